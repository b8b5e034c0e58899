package org.licentia.report.workbook;

import java.util.List;
import org.licentia.decision.LicenseChoice;
import org.licentia.decision.Waiver;

/**
 * What counsel decided in a workbook.
 *
 * @param waivers in the order of the sheet
 * @param choices in the order of the sheet, each once
 * @param rejected how many findings are not accepted
 * @param open how many findings nobody decided about
 * @param hidden the cells of decisions in rows that nobody sees, in the order of the sheet
 * @param problems what stands against taking any of it, in the order of the sheet
 */
public record ImportedDecisions(
        List<Waived> waivers,
        List<Chosen> choices,
        int rejected,
        int open,
        List<String> hidden,
        List<Problem> problems) {
    public ImportedDecisions {
        waivers = List.copyOf(waivers);
        choices = List.copyOf(choices);
        hidden = List.copyOf(hidden);
        problems = List.copyOf(problems);
    }

    /**
     * A finding that is accepted for a time.
     *
     * @param place its cell: {@code Violations!H12}
     */
    public record Waived(String place, Waiver waiver) {}

    /**
     * A license that is taken.
     *
     * @param place its cell: {@code Violations!H12}
     */
    public record Chosen(String place, LicenseChoice choice) {}

    /**
     * Something that is wrong with a row.
     *
     * @param place its cell: {@code Violations!H12}
     * @param problem a sentence
     * @param remedy what to do about it, a sentence
     */
    public record Problem(String place, String problem, String remedy) {}
}
