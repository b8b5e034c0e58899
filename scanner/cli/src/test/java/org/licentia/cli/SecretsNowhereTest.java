package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.maven.LoopbackRepository;
import org.licentia.cli.output.ReportFormats;
import org.licentia.cli.scan.HashingProcess;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;

/** Secrets stand in every place where people keep them, and in nothing that the program, in a process of its own, writes. */
class SecretsNowhereTest {
    private final PlantedSecrets secrets = new PlantedSecrets();

    @TempDir
    private Path folder;

    private Path written;
    private int runs;
    private boolean emptied;
    private String input = "";

    /** The program, given an input that breaks it. */
    static final class BrokenInput {
        private BrokenInput() {}

        public static void main(String[] args) {
            System.setIn(new InputStream() {
                @Override
                public int read() {
                    throw new IllegalStateException(
                            "broken inside, by " + System.getenv() + " and\u001b[31m " + String.join(" ", args));
                }
            });
            Main.main(args);
        }
    }

    @BeforeEach
    void plant() throws Exception {
        written = Files.createDirectories(folder.resolve("written"));
        Path home = Files.createDirectories(folder.resolve("home/.m2"));
        DefaultPlexusCipher cipher = new DefaultPlexusCipher();
        String master = cipher.encryptAndDecorate(secrets.plain("master password"), "settings.security");
        Files.writeString(
                home.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
        Files.writeString(
                folder.resolve("logging.properties"),
                "handlers = java.util.logging.ConsoleHandler, java.util.logging.FileHandler\n"
                        + "java.util.logging.ConsoleHandler.level = ALL\n"
                        + "java.util.logging.FileHandler.pattern = " + written.resolve("jdk-log") + "\n"
                        + ".level = ALL\norg.apache.http.level = ALL\norg.apache.http.wire.level = ALL\n");
    }

    /** @param uses more artifacts that the project depends on */
    private void project(String repository, String... uses) throws Exception {
        Path project = Files.createDirectories(folder.resolve("project/.mvn")).getParent();
        Files.writeString(
                project.resolve(".mvn/maven.config"), "-Dconfigured.password=" + secrets.plain("maven.config") + "\n");
        Files.writeString(project.resolve(".mvn/jvm.config"), "-Djvm.secret=" + secrets.plain("jvm.config") + "\n");
        String address = repository.replace("://", "://user:" + secrets.plain("POM repository password") + "@")
                + "?token=" + secrets.plain("POM repository token");
        String escaped = address.replace("&", "&amp;");
        Files.writeString(
                project.resolve("pom.xml"),
                LoopbackRepository.pom(
                        "com.example:shop:1.0",
                        "<name>Visible ${env.CI_TOKEN} ${env.AWKWARD_PASSWORD}</name>"
                                + "<description>given ${given.password}, ${configured.password}</description>"
                                + "<url>https://example.com/${env.CI_TOKEN}</url>"
                                + "<licenses><license><name>Visible license ${env.CI_TOKEN}</name>"
                                + "<url>https://example.com/?key=${given.password}</url></license></licenses>"
                                + "<profiles><profile><id>ci</id><activation><property><name>env.CI_TOKEN</name>"
                                + "</property></activation></profile></profiles>"
                                + "<repositories><repository><id>private</id><url>" + escaped
                                + "</url></repository></repositories>"
                                + "<dependencies>" + dependency("library")
                                + Stream.of(uses)
                                        .map(SecretsNowhereTest::dependency)
                                        .collect(Collectors.joining())
                                + "</dependencies>"));
    }

    private void settings(String repository) throws Exception {
        DefaultPlexusCipher cipher = new DefaultPlexusCipher();
        String encrypted =
                cipher.encryptAndDecorate(secrets.plain("encrypted password"), secrets.plain("master password"));
        String user = URLEncoder.encode(secrets.awkward("mirror password"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><servers><server><id>private</id><username>user</username><password>"
                        + secrets.plain("server password") + "</password><passphrase>"
                        + secrets.plain("server passphrase") + "</passphrase><configuration><httpHeaders><property>"
                        + "<name>X-Token</name><value>Bearer " + secrets.plain("server header")
                        + "</value></property></httpHeaders></configuration></server><server><id>encrypted</id>"
                        + "<username>user</username><password>" + encrypted + "</password></server></servers>"
                        + "<proxies><proxy><active>true</active><protocol>http</protocol><host>127.0.0.1</host>"
                        + "<port>1</port><username>user</username><password>" + secrets.plain("proxy password")
                        + "</password><nonProxyHosts>127.0.0.1</nonProxyHosts></proxy></proxies>"
                        + "<mirrors><mirror><id>encrypted</id><mirrorOf>central</mirrorOf><url>"
                        + repository.replace("://", "://user:" + user + "@") + "</url></mirror></mirrors>"
                        + "<profiles><profile><id>on</id><properties><deploy.token>"
                        + secrets.plain("settings property") + "</deploy.token></properties></profile></profiles>"
                        + "<activeProfiles><activeProfile>on</activeProfile></activeProfiles></settings>");
    }

    @Test
    void noSecretIsInAnythingThatScansWrite() throws Exception {
        try (LoopbackRepository repository = new LoopbackRepository()) {
            repository.publish(
                    "com.example:library:1.0",
                    "<name>Library ${env.CI_TOKEN}</name><licenses><license><name>MIT ${env.AWKWARD_PASSWORD}</name>"
                            + "</license></licenses>");
            repository.put("/com/example/library/1.0/library-1.0.jar", jar());
            project(repository.url());
            settings(repository.url());
            String formats = String.join(",", new ReportFormats());
            String out = written.resolve("reports").toString();
            assertThat(run("scan", "-f", formats, "-o", out, "-vvv", "--diagnostics", zip("scan")))
                    .isZero();
            assertThat(run("scan", "-o", out, "-vvv", "--log-format", "json")).isZero();
            assertThat(run(
                            "scan",
                            "-o",
                            out,
                            "--stats-prometheus",
                            written.resolve("figures").toString()))
                    .isZero();
            assertThat(run("check", "-vvv", "--diagnostics", zip("check"))).isEqualTo(1);
            assertThat(run("explain", "com.example:library", "-vv")).isZero();
            assertThat(run("notice", "-o", written.resolve("NOTICES").toString(), "-v"))
                    .isZero();
            assertThat(run("doctor", "-vv", "--diagnostics", zip("doctor"))).isBetween(0, 1);
            assertThat(run("audit")).isZero();
        }
        emptied = true;
        assertThat(run(
                        "scan",
                        "-o",
                        written.resolve("failing").toString(),
                        "-vvv",
                        "--no-cache",
                        "--diagnostics",
                        zip("failing")))
                .isZero();
        assertThat(Files.readString(written.resolve("failing/licentia.json"))).contains("\"complete\" : false");
        String json = Files.readString(written.resolve("reports/licentia.json"));
        assertThat(json).contains("Visible ***", "MIT ***", "A POM puts a password");
        assertThat(logOf("scan")).contains("DEBUG").doesNotContain("CI_TOKEN=");
        assertThat(written.resolve("jdk-log")).doesNotExist();
        assertThat(secrets.foundBelow(written)).isEmpty();
    }

    @Test
    void whoeverIsAskedGetsTheCredentialsAndNobodyElseSeesThem() throws Exception {
        String login = "user:" + secrets.plain("server password");
        String basic = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        String mirrored = "user:" + secrets.plain("encrypted password");
        String basicOfMirror = "Basic " + Base64.getEncoder().encodeToString(mirrored.getBytes(StandardCharsets.UTF_8));
        try (AskingServer open = new AskingServer(basic, "Authorization");
                AskingServer mirror = new AskingServer(basicOfMirror, "Authorization");
                AskingServer closed = new AskingServer("Basic nobody", "Authorization")) {
            open.put("/com/example/library/1.0/library-1.0.pom", pom("library"));
            open.put("/com/example/library/1.0/library-1.0.jar", jar());
            mirror.put("/com/example/other/1.0/other-1.0.pom", pom("other"));
            mirror.put("/com/example/other/1.0/other-1.0.jar", jar());
            Path project = Files.createDirectories(folder.resolve("project"));
            Files.writeString(
                    project.resolve("pom.xml"),
                    LoopbackRepository.pom(
                            "com.example:shop:1.0",
                            "<repositories><repository><id>private</id><url>" + open.url()
                                    + "</url></repository><repository><id>closed</id><url>" + closed.url()
                                    + "</url></repository></repositories><dependencies>" + dependency("library")
                                    + dependency("other") + "</dependencies>"));
            settings(mirror.url());
            Path file = folder.resolve("settings.xml");
            String settings = Files.readString(file).replaceFirst("://user:[^@]*@", "://");
            Files.writeString(file, settings);
            String out = written.resolve("reports").toString();
            assertThat(run("scan", "-o", out, "-vvv", "--diagnostics", zip("login")))
                    .isZero();
            assertThat(open.answered()).contains("/com/example/library/1.0/library-1.0.jar");
            assertThat(mirror.answered()).contains("/com/example/other/1.0/other-1.0.jar");
            assertThat(open.refused() + mirror.refused() + closed.refused()).isPositive();
            assertThat(closed.answered()).isEmpty();

            // Through a proxy that asks for its own login, and to one that refuses everybody.
            try (AskingServer proxy = new AskingServer(
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(("user:" + secrets.plain("proxy password"))
                                            .getBytes(StandardCharsets.UTF_8)),
                    "Proxy-Authorization")) {
                proxy.put("/com/example/library/1.0/library-1.0.pom", pom("library"));
                proxy.put("/com/example/library/1.0/library-1.0.jar", jar());
                Files.writeString(
                        file,
                        settings.replace("<port>1</port>", "<port>" + proxy.port() + "</port>")
                                .replace("<nonProxyHosts>127.0.0.1</nonProxyHosts>", "")
                                .replaceFirst(
                                        "<mirrors>.*</mirrors>",
                                        "<mirrors><mirror><id>private</id><mirrorOf>*</mirrorOf>"
                                                + "<url>http://repository.example.com/</url></mirror></mirrors>"));
                Files.writeString(
                        project.resolve("pom.xml"),
                        LoopbackRepository.pom(
                                "com.example:shop:1.0",
                                "<repositories><repository><id>private</id><url>http://repository.example.com/</url>"
                                        + "</repository></repositories><dependencies>" + dependency("library")
                                        + "</dependencies>"));
                emptied = true;
                assertThat(run("scan", "-o", out, "-vvv", "--no-cache", "--diagnostics", zip("proxy")))
                        .isZero();
                assertThat(proxy.answered()).contains("/com/example/library/1.0/library-1.0.jar");
                assertThat(proxy.refused()).isPositive();
            }
        }
        assertThat(secrets.foundBelow(written)).isEmpty();
        assertThat(secrets.foundBelow(folder.resolve("repository"))).isEmpty();
        assertThat(secrets.foundBelow(folder.resolve("repository-new"))).isEmpty();
    }

    private static String dependency(String artifact) {
        return "<dependency><groupId>com.example</groupId><artifactId>" + artifact
                + "</artifactId><version>1.0</version></dependency>";
    }

    private static byte[] pom(String artifact) {
        return LoopbackRepository.pom("com.example:" + artifact + ":1.0", "").getBytes(StandardCharsets.UTF_8);
    }

    private LoopbackRepository withFindings() throws Exception {
        LoopbackRepository repository = new LoopbackRepository();
        for (String[] each : new String[][] {
            {"library", "MIT"},
            {"copyleft", "GPL-3.0-only"},
            {"dual", "JSON OR BUSL-1.1"},
            {"other", "AGPL-3.0-only"}
        }) {
            repository.publish(
                    "com.example:" + each[0] + ":1.0",
                    "<name>Named ${env.CI_TOKEN}</name><description>${env.AWKWARD_PASSWORD}</description><licenses>"
                            + "<license><name>" + each[1] + "</name></license></licenses>");
            repository.put("/com/example/" + each[0] + "/1.0/" + each[0] + "-1.0.jar", jar());
        }
        project(repository.url(), "copyleft", "dual", "other");
        settings(repository.url());
        return repository;
    }

    private int waive(String component, String because, String owner, String ticket) throws Exception {
        String expires = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        return run(
                "waive",
                component,
                "--reason",
                "legal-review",
                "--because",
                because,
                "--owner",
                owner,
                "--approver",
                "Sam",
                "--ticket",
                ticket,
                "--expires",
                expires,
                "-vvv",
                "--diagnostics",
                zip("waive-" + runs));
    }

    private List<String> foundInWhatWasDecided() throws IOException {
        Path project = folder.resolve("project");
        List<String> found = new ArrayList<>(secrets.foundBelow(written));
        if (Files.exists(project.resolve(".licentia"))) {
            found.addAll(secrets.foundBelow(project.resolve(".licentia")));
        }
        if (Files.exists(project.resolve(".licentia.yml"))) {
            found.addAll(secrets.foundIn(".licentia.yml", Files.readAllBytes(project.resolve(".licentia.yml"))));
        }
        return found;
    }

    @Test
    void noSecretIsInWhatCommandsDecideAndTell() throws Exception {
        Path project = folder.resolve("project");
        String older = written.resolve("older").toString();
        String newer = written.resolve("newer").toString();
        try (LoopbackRepository repository = withFindings()) {
            assertThat(run("init", "-vvv", "--diagnostics", zip("init"))).isZero();
            assertThat(run("scan", "-f", "json,xlsx", "-o", older, "-vv")).isZero();
            assertThat(waive("com.example:copyleft", "It is on its way out.", "Jo", "https://example.com/?id=LEGAL-17"))
                    .isZero();
            assertThat(run("choose", "com.example:dual", "JSON", "--by", "Jo", "--because", "Harmless.", "-vvv"))
                    .isZero();
            importDecided(Path.of(older, "licentia.xlsx"), "On its way out, too.");
            assertThat(runAlone("import", written.resolve("decided.xlsx").toString(), "--into", project.toString()))
                    .isZero();
            assertThat(run("scan", "-f", "json,html", "-o", newer, "-vv")).isZero();
            assertThat(repository.requests()).contains("/com/example/dual/1.0/dual-1.0.jar");
        }
        String before = Path.of(older, "licentia.json").toString();
        String after = Path.of(newer, "licentia.json").toString();
        for (String format : List.of("text", "json", "markdown")) {
            assertThat(runAlone("diff", before, after, "-f", format)).isZero();
            assertThat(runAlone("diff", after, before, "-f", format)).isEqualTo(1);
        }
        for (String format : List.of("text", "json")) {
            assertThat(run("explain", "com.example:copyleft", "-f", format, "-vvv"))
                    .isZero();
            assertThat(runAlone("audit", project.toString(), "-f", format)).isZero();
        }
        for (String format : List.of("text", "tsv", "json")) {
            input = "Licensed under the MIT License. " + secrets.plain("environment");
            runAlone("identify", "-", project.toString(), "-f", format, "-vvv");
        }
        assertThat(runAlone("notice", after, "-o", written.resolve("NOTICES").toString()))
                .isBetween(0, 3);
        assertThat(Files.readString(project.resolve(".licentia/audit.jsonl"))).contains("waive", "choose", "import");
        assertThat(foundInWhatWasDecided()).isEmpty();
    }

    @Test
    void aSecretInWhatPeopleDecideIsRefused() throws Exception {
        Path project = folder.resolve("project");
        try (LoopbackRepository repository = withFindings()) {
            Path workbook = written.resolve("licentia.xlsx");
            assertThat(run("scan", "-f", "xlsx", "-o", workbook.toString())).isZero();
            List<String> told = List.of(
                    secrets.plain("environment"),
                    secrets.awkward("awkward environment"),
                    secrets.plain("server password"),
                    secrets.plain("server header"),
                    secrets.plain("encrypted password"),
                    secrets.plain("POM repository password"));
            for (String secret : told) {
                assertThat(waive("com.example:copyleft", "Agreed, see " + secret + ".", "Jo", "1"))
                        .isEqualTo(2);
                assertThat(Files.readString(written.resolve("err-" + runs))).contains("'because'", "holds a secret");
            }
            String login = "https://jo:" + secrets.plain("login of a ticket") + "@tickets.example.com/1";
            assertThat(waive("com.example:copyleft", "Agreed.", "Jo", login)).isEqualTo(2);
            assertThat(waive("com.example:copyleft", "Agreed.", secrets.plain("given password"), "1"))
                    .isEqualTo(2);
            assertThat(run("choose", "com.example:dual", "JSON", "--by", secrets.plain("server passphrase")))
                    .isEqualTo(2);
            assertThat(run(
                            "choose",
                            "com.example:dual",
                            "JSON",
                            "--dry-run",
                            "--by",
                            "Jo",
                            "--because",
                            secrets.plain("proxy password")))
                    .isEqualTo(2);
            Files.copy(folder.resolve("settings.xml"), folder.resolve("home/.m2/settings.xml"));
            for (String secret : List.of(
                    secrets.plain("environment"),
                    login,
                    secrets.plain("server password"),
                    secrets.plain("encrypted password"))) {
                importDecided(workbook, "See " + secret);
                String decided = written.resolve("decided.xlsx").toString();
                assertThat(runAlone("import", decided, "--into", project.toString()))
                        .isEqualTo(2);
                Files.delete(Path.of(decided));
            }
            assertThat(repository.requests()).isNotEmpty();
        }
        assertThat(project.resolve(".licentia")).doesNotExist();
        assertThat(project.resolve(".licentia.yml")).doesNotExist();
        assertThat(foundInWhatWasDecided()).isEmpty();
    }

    @Test
    void aSecretInWhatSettingsBeginWithIsRefused() throws Exception {
        Path project = folder.resolve("project");
        project("http://127.0.0.1:1/");
        settings("http://127.0.0.1:1/");
        Path policy = Files.copy(
                Path.of("../../policies/saas.yaml"), project.resolve(secrets.plain("server password") + ".yaml"));
        List<String> log = List.of("-vvv", "--diagnostics", zip("init"));
        for (boolean baseline : new boolean[] {true, false}) {
            // Without a baseline to write there is no scan that would read settings.xml.
            if (!baseline) {
                Files.createDirectories(project.resolve(".licentia"));
                Files.writeString(project.resolve(".licentia/baseline.json"), "{}");
            }
            for (List<String> option : List.of(
                    List.of("--policy", policy.toString()),
                    List.of("--outbound", "LicenseRef-" + secrets.plain("environment")),
                    List.of("--outbound", "LicenseRef-" + secrets.plain("encrypted password")))) {
                assertThat(run(
                                "init",
                                Stream.concat(option.stream(), log.stream()).toArray(String[]::new)))
                        .isEqualTo(2);
                assertThat(Files.readString(written.resolve("err-" + runs)))
                        .contains("What " + option.get(0) + " says holds a secret");
            }
        }
        Files.delete(project.resolve(".licentia/baseline.json"));
        assertThat(project.resolve(".licentia")).isEmptyDirectory();
        assertThat(foundInWhatWasDecided()).isEmpty();
    }

    /** The workbook in {@code written}, with a waiver of one component. */
    private void importDecided(Path workbook, String comment) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("Violations");
            Map<String, Integer> columns = new TreeMap<>();
            sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            for (Row row : sheet) {
                if (row.getCell(columns.get("Component")).getStringCellValue().startsWith("com.example:other:")) {
                    Map.of(
                                    "Decision",
                                    "Waive",
                                    "Reason",
                                    "replacement-planned",
                                    "Comment",
                                    comment,
                                    "Owner",
                                    "Jo",
                                    "Approver",
                                    "Sam",
                                    "Expiry",
                                    LocalDate.now(ZoneOffset.UTC).plusDays(30).toString())
                            .forEach((title, words) -> row.getCell(
                                            columns.get(title), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                                    .setCellValue(words));
                }
            }
            try (OutputStream out = Files.newOutputStream(written.resolve("decided.xlsx"))) {
                book.write(out);
            }
        }
    }

    @Test
    void aListOnStandardInputIsNotQuoted() throws Exception {
        project("http://127.0.0.1:1/");
        settings("http://127.0.0.1:1/");
        input = "https://user:" + secrets.plain("standard input") + "@example.com/a.jar\n";
        assertThat(run(Main.class, "scan", List.of("-", "-vvv", "--diagnostics", zip("list"))))
                .isEqualTo(2);
        assertThat(secrets.foundBelow(written)).isEmpty();
    }

    @Test
    void noSecretIsInWhatAnInternalErrorPrints() throws Exception {
        project("http://127.0.0.1:1/");
        settings("http://127.0.0.1:1/");
        int exit = run(BrokenInput.class, "scan", List.of("-", "--diagnostics", zip("broken")));
        assertThat(exit).isEqualTo(2);
        String err = Files.readString(written.resolve("err-1"));
        assertThat(err)
                .contains("internal error", "--diagnostics", "broken inside", "CI_TOKEN=***", "at org.licentia.cli")
                .doesNotContain("\u001b");
        assertThat(entry("broken", "failure.txt")).contains("broken inside", "CI_TOKEN=***");
        assertThat(secrets.foundBelow(written)).isEmpty();
    }

    @Test
    void noSecretIsInComplaints() throws Exception {
        project("http://127.0.0.1:1/");
        settings("http://127.0.0.1:1/");
        assertThat(run("scan", "--nonsense=" + secrets.plain("given password"))).isEqualTo(2);
        assertThat(run(Main.class, "scan", List.of("https://user:" + secrets.plain("target") + "@example.com/x")))
                .isEqualTo(2);
        Path settings = folder.resolve("settings.xml");
        String sound = Files.readString(settings);
        Files.writeString(settings, sound.replace("</password>", "</pass & word>"));
        assertThat(run("scan", "-vv", "--diagnostics", zip("malformed"))).isEqualTo(2);
        assertThat(Files.readString(written.resolve("err-3"))).contains("settings.xml");
        Files.writeString(settings, sound.replace("<port>1</port>", "<port>" + secrets.plain("port") + "</port>"));
        assertThat(run("scan", "-vv", "--diagnostics", zip("odd"))).isBetween(0, 2);
        assertThat(run("scan", "--offline", "-vvv", "--diagnostics", zip("offline")))
                .isBetween(0, 2);
        assertThat(secrets.foundBelow(written)).isEmpty();
    }

    @Test
    void processesThatAreStartedGetNoOptionsOfThisOne() {
        String before = System.setProperty("planted.password", secrets.plain("process list"));
        try {
            assertThat(String.join(" ", HashingProcess.command()))
                    .doesNotContain(secrets.plain("process list"))
                    .doesNotContain("-D");
        } finally {
            System.clearProperty("planted.password");
        }
        assertThat(before).isNull();
    }

    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        String secret = secrets.awkward("control");
        Files.writeString(written.resolve("raw"), "a" + secret + "b");
        Files.writeString(written.resolve("encoded"), "a" + URLEncoder.encode(secret, StandardCharsets.UTF_8));
        Files.write(written.resolve("wide"), ("ä" + secret).getBytes(StandardCharsets.UTF_16LE));
        for (String user : List.of("", "a", "bc", "user:")) {
            Files.write(
                    written.resolve("base64-" + user.length()),
                    Base64.getEncoder().encode((user + secret + "!").getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("deep"));
            zip.write(secret.getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(written.resolve("archive.zip")))) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(inner.toByteArray());
        }
        Files.writeString(written.resolve("harmless"), "***");
        assertThat(secrets.foundBelow(written))
                .containsExactlyInAnyOrder(
                        "control: raw",
                        "control: encoded",
                        "control: wide",
                        "control: base64-0",
                        "control: base64-1",
                        "control: base64-2",
                        "control: base64-5",
                        "control: archive.zip!inner.zip!deep");
    }

