package org.licentia.matching.phrase;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.TokenizedText;

/**
 * Tells a license that will take the place of another one some day from one that is granted now: the value of the
 * parameter {@code Change License} of the Business Source License 1.1, and the notice "on the date above … will be
 * governed by …". Nobody may choose such a license before its day.
 */
public final class Successors {
    private static final int LONGEST_VALUE = 600;
    private static final int LONGEST_LABEL = 120;
    private static final Pattern LABEL =
            Pattern.compile("(?i)\\bchange[ \\t]+licen[cs]e[ \\t*_]{0,10}:[\\s*_|#/>]{0,100}");
    private static final Pattern ON_THE_DATE = Pattern.compile(
            "(?i)\\bon\\s+the\\s+(?:date\\s+above|change\\s+date)\\b[^.]{0,400}\\bgoverned\\s+by[\\s*#/]");
    private static final Pattern END = Pattern.compile("\\R[ \\t*#/>|]*\\R|\\R[ \\t*#/>|_]*[A-Z][A-Za-z ]{2,60}[*_]*:");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.?!]\\s|\\R[ \\t*#/]*\\R");

    private Successors() {}

    /** Whether a finding names what another license will give way to. */
    public static boolean isPartOf(TokenizedText text, Finding finding) {
        if (finding.kind() == TextMatch.Kind.TEXT) {
            return false;
        }
        int at = text.start(finding.from());
        int from = Math.max(0, at - LONGEST_VALUE);
        String around = text.text().substring(from, Math.min(text.text().length(), at + LONGEST_LABEL));
        return isOpen(LABEL, END, around, at - from) || isOpen(ON_THE_DATE, END_OF_SENTENCE, around, at - from);
    }

    // A tag begins with the word "License" of the label itself.
    private static boolean isOpen(Pattern beginning, Pattern end, String around, int at) {
        int value = -1;
        Matcher begins = beginning.matcher(around);
        while (begins.find() && begins.start() <= at) {
            value = begins.end();
        }
        return value >= 0
                && (value >= at || !end.matcher(around.substring(value, at)).find());
    }
}
