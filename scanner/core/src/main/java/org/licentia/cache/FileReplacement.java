package org.licentia.cache;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file into its place so that nobody ever sees it half-written: it is written beside its place and then moved there.
 * Whatever fails, what stood there before stays, and nothing is left beside it; who ends the program in the middle of
 * it, by Ctrl-C too, has what was begun removed. What a program leaves that was killed, a later one removes.
 *
 * @param place where the file shall be; its folder is made where there is none
 * @param isLasting whether it must survive a power cut, which takes some milliseconds
 * @param keepsPermissions whether it gets those of the file that it replaces
 */
public record FileReplacement(Path place, boolean isLasting, boolean keepsPermissions) {
    /** What the names of files end in that are being written. */
    static final String PARTIAL = ".part";

    private static final String BEGINNING = ".licentia-";
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final Set<Path> BEGUN = new HashSet<>();
    private static boolean isWatched;
    private static boolean isEnding;

    /** Writes what the file shall hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file that can be made again: it is whole or not there, but may be lost with the power. */
    public static FileReplacement of(Path place) {
        return new FileReplacement(place, false, false);
    }

    /** A file that people have written in: it survives a power cut, and who may read it may still do so. */
    public static FileReplacement lasting(Path place) {
        return new FileReplacement(place, true, true);
    }

    /**
     * Writes it.
     *
     * @throws IOException when that cannot be done; then all is as before
     */
    public void write(Content content) throws IOException {
        Path folder = folder();
        Files.createDirectories(folder);
        writeIn(folder, content, true);
    }

    /** The same, for folders that are looked after by somebody else. */
    void writeInKnownFolder(byte[] bytes) throws IOException {
        writeIn(folder(), out -> out.write(bytes), false);
    }

    private Path folder() throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(place.toString(), null, "not a file");
        }
        return folder;
    }

    private void writeIn(Path folder, Content content, boolean tidies) throws IOException {
        // Not createTempFile: its files are readable by their owner alone, and reports are there to be passed on.
        // Its name need not be a secret, which takes long to make: what is there already is never written to.
        Path aside = folder.resolve(
                BEGINNING + Long.toHexString(ThreadLocalRandom.current().nextLong()) + PARTIAL);
        begin(aside);
        try {
            fill(aside, content, tidies ? folder : null);
            if (keepsPermissions) {
                permit(aside);
            }
            move(aside);
            if (isLasting) {
                settle(folder);
            }
        } finally {
            Files.deleteIfExists(aside);
            end(aside);
        }
    }

    private void fill(Path aside, Content content, @Nullable Path untidy) throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            if (untidy != null) {
                // The time of day where the folder is: a file server's clock may be hours apart from this machine's.
                removeAbandoned(untidy, Files.getLastModifiedTime(aside).toInstant());
            }
            content.writeTo(out);
        }
        if (isLasting) {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private void permit(Path aside) throws IOException {
        if (Files.exists(place) && Files.getFileAttributeView(place, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(place));
        }
    }

    private void move(Path aside) throws IOException {
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    // That a file is in a folder is settled by the folder; where that cannot be opened, as on Windows, the system does
    // it.
    private static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** Removes what programs left in a folder that were killed an hour ago or earlier, or while the clock was wrong. */
    static void removeAbandoned(Path folder, Instant now) {
        String @Nullable [] names = folder.toFile().list();
        if (names == null) {
            return;
        }
        for (String name : names) {
            if (name.startsWith(BEGINNING) && name.endsWith(PARTIAL)) {
                removeIfOld(folder.resolve(name), now);
            }
        }
    }

    private static void removeIfOld(Path file, Instant now) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            if (Duration.between(written, now).abs().compareTo(ABANDONED) > 0 && !isBegun(file)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // gone, or not ours to remove: it is in nobody's way
        }
    }

    private static synchronized void begin(Path aside) throws IOException {
        if (isEnding) {
            throw new InterruptedIOException("the program was told to end");
        }
        if (!isWatched) {
            isWatched = true;
            try {
                Runtime.getRuntime().addShutdownHook(new Thread(FileReplacement::abandonAll, "licentia-tidying"));
            } catch (IllegalStateException e) {
                isEnding = true;
                throw new InterruptedIOException("the program was told to end");
            }
        }
        BEGUN.add(aside);
    }

    /** Whether this program is writing it just now, however old the clock makes it look. */
    static synchronized boolean isBegun(Path aside) {
        return BEGUN.contains(aside);
    }

    private static synchronized void end(Path aside) {
        BEGUN.remove(aside);
    }

    private static synchronized void abandonAll() {
        isEnding = true;
        for (Path aside : BEGUN) {
            aside.toFile().delete();
        }
    }
}
