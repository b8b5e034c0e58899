package org.licentia.cli.doctor;

import java.util.List;
import org.licentia.cli.audit.AuditLog;
import org.licentia.cli.audit.AuditReport;
import org.licentia.cli.audit.AuditReport.Standing;
import org.licentia.cli.console.ConsoleReport;

/** Whether the audit log of the project holds together. */
record AuditLogCheck(AuditLog log) implements Check {
    @Override
    public String id() {
        return "audit-log";
    }

    @Override
    public String what() {
        return "audit log";
    }

    @Override
    public List<Diagnosis> look() {
        AuditReport report = AuditReport.of(log);
        if (report.isEmpty()) {
            return List.of(Diagnosis.good(id(), what(), "none; nothing was decided by command"));
        }
        if (!report.intact()) {
            AuditReport.Problem first = report.problems().get(0);
            return List.of(Diagnosis.problem(
                    id(),
                    what(),
                    report.problems().size() + " of its lines do not fit; line " + first.line() + ": "
                            + first.message(),
                    "Look in the history of " + AuditLog.NAME + " for what was changed; 'licentia audit' lists all."));
        }
        long changed = report.files().stream()
                .filter(file ->
                        file.state() == Standing.State.CHANGED_SINCE || file.state() == Standing.State.NEVER_WRITTEN)
                .count();
        return List.of(Diagnosis.good(
                id(),
                what(),
                ConsoleReport.counted(report.lines().size(), "line") + ", intact"
                        + (changed == 0 ? "" : "; " + changed + " of its files changed since by other means")));
    }
}
