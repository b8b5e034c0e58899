package org.licentia.cli.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;

/**
 * The file that diagnostics are written to: beside its place, then moved there.
 *
 * @param place may be there already, as a file
 */
record DiagnosticsFile(Path place) {
    /** @throws LicentiaException when nothing could be written there at the end, or what is there would be lost */
    void validate() {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.exists(place) && !Files.isRegularFile(place)) {
            throw new LicentiaException("The diagnostics cannot be written to " + place
                    + ": it is no file in a folder that is there. Name another with --diagnostics.");
        }
        if (Files.exists(place) && !isArchive()) {
            throw new LicentiaException("The diagnostics would replace " + place
                    + ", which is no zip file. Name another with --diagnostics, or remove it.");
        }
    }

    private boolean isArchive() {
        try (InputStream in = Files.newInputStream(place)) {
            byte[] start = in.readNBytes(2);
            return start.length == 0 || Arrays.equals(start, new byte[] {'P', 'K'});
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes what is known of a run.
     *
     * @param spelled makes visible what hides or controls other text
     * @return the parts that there was something to say in
     * @throws LicentiaException when that cannot be done
     */
    List<Part> write(ObservedRun run, UnaryOperator<String> spelled) {
        Path aside = place.toAbsolutePath().resolveSibling(".licentia-" + UUID.randomUUID() + ".part");
        List<Part> written = new ArrayList<>();
        try {
            try (ZipOutputStream zip = new ZipOutputStream(open(aside), StandardCharsets.UTF_8)) {
                for (Part part : Parts.ALL) {
                    String text = part.text().apply(run);
                    if (!text.isEmpty()) {
                        zip.putNextEntry(new ZipEntry(part.name()));
                        zip.write(Secrets.known().hiddenIn(spelled.apply(text)).getBytes(StandardCharsets.UTF_8));
                        zip.closeEntry();
                        written.add(part);
                    }
                }
            } finally {
                aside.toFile().deleteOnExit();
            }
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new LicentiaException(
                    "The diagnostics could not be written to " + place + " ("
                            + e.getClass().getSimpleName() + "). Name another file with --diagnostics.",
                    e);
        }
    }

    private static OutputStream open(Path aside) throws IOException {
        return Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
