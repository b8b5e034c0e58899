package org.licentia.matching.whole;

import java.util.regex.Pattern;
import org.licentia.matching.text.TokenizedText;

/**
 * What a listed text lets differ: the words for which its variables stand, bullets and copyright notices (SPDX 2.3, Annex
 * B.3, B.7 and B.9), and the offer of another license.
 */
final class Allowance {
    private static final int LONGEST_REPLACEMENT = 60;
    private static final int LONGEST_COPYRIGHT_LINE = 24;
    private static final int LONGEST_GRANT = 80;
    private static final String BULLET = ".{0,20}";
    private static final int LONGEST_BULLET = 4;
    private static final long RIGHTS = TokenizedText.hashOf("rights");
    private static final long ALTERNATIVELY = TokenizedText.hashOf("alternatively");
    private static final long COPYRIGHT = TokenizedText.hashOf("copyright");

    private final TextIndex index;
    private final TextIndex.Text listed;
    private final WordSequence words;
    private final Agreement agreement;

    Allowance(TextIndex index, TextIndex.Text listed, WordSequence words, Agreement agreement) {
        this.index = index;
        this.listed = listed;
        this.words = words;
        this.agreement = agreement;
    }

    /** How many words were added that may not be. */
    int extra(Difference difference) {
        if (difference.textFrom() == difference.textTo() || isReplacement(difference)) {
            return 0;
        }
        int count = 0;
        int notice = -1;
        int inNotice = 0;
        int inGrant = insideGrant(difference.textFrom());
        for (int i = difference.textFrom(); i < difference.textTo(); i++) {
            long word = words.hash(i);
            inGrant = word == ALTERNATIVELY ? LONGEST_GRANT : words.startsParagraph(i) ? 0 : Math.max(0, inGrant - 1);
            if ((word == COPYRIGHT || word == RIGHTS) && words.line(i) != notice) {
                notice = words.line(i);
                inNotice = 0;
            }
            if (words.line(i) == notice && inNotice < LONGEST_COPYRIGHT_LINE) {
                inNotice++;
            } else if (inGrant == 0 && !words.isNumeral(i)) {
                count++;
            }
        }
        return count;
    }

    /**
     * For how many more words the paragraph is one that offers another license: "Alternatively, this software may be
     * distributed under…" in the middle of a text is a statement of its own.
     */
    private int insideGrant(int word) {
        for (int i = word - 1;
                i >= agreement.partner(agreement.first()) && i > word - LONGEST_GRANT && !words.startsParagraph(i + 1);
                i--) {
            if (words.hash(i) == ALTERNATIVELY) {
                return LONGEST_GRANT - (word - i) + 1;
            }
        }
        return 0;
    }

    /** How many variables are left out that a word has to stand for: one of a few, as in "holders" or "authors". */
    int dropped(Difference difference) {
        if (difference.textFrom() < difference.textTo()) {
            return 0;
        }
        int count = 0;
        int[] variables = listed.variables();
        for (int v = 0; v < variables.length; v += 3) {
            if (variables[v] < variables[v + 1]
                    && variables[v] >= difference.listedFrom()
                    && variables[v + 1] <= difference.listedTo()
                    && variables[v] > agreement.first()
                    && variables[v + 1] <= agreement.last()
                    && !index.patternText(variables[v + 2]).startsWith(".")
                    && !index.pattern(variables[v + 2]).matcher("").matches()) {
                count++;
            }
        }
        return count;
    }

    private boolean isReplacement(Difference difference) {
        int[] variables = listed.variables();
        for (int v = 0; v < variables.length; v += 3) {
            if (variables[v] <= difference.listedTo()
                    && variables[v + 1] >= difference.listedFrom()
                    && fits(variables[v], variables[v + 1], variables[v + 2], difference)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int start, int end, int pattern, Difference difference) {
        int first = difference.textFrom();
        int last = difference.textTo();
        if (index.patternText(pattern).equals(BULLET)) {
            return last - first <= LONGEST_BULLET;
        }
        if (index.patternText(pattern).startsWith(".")) {
            return last - first <= LONGEST_REPLACEMENT;
        }
        for (int i = start; i < end; i++) {
            if (agreement.agrees(i)) {
                first = Math.min(first, agreement.partner(i));
                last = Math.max(last, agreement.partner(i) + 1);
            }
        }
        if (last - first > LONGEST_REPLACEMENT) {
            return false;
        }
        Pattern allowed = index.pattern(pattern);
        return allowed.matcher(words.text(first, last)).matches()
                || allowed.matcher(words.textBetween(first, last)).matches();
    }
}
