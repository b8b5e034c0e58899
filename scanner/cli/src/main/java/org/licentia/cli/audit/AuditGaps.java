package org.licentia.cli.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.audit.AuditReport.Gap;
import org.licentia.cli.audit.AuditReport.Line;
import org.licentia.cli.audit.AuditReport.Standing.State;

/** Finds what became of files between the lines of a log: each line says how it found its file, and how it left it. */
final class AuditGaps {
    /** How far behind a line the one before it about the same file is looked for. */
    private static final int REACH = 10_000;

    private final Map<String, Line> byHash = new HashMap<>();
    private final List<Gap> found = new ArrayList<>();

    /** @param hash of the line as it stands in the file */
    void add(Line line, String hash) {
        AuditedFile file = line.entry().file();
        Line behind = byHash.get(line.entry().previous());
        for (int i = 0; i < REACH && behind != null; i++) {
            AuditedFile earlier = behind.entry().file();
            if (earlier.name().equals(file.name())) {
                String now = bytes(file.before());
                if (!now.equals(bytes(earlier.after())) && !belongsTo(line, behind)) {
                    found.add(new Gap(
                            line.number(),
                            behind.number(),
                            file.name(),
                            now.equals(bytes(earlier.before())) ? State.NEVER_WRITTEN : State.CHANGED_SINCE));
                }
                break;
            }
            behind = byHash.get(behind.entry().previous());
        }
        byHash.put(hash, line);
    }

    List<Gap> found() {
        return List.copyOf(found);
    }

    /** Decisions that were written at once found the same file and left the same; what is taken back never was. */
    private static boolean belongsTo(Line line, Line behind) {
        return line.entry().kind().equals(AuditEntry.NOT_WRITTEN)
                || line.entry().file().equals(behind.entry().file());
    }

    // A file that is not there has no bytes, and no hash.
    private static String bytes(@Nullable String hash) {
        return hash == null ? "" : hash;
    }
}
