package org.licentia.graph.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.licentia.cache.FileIdentity;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.graph.ArtifactFetcher.Described;
import org.licentia.graph.ArtifactFetcher.Fetched;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.PomDescription;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.Scope;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** What stands behind a valid checksum in the cache: what was resolved before. */
public final class ResolutionFuzz implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        Component library = Component.of(Coordinates.jar("com.example", "lib", "1"), false);
        Component app = Component.of(Coordinates.jar("com.example", "app", "1"), true);
        Issue issue = new Issue(Severity.WARNING, Stage.values()[0], "com.example:lib:1", null, "It is so.", "Do it.");
        PomDescription pom = new PomDescription(
                "Lib",
                "A library",
                "https://example.com/",
                null,
                "Example",
                List.of(new DeclaredLicense("MIT", "https://example.com/mit", "repo", null, 7)),
                "com.example:parent:1",
                1,
                null);
        Snapshot snapshot = new Snapshot(
                new Witness(
                        new TreeMap<>(Map.of("/a/pom.xml", "00", "/a/b/pom.xml", "01")),
                        new TreeMap<>(Map.of("/r/lib-1.pom", new FileIdentity(1, 2, 3, 4))),
                        new TreeMap<>(Map.of("/a/marker", Witness.Place.NOTHING)),
                        new TreeSet<>(List.of("CI", "env.HOME")),
                        Map.of("CI", "true"),
                        "2026-01-01 UTC"),
                new ScannedTarget("maven-project", "g:a:1", "name", null, false, "17", List.of("p"), List.of()),
                new DependencyGraph(
                        List.of("g:a"),
                        List.of(app, library),
                        List.of(Dependency.resolved(
                                "g:a", library.purl(), Scope.COMPILE, true, List.of(library.purl()), List.of())),
                        Map.of(app.purl(), Set.of(library.purl()))),
                Map.of(library.purl(), new ComponentFiles(pom), app.purl(), ComponentFiles.NOTHING),
                List.of(issue),
                "/a",
                List.of(new DeclaringModule(
                        "pom.xml",
                        "g",
                        "a",
                        "1",
                        "",
                        "",
                        Map.of("revision", "1"),
                        Map.of(library.coordinates(), app.coordinates()))),
                Map.of(library.purl(), new Fetched(Path.of("/r/lib-1.jar"), null, "00")),
                Map.of(
                        new Snapshot.Question("g:x:1", new TreeSet<>(List.of("pkg:maven/g/c@1"))),
                        new Described(null, issue)));
        return List.of(SnapshotWriter.encode(snapshot));
    }

    @Override
    public void feed(byte[] input) {
        Snapshot snapshot;
        try {
            snapshot = read(input);
        } catch (IOException e) {
            return;
        }
        byte[] written = SnapshotWriter.encode(snapshot);
        try {
            if (!Arrays.equals(written, SnapshotWriter.encode(read(written)))) {
                throw new AssertionError("what is written is not what is read");
            }
        } catch (IOException e) {
            throw new AssertionError("what is written cannot be read", e);
        }
    }

    private static Snapshot read(byte[] bytes) throws IOException {
        SnapshotReader reader = new SnapshotReader(bytes);
        return reader.rest(reader.witness());
    }
}
