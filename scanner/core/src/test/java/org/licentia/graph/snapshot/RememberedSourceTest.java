package org.licentia.graph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cache.FileIdentity;
import org.licentia.digest.Sha256;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.Scope;
import org.licentia.issue.Issue;
import org.licentia.issue.Meter;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

class RememberedSourceTest {
    @TempDir
    Path folder;

    private int resolutions;
    private final List<Issue> issues =
            List.of(new Issue(Severity.ERROR, Stage.RESOLVE, "pkg:maven/g/a@1", null, "Missing.", "Look."));
    private @Nullable String doubt;
    private Map<String, String> properties = Map.of("env.CI", "true", "env.SHLVL", "1");
    private Duration later = Duration.ofHours(1);
    private @Nullable String day;

    /** Resolves to the content of the project's POM, and counts how often. */
    private final class Counting implements ObservedSource {
        @Override
        public ResolvedGraph resolve() {
            resolutions++;
            Component component = Component.of(Coordinates.jar("com.example", "a\uD800", "1"), false);
            return new ResolvedGraph(
                    new ScannedTarget("maven-project", "g:a:1", read(pom()), null, false, "17", List.of(), List.of()),
                    new DependencyGraph(
                            List.of("g:a"),
                            List.of(component),
                            List.of(Dependency.resolved(
                                    "g:a", component.purl(), Scope.TEST, true, List.of(component.purl()), List.of()))),
                    Map.of(component.purl(), ComponentFiles.NOTHING),
                    ArtifactFetcher.NONE,
                    issues);
        }

        @Override
        public Observation observed(List<Path> artifacts, Instant start) throws UnsettledException {
            if (doubt != null) {
                throw new UnsettledException(doubt);
            }
            try {
                return new Observation(
                        new Witness(
                                new TreeMap<>(Map.of(pom().toString(), Sha256.hex(read(pom())))),
                                new TreeMap<>(Map.of(bom().toString(), FileIdentity.of(bom()))),
                                new TreeMap<>(Map.of(marker().toString(), Witness.Place.NOTHING)),
                                new TreeSet<>(List.of("CI")),
                                Map.of(),
                                day),
                        folder.toString(),
                        List.of());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @BeforeEach
    void files() throws IOException {
        Files.writeString(pom(), "one");
        Files.writeString(bom(), "bom");
    }

    private Path pom() {
        return folder.resolve("pom.xml");
    }

    private Path bom() {
        return folder.resolve("bom.pom");
    }

    private Path marker() {
        return folder.resolve("marker");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ResolvedGraph scan(String inputs) {
        SnapshotStore store = new SnapshotStore(
                folder.resolve("cache"),
                "build",
                warning -> {},
                Clock.fixed(Instant.parse("2026-01-01T12:00:00Z").plus(later), ZoneOffset.UTC),
                ZoneOffset.UTC);
        RememberedSource.Inputs given = new RememberedSource.Inputs(inputs, properties, Map.of());
        try (RememberedSource source = new RememberedSource(
                given,
                () -> Optional.of(given),
                store,
                Counting::new,
                (snapshot, user) -> DeclarationPlaces.NONE,
                Meter.OFF)) {
            return source.resolve();
        }
    }

    private int resolutionsOf(String inputs) {
        int before = resolutions;
        scan(inputs);
        return resolutions - before;
    }

    @Test
    void whatDidNotChangeIsNotResolvedAgain() {
        ResolvedGraph first = scan("a");
        ResolvedGraph second = scan("a");

        assertThat(resolutions).isEqualTo(1);
        assertThat(second.target()).isEqualTo(first.target());
        assertThat(second.graph()).isEqualTo(first.graph());
        assertThat(second.files()).isEqualTo(first.files());
        assertThat(second.issues()).isEqualTo(first.issues());
        assertThat(resolutionsOf("b")).isEqualTo(1);
    }

    @Test
    void anEditThatKeepsSizeAndTimeIsSeen() throws IOException {
        scan("a");
        FileTime time = Files.getLastModifiedTime(pom());
        Files.writeString(pom(), "two");
        Files.setLastModifiedTime(pom(), time);

        assertThat(scan("a").target().name()).isEqualTo("two");
    }

    @Test
    void anotherFileInTheRepositoryOrInTheProjectIsSeen() throws IOException {
        scan("a");
        Files.writeString(bom(), "another");
        assertThat(resolutionsOf("a")).isEqualTo(1);
        Files.writeString(marker(), "");
        assertThat(resolutionsOf("a")).isEqualTo(1);
    }

    @Test
    void onlyMentionedVariablesCount() {
        scan("a");
        properties = Map.of("env.CI", "true", "env.SHLVL", "2");
        assertThat(resolutionsOf("a")).isZero();
        properties = Map.of("env.CI", "false");
        assertThat(resolutionsOf("a")).isEqualTo(1);
        properties = new HashMap<>();
        assertThat(resolutionsOf("a")).isEqualTo(1);
    }

    @Test
    void metadataHoldsForADay() {
        day = "today";
        scan("a");
        assertThat(resolutionsOf("a")).isZero();
        later = Duration.ofDays(1);
        assertThat(resolutionsOf("a")).isEqualTo(1);
    }

    @Test
    void whatMayBeAnotherForReasonsUnseenIsNotRemembered() {
        doubt = "a repository failed";
        scan("a");

        assertThat(resolutionsOf("a")).isEqualTo(1);
    }

    @Test
    void whatIsDamagedIsResolvedAgain() throws IOException {
        scan("a");
        Path entry;
        try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
            entry = all.filter(each -> each.toString().endsWith(".entry"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(entry);
        for (int at = 0; at < bytes.length; at += 13) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(entry, damaged);
            assertThat(resolutionsOf("a")).as("byte %s", at).isEqualTo(1);
        }
    }
}
