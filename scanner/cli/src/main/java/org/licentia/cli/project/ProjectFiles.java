package org.licentia.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.licentia.issue.LicentiaException;

/** The files about a project that lie beside its POM. */
public final class ProjectFiles {
    /** The name of the POM. */
    public static final Path POM = Path.of("pom.xml");

    private ProjectFiles() {}

    /** Where a file of that name would be; beside artifacts the current folder counts. */
    public static Path of(ScanTarget target, Path name) {
        Path place = target.place();
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        return folder == null ? name : folder.resolve(name);
    }

    /**
     * Refuses to write a file through links, of the file or of its folder, that lead out of the project: whoever made the
     * project may have made the links in it.
     *
     * @param remedy what to do instead of putting the file in the place of the link, as the end of a sentence
     * @throws LicentiaException when one does
     */
    public static void refuseOutside(ScanTarget target, Path file, String remedy) {
        Path project = of(target, POM).toAbsolutePath().getParent();
        Path there = file.toAbsolutePath();
        try {
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            if (there != null && project != null && !there.toRealPath().startsWith(project.toRealPath())) {
                throw new LicentiaException(
                        file + " is a link, or behind one, that leads out of the project, where nothing"
                                + " is written. Put the file in the place of the link, or " + remedy + ".");
            }
        } catch (IOException e) {
            throw new LicentiaException(file + " cannot be looked at. Check that you may read it and its folder.", e);
        }
    }

    /**
     * Whether there is such a file. A link that leads nowhere, and what may not be read, is no "there is none".
     *
     * @throws LicentiaException when that cannot be seen
     */
    public static boolean isThere(Path file) {
        Path folder = file.getParent();
        try {
            if (folder != null && Files.isSymbolicLink(folder) && Files.notExists(folder)) {
                throw new LicentiaException("The link " + folder
                        + " leads nowhere. Correct or remove it: what it should" + " lead to may matter.");
            }
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new LicentiaException(file
                        + " is no file that can be read to an end. Replace it by a plain file, or" + " remove it.");
            }
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
}
