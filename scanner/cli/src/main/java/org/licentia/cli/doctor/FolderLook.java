package org.licentia.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder that a scan reads and writes, and the room that it has. */
record FolderLook(Path folder) {
    private static final long TIGHT = 1L << 30;
    private static final long FULL = 64L << 20;

    /** Whether it may be used, and how much room there is; {@code option} names another. */
    Diagnosis diagnosis(String id, String what, String option) {
        Path there = folder.toAbsolutePath().normalize();
        boolean exists = Files.exists(there);
        Path nearest = there;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null || !Files.isDirectory(nearest)) {
            return Diagnosis.problem(
                    id, what, there + " is no folder and cannot become one", "Name another with " + option + ".");
        }
        if (!Files.isReadable(nearest) || !Files.isExecutable(nearest)) {
            return Diagnosis.problem(
                    id,
                    what,
                    nearest + " cannot be read",
                    "Give the user who runs Licentia the right to, or name another with " + option + ".");
        }
        String seen = there + (exists ? "" : ", which is not there yet");
        if (!Files.isWritable(nearest)) {
            return Diagnosis.warning(
                    id,
                    what,
                    seen + "; it cannot be written",
                    "What is not in it already cannot be kept. Make it writable, or name another with " + option + ".");
        }
        long free = free(nearest);
        seen += free < 0 ? "" : "; " + Sizes.of(free) + " free";
        if (free >= 0 && free < FULL) {
            return Diagnosis.problem(id, what, seen, "Make room on its disk, or name another with " + option + ".");
        }
        return free >= 0 && free < TIGHT
                ? Diagnosis.warning(id, what, seen, "Make room on its disk before it is full.")
                : Diagnosis.good(id, what, seen);
    }

    private static long free(@Nullable Path folder) {
        try {
            return folder == null ? -1 : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }
}
