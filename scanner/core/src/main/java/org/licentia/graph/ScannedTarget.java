package org.licentia.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was scanned and under which assumptions, for the inventory. Holds no machine paths.
 *
 * @param kind {@code maven-project}, or {@code coordinates} for artifacts by their names
 * @param coordinates {@code g:a:v} of the root; of several artifacts the first, and how many more there are
 * @param name its name for people; the coordinates' artifact when it has none
 * @param pomsOnly whether jars were left alone by request
 * @param jdk the {@code java.version} of the build described, which decides JDK-activated profiles
 * @param activeProfiles the ids given to activate, sorted
 * @param selectedModules the {@code group:artifact} patterns the scan was narrowed to; empty for all
 */
public record ScannedTarget(
        String kind,
        String coordinates,
        String name,
        @Nullable String description,
        boolean pomsOnly,
        String jdk,
        List<String> activeProfiles,
        List<String> selectedModules) {
    public ScannedTarget {
        activeProfiles = List.copyOf(activeProfiles);
        selectedModules = List.copyOf(selectedModules);
    }

    /** Whether its modules are what the project builds, and not artifacts of others by their names. */
    public boolean isProject() {
        return kind.equals("maven-project");
    }
}
