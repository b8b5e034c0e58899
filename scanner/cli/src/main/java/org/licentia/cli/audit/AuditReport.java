package org.licentia.cli.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licentia.cli.audit.AuditLine.OwnHash;
import org.licentia.cli.audit.AuditReport.Standing.State;
import org.licentia.digest.Sha256;
import org.licentia.issue.LicentiaException;

/**
 * What the audit log of a project holds, and whether it holds together: each line has a hash of its own, and names by its
 * hash a line that stands before it. That need not be the one directly before, so that two logs that git has joined are
 * still one. Lines of an older Licentia have none of their own; they stand behind none that has.
 *
 * @param lines that could be read, in the order of the file
 * @param problems lines that are damaged or not as they were written, or name a line that is not there
 * @param gaps what became of files between two lines about them, which is no offence
 * @param files the newest word about each file, and whether the file still is as it says
 */
@JsonPropertyOrder({"schemaVersion", "intact", "lines", "problems", "gaps", "files"})
public record AuditReport(List<Line> lines, List<Problem> problems, List<Gap> gaps, List<Standing> files) {
    private static final long LARGEST = 64L << 20;

    /**
     * @param number in the file, from 1 on
     * @param ownHash whether it has a hash of its own, which fits or is a problem
     */
    public record Line(int number, boolean ownHash, AuditEntry entry) {}

    /** @param message a finished sentence without words of the line */
    public record Problem(int line, String message) {}

    /**
     * A file was not found as the line before had left it.
     *
     * @param line that found it so
     * @param behind the line that had left it
     * @param state {@link State#CHANGED_SINCE} or {@link State#NEVER_WRITTEN}
     */
    public record Gap(int line, int behind, String file, State state) {}

    /**
     * A file of decisions, as the newest line about it left it.
     *
     * @param since when that line was written
     */
    public record Standing(String file, State state, String since) {
        /** How it is now. */
        public enum State {
            /** As that line says. */
            AS_RECORDED,
            /** As it was before: the decision was written down, and never made. */
            NEVER_WRITTEN,
            /** Neither: changed by hand, by git or by another command since. */
            CHANGED_SINCE,
            /** It lies elsewhere, or cannot be read. */
            UNKNOWN
        }
    }

    /** The version of its JSON; semantic. */
    public String getSchemaVersion() {
        return "1.1.0";
    }

    /** Whether every line is one, and stands behind one that it names. */
    @JsonProperty("intact")
    public boolean intact() {
        return problems.isEmpty();
    }

    /** Whether there is nothing. */
    @JsonIgnore
    public boolean isEmpty() {
        return lines.isEmpty() && problems.isEmpty();
    }

    /**
     * Reads the log; one that is not there has no lines.
     *
     * @throws LicentiaException when it cannot be read, or is larger than 64 MB
     */
    public static AuditReport of(AuditLog log) {
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Boolean> before = new HashMap<>();
        AuditGaps gaps = new AuditGaps();
        byte[] bytes = bytes(log.file());
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
            if (last > start) {
                byte[] line = Arrays.copyOfRange(bytes, start, last);
                int read = lines.size();
                boolean ownHash = read(line, number, before, lines, problems);
                String hash = Sha256.hex(line);
                before.put(hash, ownHash);
                if (lines.size() > read) {
                    gaps.add(lines.get(read), hash);
                }
            }
            start = end + 1;
        }
        return new AuditReport(List.copyOf(lines), List.copyOf(problems), gaps.found(), standings(log, lines));
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new byte[0];
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new LicentiaException(AuditLog.NAME + " is a link, or no file. Put the log in its place.");
            }
            if (Files.size(file) > LARGEST) {
                throw new LicentiaException(AuditLog.NAME + " is larger than 64 MB. Move it away; a new one begins with"
                        + " the next decision.");
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes((int) LARGEST);
            }
        } catch (IOException e) {
            throw new LicentiaException(AuditLog.NAME + " cannot be read. Check that you may read it.", e);
        }
    }

    /** Whether the line has a hash of its own. */
    private static boolean read(
            byte[] line, int number, Map<String, Boolean> before, List<Line> lines, List<Problem> problems) {
        if (line.length > AuditLog.LONGEST_LINE) {
            problems.add(new Problem(number, "The line is longer than 1 MB; no line of Licentia's is."));
            return false;
        }
        try {
            AuditEntry entry = AuditLine.read(line);
            OwnHash own = AuditLine.ownHash(line);
            lines.add(new Line(number, own != OwnHash.ABSENT, entry));
            String previous = entry.previous();
            if (own == OwnHash.DIFFERS) {
                problems.add(new Problem(
                        number, "The line is not as it was written: the hash at its end is that of another text."));
            } else if (own == OwnHash.ABSENT && previous != null && before.getOrDefault(previous, false)) {
                problems.add(new Problem(
                        number,
                        "The line has no hash of its own, and the one that it names has: the hash was taken away, or an"
                                + " older Licentia wrote the line."));
            }
            if (previous != null && !before.containsKey(previous)) {
                problems.add(new Problem(
                        number,
                        "The line before it that it names is not there: a line was changed, removed or moved."));
            }
            return own != OwnHash.ABSENT;
        } catch (IOException e) {
            problems.add(new Problem(number, "The line " + e.getMessage() + "."));
            return false;
        }
    }

    private static List<Standing> standings(AuditLog log, List<Line> lines) {
        Map<String, AuditEntry> newest = new LinkedHashMap<>();
        lines.forEach(line -> newest.put(line.entry().file().name(), line.entry()));
        List<Standing> standings = new ArrayList<>();
        newest.forEach((name, entry) -> standings.add(new Standing(name, state(log, entry), entry.at())));
        return List.copyOf(standings);
    }

    private static State state(AuditLog log, AuditEntry entry) {
        AuditedFile file = entry.file();
        try {
            Path path = log.project().resolve(file.name()).normalize();
            if (!path.startsWith(log.project()) || !isInside(path, log.project())) {
                return State.UNKNOWN;
            }
            String now = "";
            if (Files.exists(path)) {
                if (!Files.isRegularFile(path)) {
                    return State.UNKNOWN;
                }
                try (InputStream in = Files.newInputStream(path)) {
                    now = Sha256.hex(in);
                }
            }
            if (now.equals(file.after())) {
                return State.AS_RECORDED;
            }
            return now.equals(file.before() == null ? "" : file.before()) ? State.NEVER_WRITTEN : State.CHANGED_SINCE;
        } catch (IOException | InvalidPathException e) {
            return State.UNKNOWN;
        }
    }

    private static boolean isInside(Path path, Path project) throws IOException {
        return !Files.exists(path) || path.toRealPath().startsWith(project.toRealPath());
    }
}
