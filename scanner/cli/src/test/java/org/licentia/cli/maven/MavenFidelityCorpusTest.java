package org.licentia.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.MavenProjectSource;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.issue.ScanListener;

/**
 * Compares what we resolve with what Maven itself resolved, on real projects kept outside this one: {@code mvn verify
 * -Pcorpus -Dlicentia.corpus=DIR}, where {@code DIR/projects/NAME} holds a {@code tree} and the expected rows.
 * {@code -Dlicentia.repository=DIR} replaces the user's local repository.
 */
@Tag("corpus")
class MavenFidelityCorpusTest {

    static Stream<Path> projects() throws IOException {
        String corpus = System.getProperty("licentia.corpus");
        assumeThat(corpus).as("system property licentia.corpus").isNotNull();
        try (Stream<Path> entries = Files.list(Path.of(corpus, "projects"))) {
            return entries
                    .filter(entry -> Files.isRegularFile(entry.resolve("expected-dependencies.tsv")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void resolvesWhatMavenResolves(Path project, @TempDir Path scratch) throws IOException {
        copy(project.resolve("tree"), scratch);
        SortedSet<String> expected = new TreeSet<>(Files.readAllLines(project.resolve("expected-dependencies.tsv")));

        ResolvedGraph resolved = resolve(scratch);

        SortedSet<String> actual = rows(resolved);
        SortedSet<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        SortedSet<String> extra = new TreeSet<>(actual);
        extra.removeAll(expected);
        System.out.printf(
                "%-16s %6d rows  %d missing  %d extra  %d issues%n",
                project.getFileName(),
                expected.size(),
                missing.size(),
                extra.size(),
                resolved.issues().size());
        missing.forEach(row -> System.out.println("  - " + row));
        extra.forEach(row -> System.out.println("  + " + row));
        resolved.issues().forEach(issue -> System.out.println("  " + issue));
        assertThat(missing).isEmpty();
        assertThat(extra).isEmpty();
    }

    private static ResolvedGraph resolve(Path project) {
        String repository = System.getProperty("licentia.repository");
        MavenOptions options =
                new MavenOptions(project, null, null, repository == null ? null : Path.of(repository), false, Map.of());
        MavenTarget target = new MavenTarget(project, List.of(), Map.of(), List.of(), "17", true);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (StandaloneMaven maven = StandaloneMaven.open(options)) {
            return new MavenProjectSource(target, maven.runtime(), executor, ScanListener.SILENT).resolve();
        } finally {
            executor.shutdown();
        }
    }

    private static SortedSet<String> rows(ResolvedGraph resolved) {
        Map<Purl, Component> components = resolved.graph().byPurl();
        SortedSet<String> rows = new TreeSet<>();
        resolved.graph().dependencies().forEach(use -> {
            Coordinates c = components.get(use.component()).coordinates();
            String classifier = c.classifier().isEmpty() ? "" : ":" + c.classifier();
            rows.add(use.module() + "\t" + c.ga() + ":" + c.type() + classifier + ":" + c.version() + "\t" + use.scope()
                    + "\t" + use.optional());
        });
        return rows;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
