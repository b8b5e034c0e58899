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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.cli.audit.AuditReport.Standing.State;
import org.licentia.digest.Sha256;
import org.licentia.issue.LicentiaException;

/**
 * What the audit log of a project holds, and whether it holds together: each line names by its hash a line that stands
 * before it. That need not be the one directly before, so that two logs that git has joined are still one.
 *
 * @param lines that could be read, in the order of the file
 * @param problems lines that are damaged, or name a line that is not there
 * @param files the newest word about each file, and whether the file still is as it says
 */
@JsonPropertyOrder({"schemaVersion", "intact", "lines", "problems", "files"})
public record AuditReport(List<Line> lines, List<Problem> problems, List<Standing> files) {
    private static final long LARGEST = 64L << 20;

    /** @param number in the file, from 1 on */
    public record Line(int number, AuditEntry entry) {}

    /** @param message a finished sentence without words of the line */
    public record Problem(int line, String message) {}

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
        return "1.0.0";
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
        Set<String> before = new HashSet<>();
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
                read(line, number, before, lines, problems);
                before.add(Sha256.hex(line));
            }
            start = end + 1;
        }
        return new AuditReport(List.copyOf(lines), List.copyOf(problems), standings(log, lines));
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

    private static void read(byte[] line, int number, Set<String> before, List<Line> lines, List<Problem> problems) {
        if (line.length > AuditLog.LONGEST_LINE) {
            problems.add(new Problem(number, "The line is longer than 1 MB; no line of Licentia's is."));
            return;
        }
        try {
            AuditEntry entry = AuditLine.read(line);
            lines.add(new Line(number, entry));
            if (entry.previous() != null && !before.contains(entry.previous())) {
                problems.add(new Problem(
                        number,
                        "The line before it that it names is not there: a line was changed, removed or moved."));
            }
        } catch (IOException e) {
            problems.add(new Problem(number, "The line " + e.getMessage() + "."));
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