    private static byte[] jar() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.putNextEntry(new ZipEntry("com/example/Library.class"));
        }
        return jar.toByteArray();
    }

    private String zip(String name) {
        return written.resolve(name + ".zip").toString();
    }

    private String logOf(String name) throws IOException {
        return entry(name, "log.txt");
    }

    private String entry(String name, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(zip(name))) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int run(String command, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        int place = command.equals("choose") ? 2 : command.equals("explain") || command.equals("waive") ? 1 : 0;
        all.add(place, folder.resolve("project").toString());
        return run(Main.class, command, all);
    }

    /** A command that asks nothing of Maven. */
    private int runAlone(String command, String... options) throws Exception {
        return run(Main.class, command, List.of(options), List.of());
    }

    private int run(Class<?> program, String command, List<String> options) throws Exception {
        return run(program, command, options, command.equals("audit") ? List.of() : ofScans());
    }

    private int run(Class<?> program, String command, List<String> options, List<String> more) throws Exception {
        runs++;
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder.resolve("home"),
                "-Djava.util.logging.config.file=" + folder.resolve("logging.properties"),
                "-Dhttps.proxyPassword=" + secrets.plain("system property"),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                command));
        words.addAll(options);
        words.addAll(more);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(written.resolve("out-" + runs).toFile())
                .redirectError(written.resolve("err-" + runs).toFile());
        builder.environment()
                .putAll(Map.of(
                        "CI_TOKEN",
                        secrets.plain("environment"),
                        "AWKWARD_PASSWORD",
                        secrets.awkward("awkward environment")));
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return process.waitFor();
    }

    private List<String> ofScans() {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("-s", folder.resolve("settings.xml").toString()));
        words.addAll(List.of("-gs", folder.resolve("settings.xml").toString()));
        words.addAll(List.of(
                "--repository",
                folder.resolve(emptied ? "repository-new" : "repository").toString()));
        words.addAll(List.of("--cache", written.resolve("cache").toString()));
        words.addAll(List.of("-Dgiven.password=" + secrets.plain("given password")));
        return words;
    }
}
