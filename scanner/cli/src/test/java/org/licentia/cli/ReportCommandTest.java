package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.StandardParts;
import org.licentia.cli.output.ReportFile;
import org.licentia.cli.terminal.Exit;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;
import org.licentia.report.json.InventoryReader;

/** Reports of an inventory that was scanned before: what the scan would have written. */
class ReportCommandTest {
    private static final String EVERY_FORMAT =
            StandardParts.renderers().stream().map(Renderer::id).collect(Collectors.joining(","));

    @TempDir
    Path folder;

    @BeforeEach
    void projectWithAFindingAndALibraryThatBringsAnother() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(folder.resolve("settings.xml"), "<settings/>");
        Files.writeString(
                project.resolve("pom.xml"), pom("com.acme", "app", "", dependency("bad") + dependency("good")));
        publish("bad", "AGPL-3.0-only", "");
        publish("good", "MIT", dependency("inner"));
        publish("inner", "The “House” Rules \u202E", "");
        GoldenRepository.complete(folder.resolve("repository"));
    }

    private void publish(String name, String license, String dependencies) throws IOException {
        Path pom = folder.resolve("repository/com/example/" + name + "/1/" + name + "-1.pom");
        Files.createDirectories(pom.getParent());
        String licenses = "<licenses><license><name>" + license + "</name></license></licenses>";
        Files.writeString(pom, pom("com.example", name, licenses, dependencies));
    }

    private static String pom(String group, String name, String body, String dependencies) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>" + group + "</groupId><artifactId>" + name
                + "</artifactId><version>1</version>" + body + "<dependencies>" + dependencies
                + "</dependencies></project>";
    }

    private static String dependency(String name) {
        return "<dependency><groupId>com.example</groupId><artifactId>" + name
                + "</artifactId><version>1</version></dependency>";
    }

    private Path scanned(String formats) {
        Path reports = folder.resolve("scanned");
        Result scan = Result.offline(
                folder, "", "scan", folder.resolve("project").toString(), "-f", formats, "-o", reports + "/");
        assertThat(scan.exit()).as(scan.err()).isZero();
        return reports;
    }

    private static Result report(String input, Object... words) {
        return Result.of(
                input,
                Stream.concat(Stream.of("report"), Stream.of(words).map(Object::toString))
                        .toArray(String[]::new));
    }

    /** The options that keep the test away from the repositories of this machine. */
    private List<String> offline() {
        String settings = folder.resolve("settings.xml").toString();
        String repository = folder.resolve("repository").toString();
        return List.of("--offline", "--repository", repository, "-s", settings, "-gs", settings);
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void everyFormatHasTheBytesOfTheScan() throws IOException {
        Path scanned = scanned(EVERY_FORMAT);
        Path reported = folder.resolve("reported");
        List<Object> words = new ArrayList<>(offline());
        words.addAll(List.of(scanned.resolve("licentia.json"), "-f", EVERY_FORMAT, "-o", reported + "/"));
        Result result = report("", words.toArray());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("Reports: ").contains("licentia.html");
        Map<String, byte[]> expected = contents(scanned);
        assertThat(expected).hasSameSizeAs(StandardParts.renderers());
        Map<String, byte[]> actual = contents(reported);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void standardInputToStandardOutputSaysNothingElse() throws IOException {
        String json = Files.readString(scanned("json,html").resolve("licentia.json"));
        Result result = report(json, "-", "-f", "json", "-o", "-");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo(json);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void anInventoryOfAnOlderMinorVersionIsRendered() throws IOException {
        ObjectNode inventory = (ObjectNode) new ObjectMapper()
                .readTree(scanned("json,html").resolve("licentia.json").toFile());
        inventory.put("schemaVersion", "1.2.0").remove("documents");
        inventory
                .get("components")
                .forEach(component -> ((ObjectNode) component).remove(List.of("documents", "copyrights", "dependsOn")));
        inventory.get("violations").forEach(violation -> ((ObjectNode) violation).remove("evidence"));
        Path older = folder.resolve("older");
        List<Object> words = new ArrayList<>(offline());
        words.addAll(List.of("-", "-f", EVERY_FORMAT, "-o", older + "/"));
        Result result = report(inventory.toString(), words.toArray());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(contents(older)).hasSameSizeAs(StandardParts.renderers());
        String again = Files.readString(older.resolve("licentia.json"));
        assertThat(report(again, "-", "-f", "json", "-o", "-").out()).isEqualTo(again);
    }

    @Test
    void theBundleHoldsSourcesOfWhatIsCopyleftAndNamesThoseItCouldNotHave() throws IOException {
        String sources = "com/example/bad/1/bad-1-sources.jar";
        Files.write(folder.resolve("repository").resolve(sources), new byte[] {1, 2, 3});
        publish("gone", "GPL-3.0-only", "");
        Files.writeString(
                folder.resolve("project/pom.xml"), pom("com.acme", "app", "", dependency("bad") + dependency("gone")));
        GoldenRepository.complete(folder.resolve("repository"));
        Map<String, byte[]> files = unzipped(scanned("bundle").resolve("licentia-evidence.zip"));
        assertThat(files.get("sources/com.example/bad/1/bad-1-sources.jar")).containsExactly(1, 2, 3);
        assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8))
                .contains("Source jars that are not here: 1", "- com.example:gone:1: It could not be obtained: ")
                .doesNotContain(folder.toString());
        assertThat(files).containsKeys("MANIFEST.sha256", "reports/licentia.json", "reports/licentia.html");
    }

    private static Map<String, byte[]> unzipped(Path archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void whatIsNoInventoryIsSaidWithARemedy() throws IOException {
        for (String wrong :
                List.of("", "{}", "[1]", "{\"schemaVersion\":\"9.0.0\"}", "{\"schemaVersion\":\"1.3.0\"}")) {
            Result result = report(wrong, "-", "-f", "json", "-o", "-");
            assertThat(result.exit()).as(wrong).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err()).startsWith("licentia: standard input").contains("licentia scan -f json");
            assertThat(result.out()).isEmpty();
        }
        Result absent = report("", folder.resolve("absent.json"), "-f", "json");
        assertThat(absent.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(absent.err()).contains("There is no inventory at");
        Path bytes = Files.write(folder.resolve("bytes"), "\u0000ÿ".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(report("", bytes).exit()).isEqualTo(Exit.UNUSABLE);
    }

    @Test
    void aFormatWithATypingErrorIsAnsweredWithTheOneThatWasMeant() {
        Result result = report("{}", "-", "-f", "markdwon");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("'markdwon'", "Did you mean 'markdown'?", EVERY_FORMAT.replace(",", ", "));
    }

    private Result laidOutBy(String template, String text) throws IOException {
        Path templates = folder.resolve("templates");
        Files.createDirectories(templates.resolve(template).getParent());
        Files.writeString(templates.resolve(template), text);
        Path inventory = scanned("json,html").resolve("licentia.json");
        return report("", inventory, "-f", "html", "-o", folder.resolve("page.html"), "--template", templates);
    }

    @Test
    void templatesOfTheUsersTakeThePlaceOfOurs() throws IOException {
        Result result = laidOutBy("html/masthead.ftlh", "<header>Acme's own</header>\n");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(folder.resolve("page.html")).content().contains("<header>Acme's own</header>", "<main id=\"main\"");
    }

    @Test
    void aMistakeInATemplateIsNamedWithFileAndLineAndNothingIsWritten() throws IOException {
        for (String wrong :
                List.of("<header>\n\n${absent.word}", "<header>\n\n<#if>", "<header>\n\n<#include \"/x\">")) {
            Result result = laidOutBy("html/masthead.ftlh", wrong);
            assertThat(result.exit()).as(result.err()).isEqualTo(Exit.UNUSABLE);
            assertThat(result.err())
                    .startsWith("licentia: html/masthead.ftlh:3: ")
                    .doesNotContain("internal error");
            assertThat(result.out()).isEmpty();
            assertThat(folder.resolve("page.html")).doesNotExist();
        }
        Result absent = report("{}", "-", "-f", "html", "--template", folder.resolve("absent"));
        assertThat(absent.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(absent.err()).contains("--template").doesNotContain("internal error");
    }

    @Test
    void aTemplateThatReplacesNothingIsATypingError() throws IOException {
        Result result = laidOutBy("html/mastheat.ftlh", "x");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("html/mastheat.ftlh in the templates replaces nothing");
    }

    @Test
    void helpAndCompletionNameEveryFormat() {
        String help = Result.of("", "report", "--help").out();
        String completion = Result.of("", "generate-completion").out();
        for (Renderer renderer : StandardParts.renderers()) {
            assertThat(help).contains(renderer.id());
            assertThat(completion).contains("\"" + renderer.id() + "\"");
        }
    }

    /** A device or pipe must not give way to a file: {@code -o /dev/null} once did away with the device. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenToAndStaysAPipe() throws IOException, InterruptedException {
        Path inventory = scanned("json").resolve("licentia.json");
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (RandomAccessFile reader = new RandomAccessFile(pipe.toFile(), "rw")) {
            Result result = report("", inventory, "-f", "markdown", "-o", pipe);
            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(Files.isRegularFile(pipe)).isFalse();
            byte[] start = new byte[3];
            reader.readFully(start);
            assertThat(start).asString(StandardCharsets.UTF_8).isEqualTo("## ");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAFileStaysALink() throws IOException {
        Path inventory = scanned("json").resolve("licentia.json");
        Path file = Files.writeString(folder.resolve("behind.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("behind.csv"));
        assertThat(report("", inventory, "-f", "csv", "-o", link).exit()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).content().contains("pkg:maven/com.example/bad@1");
    }

    @Test
    void aFolderInThePlaceOfAReportIsLeftAlone() throws IOException {
        Path reports = scanned("json");
        Path taken = Files.createDirectories(reports.resolve("licentia.csv"));
        Result result = report("", reports.resolve("licentia.json"), "-f", "csv,table", "-o", reports);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("licentia.csv: it is a folder. Choose another place with -o.");
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void aPlaceBelowAFileIsRefusedInWords() throws IOException {
        Path inventory = scanned("json").resolve("licentia.json");
        Path file = Files.writeString(folder.resolve("file"), "");
        Result result = report("", inventory, "-f", "csv", "-o", file.resolve("licentia.csv"));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(file + " is a file, not a folder.").doesNotContain("Exception");
    }

    @Test
    void aFolderIsNoInventory() {
        Result result = report("", scanned("json"), "-f", "csv", "-o", "-");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(" is a folder. Name the inventory in it, such as licentia.json.");
    }

    @Test
    void anInventoryOfNoDateIsRefusedForEveryFormat() throws IOException {
        String json = Files.readString(scanned("json").resolve("licentia.json"));
        String undated = json.replaceFirst("\"asOf\" *: *\"[0-9-]+\"", "\"asOf\": \"yesterday\"");
        Result result = report(undated, "-", "-f", "csv", "-o", "-");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("standard input: 'asOf' is 'yesterday' and not a date such as 2026-01-31.");
    }

    /** Another JVM, for only the end of one shows what it leaves behind. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whoInterruptsFindsNoHalfOfAReport() throws IOException, InterruptedException {
        Path reports = Files.createDirectories(folder.resolve("interrupted"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedReport.class.getName(),
                        reports.resolve("half.txt").toString(),
                        scanned("json").resolve("licentia.json").toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = process.getInputStream()) {
            assertThat(said.read()).isEqualTo('w');
            process.destroy();
            assertThat(process.waitFor()).isNotZero();
        }
        assertThat(reports).isEmptyDirectory();
    }

    /** A report that is half written until somebody ends the program. */
    static final class InterruptedReport implements Renderer {
        private InterruptedReport() {}

        public static void main(String[] args) {
            new ReportFile(Path.of(args[0])).write(new InterruptedReport(), InventoryReader.read(Path.of(args[1])));
        }

        @Override
        public String id() {
            return "half";
        }

        @Override
        public String fileName() {
            return "half.txt";
        }

        @Override
        public void render(Inventory inventory, OutputStream out) throws IOException {
            out.write(new byte[100_000]);
            System.out.write('w');
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}
