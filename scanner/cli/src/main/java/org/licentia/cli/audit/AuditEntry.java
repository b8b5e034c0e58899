package org.licentia.cli.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param at when, an instant of ISO 8601 in UTC
 * @param command the command of Licentia that was given
 * @param user what the system calls who gave it; who decided stands in {@code decided}
 * @param licentia the version of Licentia
 * @param policy the id of the policy that judged; null when none was asked
 * @param policySha256 of that policy; null with it
 * @param file that was written
 * @param decided what, by the words of the file of decisions, and {@code kind}; values are texts and lists of texts
 * @param previous hex SHA-256 of a line that stands somewhere before this one, without its line end; null for a first one
 */
public record AuditEntry(
        String at,
        String command,
        String user,
        String licentia,
        @Nullable String policy,
        @Nullable String policySha256,
        AuditedFile file,
        Map<String, Object> decided,
        @Nullable String previous) {
    /** The kind of an entry that takes back the one before it: its file could not be written. */
    public static final String NOT_WRITTEN = "not-written";

    /** What it is about: {@code waiver}, {@code choice}, {@code settings}, {@code baseline}, or {@link #NOT_WRITTEN}. */
    public String kind() {
        return String.valueOf(decided.getOrDefault("kind", ""));
    }

    /** The same behind another line. */
    AuditEntry after(@Nullable String line) {
        return new AuditEntry(at, command, user, licentia, policy, policySha256, file, decided, line);
    }

    /** What is said when nothing came of it. */
    AuditEntry takenBack() {
        return new AuditEntry(
                at,
                command,
                user,
                licentia,
                policy,
                policySha256,
                new AuditedFile(file.name(), file.before(), file.before() == null ? "" : file.before()),
                Map.of("kind", NOT_WRITTEN),
                null);
    }
}
