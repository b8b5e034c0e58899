package org.licentia.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.licentia.cache.FileReplacement;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.inventory.Inventory;
import org.licentia.issue.FileTrouble;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;

/**
 * A report's place among the files. A regular file appears at once and whole, and a link to one stays a link; a device or
 * a pipe is written to as it is.
 */
public record ReportFile(Path place) {
    /**
     * Writes one report there.
     *
     * @throws LicentiaException when that cannot be done
     */
    public void write(Renderer renderer, Inventory inventory) {
        try {
            if (Files.isDirectory(place)) {
                throw new FileSystemException(place.toString(), null, "it is a folder");
            }
            if (isLinkToAnotherFolder()) {
                throw new FileSystemException(place.toString(), null, "it is a link to a file in another folder");
            }
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place))) {
                    renderer.render(inventory, out);
                }
            } else {
                FileReplacement.of(Files.isRegularFile(place) ? place.toRealPath() : place)
                        .write(out -> renderer.render(inventory, out));
            }
        } catch (IOException e) {
            throw unwritable(renderer, place.toString(), e);
        }
    }

    /**
     * Refuses to put a report in the place of what a command reads, or of any POM.
     *
     * @param read files, which need not be there, and folders of files
     * @throws LicentiaException when that would happen
     */
    public void keep(Renderer renderer, Collection<Path> read) {
        if (!Files.isRegularFile(place)) {
            return;
        }
        if (isPom() || read.stream().anyMatch(this::isIn)) {
            throw new LicentiaException("The " + renderer.id() + " report would replace " + place
                    + ", which is an input and no report. Choose another place with -o.");
        }
    }

    private boolean isPom() {
        try {
            return String.valueOf(place.toRealPath().getFileName())
                    .toLowerCase(Locale.ROOT)
                    .equals(ProjectFiles.POM.toString());
        } catch (IOException e) {
            return false; // it is gone
        }
    }

    // Of folders nothing else is read.
    private static boolean isYaml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private boolean isIn(Path input) {
        try {
            return Files.isDirectory(input)
                    ? isYaml(place) && place.toRealPath().startsWith(input.toRealPath())
                    : Files.exists(input) && Files.isSameFile(place, input);
        } catch (IOException e) {
            return false; // what cannot be looked at is not read either
        }
    }

    // The folder may have come with the project, and such a link with it. What /dev/stdout leads to, the user chose.
    private boolean isLinkToAnotherFolder() throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        return folder != null
                && Files.isSymbolicLink(place)
                && Files.isRegularFile(place)
                && !folder.startsWith("/dev")
                && !place.toRealPath().startsWith(folder.toRealPath());
    }

    /** What to say when a report could not be written. */
    static LicentiaException unwritable(Renderer renderer, String where, IOException e) {
        return new LicentiaException(
                "The " + renderer.id() + " report could not be written to " + where + ": " + FileTrouble.reason(e)
                        + ". Choose another place with -o.",
                e);
    }
}
