package org.licentia.graph.maven;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A POM to read, and the aggregator that names it.
 *
 * @param aggregator null for the root
 */
record ModuleFile(File pom, @Nullable ModuleFile aggregator) {

    /** Whether following it would lead back to itself. */
    boolean formsCycle() {
        for (ModuleFile each = aggregator; each != null; each = each.aggregator()) {
            if (each.pom().equals(pom)) {
                return true;
            }
        }
        return false;
    }

    /** For people: relative to the root's directory, with {@code /}. */
    String display(Path root) {
        return root.relativize(pom.toPath()).toString().replace('\\', '/');
    }
}
