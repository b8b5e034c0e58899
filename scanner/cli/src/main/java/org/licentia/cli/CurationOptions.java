package org.licentia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.licentia.StandardParts;
import org.licentia.evidence.curation.CurationReader;
import org.licentia.evidence.curation.Curations;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine.Option;

/** Which curations count. */
final class CurationOptions {
    private static final Path OF_PROJECT = Path.of(".licentia", "curations.yml");

    @Option(
            names = "--curations",
            paramLabel = "PATH",
            description =
                    "A file of curations, or a folder of such files: Licentia's, ORT's or ClearlyDefined's. May be"
                            + " repeated; beats the project's own .licentia/curations.yml.")
    private List<Path> given = List.of();

    @Option(
            names = "--no-shipped-curations",
            description = "Leave out what Licentia itself knows about well-known artifacts.")
    private boolean noShipped;

    /**
     * All that count for a target.
     *
     * @throws LicentiaException when a file cannot be read or understood
     */
    Curations read(ScanTarget target) {
        CurationReader reader = StandardParts.curationReader();
        Curations all = noShipped ? Curations.NONE : reader.shipped();
        Path file = ofProject(target.place());
        if (isThere(file)) {
            // Beside artifacts the file is a source like any other: that it speaks of more than these is no surprise.
            all = all.and(target.isProject() ? reader.ofProject(file) : reader.given(file));
        }
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw new LicentiaException("There is no file or folder " + path + ". Correct --curations.");
            }
            all = all.and(reader.given(path));
        }
        return all;
    }

    // A link that leads nowhere, and what may not be read, is no "there are none".
    private static boolean isThere(Path file) {
        Path folder = file.getParent();
        try {
            if (folder != null && Files.isSymbolicLink(folder) && Files.notExists(folder)) {
                throw new LicentiaException("The link " + folder + " leads nowhere. Correct or remove it: the curations"
                        + " that it should lead to may matter.");
            }
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new LicentiaException(
                    "Whether there is a file " + file + " cannot be seen. Check that you may read its folder, and that"
                            + " it is one.",
                    e);
        }
    }

    private static Path ofProject(Path place) {
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        return folder == null ? OF_PROJECT : folder.resolve(OF_PROJECT);
    }
}
