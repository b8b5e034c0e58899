package org.licentia.cli.project;

import java.nio.file.Path;
import java.util.List;
import org.licentia.graph.Coordinates;

/**
 * What is scanned.
 *
 * @param place the project: its folder or its POM file; for artifacts the folder whose settings count
 * @param artifacts by their coordinates; empty when a project is scanned
 * @param transitive whether artifacts are scanned with what they depend on
 */
public record ScanTarget(Path place, List<Coordinates> artifacts, boolean transitive) {
    private static final Path HERE = Path.of(".");

    public ScanTarget {
        artifacts = List.copyOf(artifacts);
    }

    /** A project, by its folder or POM file. */
    public static ScanTarget project(Path place) {
        return new ScanTarget(place, List.of(), true);
    }

    /** Artifacts, with or without what they depend on. */
    public static ScanTarget artifacts(List<Coordinates> artifacts, boolean transitive) {
        return new ScanTarget(HERE, artifacts, transitive);
    }

    /** Whether this is a project, and not artifacts. */
    public boolean isProject() {
        return artifacts.isEmpty();
    }
}
