package org.licentia.evidence.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** All that is read of one artifact, nested archives included: what may still be read, and what was odd so far. */
final class Reading implements Closeable {
    private static final int MOST_IN_MEMORY = 8 << 20;

    private final Component component;
    private final ArchiveBounds bounds;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final Set<Issue> issues = new LinkedHashSet<>();
    private final Map<String, String> firstRefused = new HashMap<>();
    private long readBytes;
    private long unpackedBytes;
    private int nestedArchives;

    Reading(Component component, ArchiveBounds bounds) {
        this.component = component;
        this.bounds = bounds;
    }

    ArchiveBounds bounds() {
        return bounds;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** All bytes that were taken out of archives so far. */
    long bytes() {
        return readBytes + unpackedBytes;
    }

    void note(Severity severity, String message, String remedy) {
        issues.add(new Issue(
                severity,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The artifact of " + component + message,
                remedy));
    }

    <T extends Closeable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    /** The content of a file that evidence reads. */
    byte[] content(RandomBytes archive, ZipEntryHeader file, String place) throws IOException {
        if (file.size() > bounds.fileBytes()) {
            throw tooLarge(place);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) Math.max(32, file.size()));
        try (InputStream packed = file.content(archive, place)) {
            Guard guard = new Guard(file, place);
            byte[] buffer = new byte[8192];
            for (int count = packed.read(buffer); count >= 0; count = packed.read(buffer)) {
                readBytes += count;
                guard.passed(count);
                if (guard.total > bounds.fileBytes()) {
                    throw tooLarge(place);
                }
                if (readBytes > bounds.readBytes()) {
                    throw exhausted(
                            place,
                            "is one of so many that they exceed the " + megabytes(bounds.readBytes())
                                    + " to read; it and those after it were not read");
                }
                content.write(buffer, 0, count);
            }
        } catch (ZipException | EOFException e) {
            throw ZipEntryHeader.unreadable(place, "is damaged");
        }
        return content.toByteArray();
    }

    // Told once, of the first file that it costs, not of each of the thousands that may follow.
    private UnreadableFileException exhausted(String place, String why) {
        return ZipEntryHeader.unreadable(firstRefused.computeIfAbsent(why, key -> place), why);
    }

    private UnreadableFileException tooLarge(String place) {
        return ZipEntryHeader.unreadable(
                place, "is larger than the " + megabytes(bounds.fileBytes()) + " that a file may have to be read");
    }

    /** An archive inside another, where it lies if it is stored as it is, else unpacked. */
    RandomBytes nested(RandomBytes archive, ZipEntryHeader file, String place) throws IOException {
        if (++nestedArchives > bounds.nestedArchives()) {
            throw exhausted(
                    place,
                    "is one of more than " + bounds.nestedArchives()
                            + " archives inside the artifact; it and those after it were not looked into");
        }
        return file.isStored() ? file.packed(archive, place) : unpacked(archive, file, place);
    }

    private RandomBytes unpacked(RandomBytes archive, ZipEntryHeader file, String place) throws IOException {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        OutputStream target = memory;
        FileChannel temporary = null;
        try (InputStream packed = file.content(archive, place)) {
            Guard guard = new Guard(file, place);
            byte[] buffer = new byte[1 << 16];
            for (int count = packed.read(buffer); count >= 0; count = packed.read(buffer)) {
                unpackedBytes += count;
                guard.passed(count);
                if (unpackedBytes > bounds.unpackedBytes()) {
                    throw exhausted(
                            place,
                            "is one of archives inside it that exceed the " + megabytes(bounds.unpackedBytes())
                                    + " to unpack; it and those after it were not looked into");
                }
                if (temporary == null && guard.total > MOST_IN_MEMORY) {
                    temporary = closing(temporaryFile());
                    target = Channels.newOutputStream(temporary);
                    memory.writeTo(target);
                    memory = new ByteArrayOutputStream(0);
                }
                target.write(buffer, 0, count);
            }
        } catch (ZipException | EOFException e) {
            throw ZipEntryHeader.unreadable(place, "is damaged");
        }
        return temporary == null ? RandomBytes.of(memory.toByteArray()) : RandomBytes.of(temporary);
    }

    private static FileChannel temporaryFile() throws IOException {
        Path file = Files.createTempFile("licentia-", ".zip");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** Counts what a file unpacks to, and stops when that is out of all proportion. */
    private static final class Guard {
        private final ZipEntryHeader file;
        private final String place;
        private long total;

        Guard(ZipEntryHeader file, String place) {
            this.file = file;
            this.place = place;
        }

        void passed(int count) throws IOException {
            total += count;
            if (total > ArchiveBounds.UNSUSPICIOUS_BYTES && total / ArchiveBounds.RATIO > file.compressed()) {
                throw ZipEntryHeader.unreadable(
                        place, "unpacks to more than " + ArchiveBounds.RATIO + " times its size, as traps do");
            }
        }
    }
}
