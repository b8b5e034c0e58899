package org.licentia.cli.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.licentia.decision.DecidedComponent;
import org.licentia.decision.Decisions;
import org.licentia.decision.LicenseChoice;
import org.licentia.decision.Waiver;
import org.licentia.report.workbook.ImportedDecisions;
import org.licentia.report.workbook.ImportedDecisions.Chosen;
import org.licentia.report.workbook.ImportedDecisions.Problem;
import org.licentia.report.workbook.ImportedDecisions.Waived;

/**
 * What of an import is new. What was decided before in the same way, on whatever day, is not written again; what was
 * decided otherwise is a problem that only people can settle.
 *
 * @param known how many decisions were there already
 */
record ImportPlan(List<Waiver> waivers, List<LicenseChoice> choices, int known, List<Problem> problems) {
    static ImportPlan of(ImportedDecisions imported, Decisions decided, LocalDate asOf) {
        ImportPlan plan = new ImportPlan(new ArrayList<>(), new ArrayList<>(), 0, new ArrayList<>());
        int known = 0;
        for (Waived each : imported.waivers()) {
            known += plan.isKnown(each, decided.waivers(), asOf) ? 1 : 0;
        }
        for (Chosen each : imported.choices()) {
            known += plan.isKnown(each, decided.choices()) ? 1 : 0;
        }
        return new ImportPlan(plan.waivers, plan.choices, known, plan.problems);
    }

    private boolean isKnown(Waived row, List<Waiver> decided, LocalDate asOf) {
        Waiver wanted = row.waiver();
        if (decided.stream().anyMatch(other -> isSame(other, wanted))) {
            return true;
        }
        decided.stream()
                .filter(other -> other.rule().equals(wanted.rule())
                        && isAboutSame(other.component(), wanted.component())
                        && other.models().stream().anyMatch(wanted.models()::contains)
                        && other.evidence().equals(wanted.evidence())
                        && !other.expires().isBefore(asOf))
                .findFirst()
                .ifPresentOrElse(
                        other -> problems.add(new Problem(
                                row.place(),
                                other.source() + " waives '" + other.rule() + "' for " + other.component()
                                        + " already, until " + other.expires() + ", and otherwise than this row.",
                                "Change or remove it there, or leave this row open.")),
                        () -> waivers.add(wanted));
        return false;
    }

    private boolean isKnown(Chosen row, List<LicenseChoice> decided) {
        LicenseChoice wanted = row.choice();
        List<LicenseChoice> others = decided.stream()
                .filter(other -> isAboutSame(other.component(), wanted.component()))
                .toList();
        if (others.stream().anyMatch(other -> other.license().isEquivalentTo(wanted.license()))) {
            return true;
        }
        if (others.isEmpty()) {
            choices.add(wanted);
        } else {
            LicenseChoice other = others.get(0);
            problems.add(new Problem(
                    row.place(),
                    other.source() + " takes " + other.license() + " for " + other.component() + " already.",
                    "Change or remove it there, or leave this row open."));
        }
        return false;
    }

    /** Whether a decision of before speaks of the one version that a row is about. */
    private static boolean isAboutSame(DecidedComponent before, DecidedComponent row) {
        return before.name().equals(row.name())
                && before.versions().contains(row.versions().toString());
    }

    private static boolean isSame(Waiver one, Waiver other) {
        return one.rule().equals(other.rule())
                && one.component().toString().equals(other.component().toString())
                && one.scopes().equals(other.scopes())
                && one.linkages().equals(other.linkages())
                && one.models().equals(other.models())
                && one.verdict() == other.verdict()
                && one.reason() == other.reason()
                && one.because().equals(other.because())
                && one.owner().equals(other.owner())
                && one.approver().equals(other.approver())
                && Objects.equals(one.ticket(), other.ticket())
                && one.expires().equals(other.expires())
                && one.evidence().equals(other.evidence());
    }
}
