package org.licentia.decision;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** The command that writes a waiver again, ready to paste into a shell. */
final class WaiveCommandLine {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@=,+-]+");
    private static final int MAX_BECAUSE = 200;
    private static final int DAYS = 90;

    private WaiveCommandLine() {}

    static String of(Waiver waiver, String component, LocalDate asOf) {
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
