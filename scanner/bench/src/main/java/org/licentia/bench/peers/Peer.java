package org.licentia.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.bench.Folders;

/** A Maven plugin that people would use instead of Licentia, or instead of a part of it. */
public enum Peer {
    /** Resolves and prints; knows nothing of licenses. */
    TREE("tree", "dependency:tree 3.8.1", "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:tree", null),
    /** Resolves and writes which licenses POMs name. */
    LICENSE(
            "license",
            "license:aggregate-add-third-party 2.7.1",
            "org.codehaus.mojo:license-maven-plugin:2.7.1:aggregate-add-third-party",
            "target/generated-sources/license/THIRD-PARTY.txt"),
    /** Resolves, downloads and hashes, and writes a bill of materials. */
    CYCLONEDX(
            "cyclonedx",
            "cyclonedx:makeAggregateBom 2.9.3",
            "org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeAggregateBom",
            "target/bom.xml"),
    /** Resolves, downloads, opens every jar, and writes a page per module. */
    INFO(
            "info",
            "project-info-reports:dependencies 3.9.0",
            "org.apache.maven.plugins:maven-project-info-reports-plugin:3.9.0:dependencies",
            "target/reports/dependencies.html");

    private final String id;
    private final String label;
    private final String goal;
    private final @Nullable String output;

    Peer(String id, String label, String goal, @Nullable String output) {
        this.id = id;
        this.label = label;
        this.goal = goal;
        this.output = output;
    }

    /** The word that chooses it. */
    public String id() {
        return id;
    }

    /** Goal and version, as people know it. */
    public String label() {
        return label;
    }

    /** Maven with this goal; it prints what it prints by itself, for with {@code -q} the tree would print nothing. */
    List<String> command(Path project, boolean offline, @Nullable Path repository) {
        List<String> words = new ArrayList<>(List.of("mvn", "-B"));
        // CycloneDX refuses to run offline; all that it needs is in the local repository by then.
        if (offline && this != CYCLONEDX) {
            words.add("-o");
        }
        if (repository != null) {
            words.add("-Dmaven.repo.local=" + repository);
        }
        // Of a project with one module the aggregating goal says "skip" and does nothing; its sibling does the work.
        words.add(this == LICENSE && !aggregates(project) ? goal.replace("aggregate-", "") : goal);
        return words;
    }

    private static boolean aggregates(Path project) {
        try {
            return Files.readString(project.resolve("pom.xml")).contains("<packaging>pom</packaging>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what an earlier run left, so that it proves nothing. */
    void clear(Path project) {
        Folders.delete(project.resolve("target"));
    }

    /** Whether its result is there. */
    boolean succeeded(Path project, Path log) {
        try {
            if (output != null) {
                return Files.exists(project.resolve(output));
            }
            return Files.readString(log, StandardCharsets.UTF_8).contains("- ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
