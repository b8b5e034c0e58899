package org.licentia.cli.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licentia.Licentia;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.project.SettingsFile;
import org.licentia.decision.LicenseChoice;
import org.licentia.decision.Waiver;
import org.licentia.digest.Sha256;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;
import org.licentia.policy.PolicyReference;

/**
 * What a command decides, on its way into the audit log of the project.
 *
 * @param command its name
 * @param policy that judged; null when none was asked
 */
public record AuditTrail(
        ScanTarget target, String command, @Nullable PolicyReference policy) {
    /** What of a decision is in people's own words. */
    private static final List<String> WORDS = List.of("because", "owner", "approver", "ticket", "by");

    /** The log beside the POM of a target. */
    public static AuditLog log(ScanTarget target) {
        Path folder =
                ProjectFiles.of(target, ProjectConfig.FILE).toAbsolutePath().getParent();
        return new AuditLog(Objects.requireNonNull(folder));
    }

    /**
     * Puts a file in the place of another, with a line for each decision in it.
     *
     * @param decided as the methods below write it
     * @throws LicentiaException when words in it hold a secret, or the lines or the file cannot be written
     */
    public void replace(SettingsFile before, SettingsFile after, List<Map<String, Object>> decided) {
        record(
                before.path(),
                before.isNew() ? null : Sha256.hex(before.text().bytes()),
                Sha256.hex(after.text().bytes()),
                decided,
                () -> after.replace(before));
    }

    /**
     * Does what changes a file, with a line for each decision.
     *
     * @param before hex SHA-256 of the file; null when there is none
     * @param after hex SHA-256 of what it will be
     * @throws LicentiaException when words in it hold a secret, or the lines cannot be written
     */
    public void record(
            Path file, @Nullable String before, String after, List<Map<String, Object>> decided, Runnable change) {
        refuseSecrets(decided);
        AuditLog log = log(target);
        AuditedFile audited = new AuditedFile(name(file, log), before, after);
        String now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        List<AuditEntry> entries = new ArrayList<>();
        for (Map<String, Object> each : decided) {
            entries.add(new AuditEntry(
                    now,
                    command,
                    System.getProperty("user.name", "?"),
                    Licentia.version(),
                    policy == null ? null : policy.id(),
                    policy == null ? null : policy.sha256(),
                    audited,
                    each,
                    null));
        }
        log.record(entries, change);
    }

    /** Refuses what people typed by mistake and a repository of sources would keep for good. */
    public static void refuseSecrets(List<Map<String, Object>> decided) {
        for (Map<String, Object> each : decided) {
            for (String key : WORDS) {
                refuseSecret(
                        "'" + key + "' says" + (each.containsKey("component") ? " of " + each.get("component") : ""),
                        String.valueOf(each.getOrDefault(key, "")));
            }
        }
    }

    /**
     * The same for words that are no decision.
     *
     * @param place where they stand, as in "'because' says"
     */
    public static void refuseSecret(String place, String words) {
        if (Secrets.known().areWrittenIn(words)) {
            throw new LicentiaException("What " + place
                    + " holds a secret: one that settings.xml, the environment or the command line has, or a"
                    + " login in an address. Decisions are kept with the sources and printed in reports, so"
                    + " nothing was written. Say it without the secret.");
        }
    }

    private static String name(Path file, AuditLog log) {
        Path path = file.toAbsolutePath().normalize();
        Path name = path.startsWith(log.project()) ? log.project().relativize(path) : path.getFileName();
        return String.valueOf(name).replace('\\', '/');
    }

    /** A waiver. */
    public static Map<String, Object> of(Waiver waiver) {
        Map<String, Object> decided = new LinkedHashMap<>();
        decided.put("kind", "waiver");
        decided.put("rule", waiver.rule());
        decided.put("component", waiver.component().name());
        decided.put("versions", waiver.component().versions().toString());
        decided.put("scope", words(waiver.scopes()));
        decided.put("linkage", words(waiver.linkages()));
        decided.put("distribution", words(waiver.models()));
        decided.put("verdict", waiver.verdict().toString());
        decided.put("reason", waiver.reason().toString());
        decided.put("because", waiver.because());
        decided.put("owner", waiver.owner());
        decided.put("approver", waiver.approver());
        if (waiver.ticket() != null) {
            decided.put("ticket", waiver.ticket());
        }
        decided.put("expires", waiver.expires().toString());
        decided.put("evidence", waiver.evidence());
        return decided;
    }

    /** A choice. */
    public static Map<String, Object> of(LicenseChoice choice) {
        Map<String, Object> decided = new LinkedHashMap<>();
        decided.put("kind", "choice");
        decided.put("component", choice.component().name());
        decided.put("versions", choice.component().versions().toString());
        decided.put("license", choice.license().toString());
        if (choice.because() != null) {
            decided.put("because", choice.because());
        }
        decided.put("by", choice.by());
        return decided;
    }

    private static List<String> words(Collection<? extends Enum<?>> words) {
        return words.stream().map(Object::toString).sorted().toList();
    }
}
