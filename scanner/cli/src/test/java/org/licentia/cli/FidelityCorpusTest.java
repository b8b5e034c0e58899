package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.json.InventoryReader;

/**
 * Compares what a scan says with what Maven itself resolved, on real projects kept outside this one: {@code mvn verify
 * -Pcorpus -Dlicentia.corpus=DIR -Dtest=FidelityCorpusTest}. It reads POMs from Maven's local repository
 * ({@code -Dlicentia.repository=DIR} replaces it) and fetches those that it lacks. On the JDK of the build, and on a
 * newer one where {@code -Dlicentia.jdk25=DIR} or the environment variable {@code JAVA_HOME_25} or
 * {@code JAVA_HOME_25_X64} names its home.
 */
@Tag("corpus")
class FidelityCorpusTest {
    private static final int NEWER = 25;
    private static final List<String> TABLE = new ArrayList<>();

    @TempDir
    Path scratch;

    @BeforeAll
    static void sayWhatIsNeeded() {
        System.out.println(
                "Fidelity: POMs come from Maven's local repository, and over the network where it lacks them.");
    }

    @AfterAll
    static void printTable() {
        System.out.printf(Locale.ROOT, "%-16s %8s %12s  %s%n", "project", "rows", "differences", "JDK");
        TABLE.forEach(System.out::println);
    }

    static Stream<CorpusProject> projects() throws IOException {
        return CorpusProject.all().stream();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void resolvesWhatMavenResolves(CorpusProject project) throws IOException {
        Path inventory = scratch.resolve("inventory.json");
        Result result = Result.of("", arguments(project, inventory));
        assertThat(result.exit()).as(result.err()).isZero();
        compare(project, InventoryReader.read(inventory), System.getProperty("java.version"));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void resolvesTheSameOnANewerJdk(CorpusProject project) throws IOException, InterruptedException {
        Path home = newerJdk();
        if (home == null) {
            String reason = "SKIPPED: no JDK " + NEWER + " or newer. Name its home by -Dlicentia.jdk25=DIR or in the"
                    + " environment variable JAVA_HOME_25.";
            TABLE.add(String.format(Locale.ROOT, "%-16s %8s %12s  %s", project.name(), "", "", reason));
            assumeThat(home).as(reason).isNotNull();
            return;
        }
        String version = version(home);
        assertThat(Runtime.Version.parse(version).feature()).isGreaterThanOrEqualTo(NEWER);
        Path inventory = scratch.resolve("inventory.json");
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments(project, inventory)));
        Path printed = scratch.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(printed, StandardCharsets.UTF_8))
                .isZero();
        compare(project, InventoryReader.read(inventory), version);
    }

    private String[] arguments(CorpusProject project, Path inventory) throws IOException {
        return CorpusProject.scan(project.copyTo(scratch), inventory, "--poms-only", "--no-cache")
                .toArray(String[]::new);
    }

    private static @Nullable Path newerJdk() {
        return Stream.of(
                        System.getProperty("licentia.jdk25"),
                        System.getenv("JAVA_HOME_25"),
                        System.getenv("JAVA_HOME_25_X64"))
                .filter(home -> home != null && !home.isBlank())
                .map(Path::of)
                .findFirst()
                .orElse(null);
    }

    private static String version(Path home) throws IOException {
        Properties release = new Properties();
        try (var lines = Files.newBufferedReader(home.resolve("release"))) {
            release.load(lines);
        }
        return release.getProperty("JAVA_VERSION").replace("\"", "");
    }

    private static void compare(CorpusProject project, Inventory inventory, String jdk) throws IOException {
        SortedSet<String> expected = project.expected();
        SortedSet<String> actual = CorpusProject.rows(inventory);
        SortedSet<String> differences = new TreeSet<>();
        expected.stream()
                .filter(row -> !actual.contains(row))
                .map(row -> "- " + row)
                .forEach(differences::add);
        actual.stream()
                .filter(row -> !expected.contains(row))
                .map(row -> "+ " + row)
                .forEach(differences::add);
        TABLE.add(String.format(
                Locale.ROOT, "%-16s %8d %12d  %s", project.name(), expected.size(), differences.size(), jdk));
        assertThat(differences).as(inventory.issues().toString()).isEmpty();
    }
}
