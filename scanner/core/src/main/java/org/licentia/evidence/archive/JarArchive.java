package org.licentia.evidence.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.licentia.digest.Sha256;
import org.licentia.evidence.Archive;
import org.licentia.evidence.OpenArchive;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;

/** A jar, or anything else that is a ZIP archive, looked at within bounds. For one thread. */
public final class JarArchive implements OpenArchive {
    private static final int MOST_KEPT_BYTES = 32 << 20;

    private final Reading reading;
    private final RandomBytes bytes;
    private final String prefix;
    private final int depth;
    private final Map<String, ZipEntryHeader> entries = new TreeMap<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Map<String, JarArchive> opened = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final List<String> names;
    private long keptBytes;

    private JarArchive(Reading reading, RandomBytes bytes, String prefix, int depth) throws IOException {
        this.reading = reading;
        this.bytes = bytes;
        this.prefix = prefix;
        this.depth = depth;
        list(CentralDirectory.read(bytes, place(), reading.filesLeft()));
        this.names = List.copyOf(entries.keySet());
    }

    /** Opens the artifact of a component; see {@code ArchiveOpener}. */
    public static OpenArchive open(Component component, Path file) throws IOException {
        return open(component, file, ArchiveBounds.STANDARD);
    }

    static JarArchive open(Component component, Path file, ArchiveBounds bounds) throws IOException {
        Reading reading = new Reading(component, bounds);
        try {
            return new JarArchive(reading, RandomBytes.of(reading.closing(FileChannel.open(file))), "", 0);
        } catch (IOException e) {
            reading.close();
            throw e;
        }
    }

    private void list(CentralDirectory directory) {
        List<String> outside = new ArrayList<>();
        reading.listed(directory.seen());
        Set<ZipEntryHeader> overlapping = overlapping(directory.headers());
        for (ZipEntryHeader entry : directory.headers()) {
            boolean mayHoldEvidence = !entry.name().endsWith(".class");
            if (overlapping.contains(entry)) {
                continue;
            }
            if (leadsOut(entry.name())) {
                if (mayHoldEvidence) {
                    outside.add(entry.name());
                }
                continue;
            }
            ZipEntryHeader first = entries.putIfAbsent(entry.name(), entry);
            if (first != null && mayHoldEvidence && !first.hasSameContentAs(entry)) {
                ambiguous.add(entry.name());
            }
        }
        if (!directory.isWhole()) {
            reading.note(
                    Severity.ERROR,
                    where() + " announces " + directory.announced() + " files, of which only the first "
                            + directory.seen() + " were looked at.",
                    "Look into it by hand, or ask its publisher why it has so many.");
        }
        if (!outside.isEmpty()) {
            reading.note(
                    Severity.ERROR,
                    where() + " holds " + counted(outside) + " under names that lead out of it, such as "
                            + ShownName.of(outside.get(0)) + "; they were not looked at.",
                    "No sound jar has such names. Check where it comes from, and look into it by hand.");
        }
        if (!overlapping.isEmpty()) {
            reading.note(
                    Severity.ERROR,
                    where() + " holds files in the place of other files, such as "
                            + ShownName.of(overlapping.stream()
                                    .map(ZipEntryHeader::name)
                                    .min(Comparator.naturalOrder())
                                    .orElse(""))
                            + "; only the first in each place was looked at.",
                    "No sound jar is built so, but traps are. Check where it comes from, and look into it by hand.");
        }
    }

    // Each file has bytes of its own, or a small archive could stand for one of any size.
    private static Set<ZipEntryHeader> overlapping(List<ZipEntryHeader> headers) {
        List<ZipEntryHeader> byOffset = new ArrayList<>(headers);
        byOffset.sort(Comparator.comparingLong(ZipEntryHeader::offset));
        Set<ZipEntryHeader> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
        long end = 0;
        for (ZipEntryHeader entry : byOffset) {
            if (entry.offset() >= 0 && entry.offset() < end) {
                overlapping.add(entry);
            } else if (entry.offset() >= 0 && entry.compressed() >= 0) {
                end = entry.leastEnd();
            }
        }
        return overlapping;
    }

    // Readers of archives differ in which of several files of one name they take.
    private void warnOfOthers(String file) {
        if (ambiguous.contains(file)) {
            reading.note(
                    Severity.ERROR,
                    where() + " holds a different file under the name of " + ShownName.of(file)
                            + "; only the first of that name was looked at.",
                    "Look into it by hand, or ask its publisher for a jar that holds each file once.");
        }
    }

    private static String counted(List<String> files) {
        return files.size() == 1 ? "a file" : files.size() + " files";
    }

    private String where() {
        return prefix.isEmpty() ? "" : ", in " + ShownName.of(place()) + ",";
    }

    /** Where this archive lies in the artifact; empty for the artifact itself. */
    private String place() {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 2);
    }

    // A backslash separates names on Windows, and a colon there follows a drive.
    private static boolean leadsOut(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || (name.length() > 1 && name.charAt(1) == ':')
                || ("/" + name + "/").contains("/../");
    }

    @Override
    public List<String> files() {
        return names;
    }

    @Override
    public byte[] read(String file) throws IOException {
        byte[] known = kept.get(file);
        if (known != null) {
            return known.clone();
        }
        warnOfOthers(file);
        byte[] content = reading.content(bytes, entry(file), prefix + file);
        if (keptBytes + content.length <= MOST_KEPT_BYTES) {
            keptBytes += content.length;
            kept.put(file, content.clone());
        }
        return content;
    }

    @Override
    public String sha256(String file) throws IOException {
        JarArchive nested = opened.get(file);
        if (nested == null) {
            return Sha256.hex(read(file));
        }
        // An archive may be larger than a file that evidence reads; opened, it lies where any part can be had.
        try (InputStream all = nested.bytes.stream()) {
            return Sha256.hex(all);
        }
    }

    @Override
    public Archive open(String file) throws IOException {
        Archive known = opened.get(file);
        if (known != null) {
            return known;
        }
        ZipEntryHeader entry = entry(file);
        String place = prefix + file;
        if (depth >= reading.bounds().depth()) {
            throw ZipEntryHeader.unreadable(
                    place,
                    "is an archive that lies in more than " + reading.bounds().depth() + " others");
        }
        warnOfOthers(file);
        // One at a time is looked into; the one before, and all that was read of it, may go.
        opened.clear();
        RandomBytes inner = reading.nested(bytes, entry, place);
        JarArchive archive = new JarArchive(reading, inner, place + "!/", depth + 1);
        opened.put(file, archive);
        return archive;
    }

    private ZipEntryHeader entry(String file) throws IOException {
        ZipEntryHeader entry = entries.get(file);
        if (entry == null) {
            throw ZipEntryHeader.unreadable(prefix + file, "is not there");
        }
        return entry;
    }

    @Override
    public List<Issue> issues() {
        return reading.issues();
    }

    /** All bytes that were taken out of it so far, by whatever way. */
    long bytesRead() {
        return reading.bytes();
    }

    @Override
    public void close() throws IOException {
        reading.close();
    }
}
