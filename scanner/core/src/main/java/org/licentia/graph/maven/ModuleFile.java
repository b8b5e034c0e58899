package org.licentia.graph.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A POM to read, and the aggregator that names it.
 *
 * @param aggregator null for the root
 */
record ModuleFile(File pom, @Nullable ModuleFile aggregator) {

    /** Whether following it would lead back to itself, be it by links. */
    boolean formsCycle() {
        Path real = real(pom);
        for (ModuleFile each = aggregator; each != null; each = each.aggregator()) {
            if (each.pom().equals(pom) || real(each.pom()).equals(real)) {
                return true;
            }
        }
        return false;
    }

    private static Path real(File pom) {
        try {
            return pom.toPath().toRealPath();
        } catch (IOException e) {
            return pom.toPath();
        }
    }

    /** For people: relative to the root's directory, with {@code /}. */
    String display(Path root) {
        return root.relativize(pom.toPath()).toString().replace('\\', '/');
    }
}
