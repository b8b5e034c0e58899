package org.licentia.report.workbook;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.licentia.report.SpelledText;

/**
 * Text as a cell can hold it: 32,767 characters and 253 line feeds at most (Excel specifications and limits), cut
 * visibly; what XML cannot carry is spelled out.
 */
final class CellText {
    /** Room for the mark is left. */
    private static final int LONGEST = 32_600;

    private static final int MOST_LINE_FEEDS = 240;

    /** {@code _x0041_} in a cell means the letter A (ECMA-376, part 1, 22.9.2.19, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** The text that people see. */
    static String of(String text) {
        String spelled = SpelledText.of(text, LONGEST);
        int end = Math.min(spelled.length(), LONGEST);
        int feeds = 0;
        for (int i = 0; i < end; i++) {
            if (spelled.charAt(i) == '\n' && ++feeds > MOST_LINE_FEEDS) {
                end = i;
            }
        }
        boolean isCut = end < spelled.length() && text.length() <= LONGEST
                || spelled.length()
                        > LONGEST + SpelledText.cutMark(text.length()).length()
                || feeds > MOST_LINE_FEEDS;
        return isCut ? SpelledText.start(spelled, end) + SpelledText.cutMark(text.length()) : spelled;
    }

    /** The text that is written so that a spreadsheet shows what {@link #of} says. */
    static String written(String shown) {
        return ESCAPE.matcher(shown).replaceAll("_x005F_x$1_");
    }

    /** What a spreadsheet shows for what is written. */
    static String read(String written) {
        return ESCAPE.matcher(written).replaceAll(CellText::character);
    }

    private static String character(MatchResult escape) {
        char character = (char) Integer.parseInt(escape.group(1), 16);
        return java.util.regex.Matcher.quoteReplacement(String.valueOf(character));
    }
}
