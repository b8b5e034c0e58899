package org.licentia.graph.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Which files a {@code <systemPath>} may name. Any POM that is read may name any file of the machine, and what is found in it
 * would stand in reports; so it must lie in the project, or in the JDK that scans, whose {@code tools.jar} old builds name.
 * Links count for what they lead to.
 *
 * @param everywhere whether the user allows all
 * @param folders in which files may lie
 */
record SystemPaths(boolean everywhere, List<Path> folders) {
    static SystemPaths of(MavenTarget target, DotMvn dotMvn) {
        return new SystemPaths(
                target.allowSystemPaths(), List.of(dotMvn.root(), Path.of(System.getProperty("java.home"))));
    }

    /** Whether to look at this file; of one that is not there it counts where it would be. */
    boolean allows(File file) {
        if (everywhere) {
            return true;
        }
        Path written = file.toPath().toAbsolutePath().normalize();
        for (Path folder : folders) {
            Path real = real(folder);
            if ((written.startsWith(folder) || written.startsWith(real))
                    && real(written).startsWith(real)) {
                return true;
            }
        }
        return false;
    }

    // Of what is not there the nearest folder that is, so that no link above it leads out.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            Path name = path.getFileName();
            return parent == null || name == null ? path : real(parent).resolve(name.toString());
        }
    }
}
