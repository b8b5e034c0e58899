package org.licentia.decision;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.licentia.graph.Component;

/** The command that writes a waiver, ready to paste into a shell. */
public final class WaiveCommandLine {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@=,+-]+");
    private static final int MAX_BECAUSE = 200;
    private static final int DAYS = 90;

    private WaiveCommandLine() {}

    /**
     * For a finding that nobody waived yet, with everything filled in that a machine knows.
     *
     * @param because a sentence, or what the person has to fill in
     */
    public static String first(Component component, String rule, Waiver.Reason reason, String because) {
        String name = component.part().isEmpty()
                ? component.coordinates().ga()
                : component.purl().text();
        return "licentia waive " + word(name)
                + " --versions " + word(component.coordinates().version())
                + " --rule " + word(rule)
                + " --reason " + reason
                + " --because " + word(because)
                + " --owner NAME --approver NAME --expires DATE";
    }

    /** For a waiver that stopped counting, as it was and for some more days. */
    static String again(Waiver waiver, String component, LocalDate asOf) {
        String because = waiver.because();
        return "licentia waive " + word(component)
                + " --rule " + word(waiver.rule())
                + " --reason " + waiver.reason()
                + " --because "
                + word(because.length() > MAX_BECAUSE ? because.substring(0, MAX_BECAUSE) : because)
                + " --owner " + word(waiver.owner())
                + " --approver " + word(waiver.approver())
                + " --expires " + asOf.plusDays(DAYS)
                + (waiver.ticket() == null ? "" : " --ticket " + word(waiver.ticket()));
    }

    /** One word of a POSIX shell, whatever is in it. */
    private static String word(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return HARMLESS.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
