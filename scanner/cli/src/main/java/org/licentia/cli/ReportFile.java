package org.licentia.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;

/**
 * A report's place among the files. A regular file appears at once and whole, and a link to one stays a link; a device or
 * a pipe is written to as it is.
 */
record ReportFile(Path place) {
    /**
     * Writes one report there.
     *
     * @throws LicentiaException when that cannot be done
     */
    void write(Renderer renderer, Inventory inventory) {
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
                writeAside(renderer, inventory, Files.isRegularFile(place) ? place.toRealPath() : place);
            }
        } catch (IOException e) {
            throw unwritable(renderer, place.toString(), e);
        }
    }

    private static void writeAside(Renderer renderer, Inventory inventory, Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(place.toString(), null, "not a file");
        }
        Files.createDirectories(folder);
        // Not createTempFile: its files are readable by their owner alone, and reports are there to be passed on.
        // Its name need not be a secret, which takes long to make: what is there already is never written to.
        Path aside = folder.resolve(
                ".licentia-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
        // Who interrupts the program ends it without the finally below.
        aside.toFile().deleteOnExit();
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                renderer.render(inventory, out);
            }
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
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
                "The " + renderer.id() + " report could not be written to " + where + ": " + reason(e)
                        + ". Choose another place with -o.",
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file, not a folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no file can be made there";
        }
        if (e instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
