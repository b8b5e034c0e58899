package org.licentia.matching.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.text.TokenizedText;

/**
 * How a stretch of text differs from a listed text, as the SPDX matching guidelines see it: what the template lets
 * differ does not count (SPDX 2.3, Annex B.3), nor do bullets (B.7) and copyright notices (B.9).
 */
final class Comparison {
    private static final double LEAST_SIMILARITY = 0.85;
    private static final double LEAST_SIMILARITY_OF_SHORT = 0.9;
    private static final int SHORT = 100;
    private static final int SHORTEST_NAME = 4;
    private static final int MOST_OF_TITLE = 24;
    private static final int NEAR_COPYRIGHT = 3;
    private static final int MOST_DIFFERENCES = 5;
    /** A block left out at the edge counts as so many words at most: a preamble or an appendix is no term. */
    private static final int MOST_LOST = 50;
    /** So many words in a row are a clause: with one more, or one less, it is another license. */
    private static final int CLAUSE = 30;
    /** And they are a clause only if they are this part of the text. */
    private static final int MOST_CLAUSES = 15;

    private static final long COPYRIGHT = TokenizedText.hashOf("copyright");
    /** The words that tell the members of a family apart: one more or less is another license. */
    private static final Set<Long> DECISIVE = Set.of(
            TokenizedText.hashOf("noncommercial"),
            TokenizedText.hashOf("noderivatives"),
            TokenizedText.hashOf("noderivs"),
            TokenizedText.hashOf("sharealike"),
            TokenizedText.hashOf("attribution"),
            TokenizedText.hashOf("affero"),
            TokenizedText.hashOf("nuclear"),
            TokenizedText.hashOf("military"));

    private final TextIndex index;
    private final TextIndex.Text listed;
    private final WordSequence words;
    private final Agreement agreement;
    private final boolean[] essential;
    private final Allowance allowance;
    private final List<String> differences = new ArrayList<>();
    private int agreeing;
    /** Of those the words in front of the first fixed one that a variable leaves free: they may agree by chance. */
    private int agreeingByChance;

    private int missing;
    private int added;
    private int incomplete;
    private boolean decided;
    private int from;
    private int to;

    private Comparison(TextIndex index, TextIndex.Text listed, WordSequence words, Agreement agreement) {
        this.index = index;
        this.listed = listed;
        this.words = words;
        this.agreement = agreement;
        this.essential = essential();
        this.allowance = new Allowance(index, listed, words, agreement);
    }

    /** The words that may not be missing: what is required, and the rest of optional parts that are there in part. */
    private boolean[] essential() {
        boolean[] present = new boolean[listed.lastPart() + 1];
        for (int i = agreement.first(); i <= agreement.last(); i++) {
            present[listed.parts()[i]] |= agreement.agrees(i) && listed.kinds()[i] == LicenseTemplate.OPTIONAL;
        }
        boolean[] essential = new boolean[agreement.length()];
        char copyright = index.number(COPYRIGHT);
        for (int i = 0; i < essential.length; i++) {
            byte kind = listed.kinds()[i];
            essential[i] = (listed.words()[i] != copyright || !isOfCopyrightLine(i))
                    && (kind == LicenseTemplate.REQUIRED
                            || kind == LicenseTemplate.OPTIONAL && present[listed.parts()[i]]);
        }
        return essential;
    }

    // Copyright lines are the work's own (B.9); "the above copyright notice" is a term.
    private boolean isOfCopyrightLine(int listedWord) {
        if (listedWord < MOST_OF_TITLE) {
            return true;
        }
        int[] variables = listed.variables();
        for (int v = 0; v < variables.length; v += 3) {
            if (variables[v] <= listedWord + NEAR_COPYRIGHT
                    && variables[v + 1] >= listedWord - NEAR_COPYRIGHT
                    && index.patternText(variables[v + 2]).startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Compares a listed text with the words from one to another.
     *
     * @param toBeat the merit that another listed text has here already
     * @param effort what the comparison may cost
     * @return null when so many words differ that it is not this text, or more likely the other one
     */
    static @Nullable Comparison of(
            TextIndex index,
            Segment segment,
            WordSequence words,
            char[] numbers,
            int from,
            int to,
            double toBeat,
            Effort effort) {
        TextIndex.Text listed = index.text(segment.text());
        Agreement agreement = Agreement.of(listed, segment, numbers, from, to, toBeat, effort);
        if (agreement == null || agreement.last() < 0) {
            return null;
        }
        Comparison comparison = new Comparison(index, listed, words, agreement);
        comparison.compare();
        return comparison;
    }

    private void compare() {
        int first = agreement.first();
        int last = agreement.last();
        from = agreement.partner(first);
        to = agreement.partner(last) + 1;
        count(new Difference(0, first, from, from));
        int i = first;
        while (i <= last) {
            agreeing++;
            agreeingByChance += agreeingByChance == agreeing - 1 && isLone(i) ? 1 : 0;
            int next = i + 1;
            while (next <= last && !agreement.agrees(next)) {
                next++;
            }
            if (next <= last) {
                count(new Difference(i + 1, next, agreement.partner(i) + 1, agreement.partner(next)));
            }
            i = next;
        }
        count(new Difference(last + 1, agreement.length(), to, to));
    }

    private void count(Difference difference) {
        int lost = 0;
        int optional = 0;
        for (int i = difference.listedFrom(); i < difference.listedTo(); i++) {
            boolean required = listed.kinds()[i] == LicenseTemplate.REQUIRED;
            lost += essential[i] && required ? 1 : 0;
            optional += essential[i] && !required ? 1 : 0;
        }
        lost += allowance.dropped(difference);
        int extra = allowance.extra(difference);
        boolean edge = isEdge(difference);
        missing += edge ? Math.min(lost, MOST_LOST) : lost;
        incomplete += Math.min(optional, MOST_LOST);
        added += extra;
        decided |= !edge && isClause(Math.max(lost, extra))
                || extra > 0 && hasDecisive(difference)
                || lacksDecisive(difference)
                || difference.isOfVersions(index, listed, words);
        if (lost + optional + extra > 0 && differences.size() < MOST_DIFFERENCES) {
            differences.add(difference.described(index, listed, essential, words, lost + optional, extra));
        }
    }

    // "Reserved" in a copyright line is not the "Reserved Font Name".
    private boolean isLone(int listedWord) {
        return listed.kinds()[listedWord] == LicenseTemplate.REPLACEABLE
                && (listedWord == 0 || !agreement.agrees(listedWord - 1))
                && (listedWord + 1 == agreement.length() || !agreement.agrees(listedWord + 1));
    }

    private boolean isClause(int count) {
        return count >= CLAUSE && count * MOST_CLAUSES >= agreement.length();
    }

    // What stands before the terms or behind them: preambles, appendices.
    private boolean isEdge(Difference difference) {
        int tenth = agreement.length() / 10;
        return difference.listedFrom() <= tenth || difference.listedTo() >= agreement.length() - tenth;
    }

    private boolean hasDecisive(Difference difference) {
        for (int i = difference.textFrom(); i < difference.textTo(); i++) {
            if (DECISIVE.contains(words.hash(i))) {
                return true;
            }
        }
        return false;
    }

    // In a title, which may be missing as a whole, too: "NoDerivs" alone is not "Attribution-NoDerivs".
    private boolean lacksDecisive(Difference difference) {
        if (difference.listedTo() - difference.listedFrom() > MOST_LOST) {
            return false;
        }
        for (int i = difference.listedFrom(); i < difference.listedTo(); i++) {
            if (essential[i] && index.isAmong(listed.words()[i], DECISIVE)) {
                return true;
            }
        }
        return false;
    }

    /** What the listed text means. */
    String id() {
        return listed.id();
    }

    /** The first word that belongs to the text. */
    int from() {
        return from;
    }

    /** After the last word that belongs to the text. */
    int to() {
        return to;
    }

    /** How much speaks for the listed text: more for every word that agrees, less for every one that does not. */
    double merit() {
        return decided ? Double.NEGATIVE_INFINITY : agreeing - agreeingByChance - 1.5 * (missing + added);
    }

    /** Whether more speaks for this text than for another at the same place. */
    boolean isBetterThan(Comparison other) {
        return merit() > other.merit() || merit() == other.merit() && similarity() > other.similarity();
    }

    /** The share of words that agree, from 0 to 1; 1 where nothing differs but what may. */
    double similarity() {
        return (double) agreeing / (agreeing + missing + added + incomplete);
    }

    /** Whether the text is near enough to be this one, edited; a few words count for more in a short text. */
    boolean isConvincing() {
        return merit() > 0
                && similarity() >= (agreeing < SHORT ? LEAST_SIMILARITY_OF_SHORT : LEAST_SIMILARITY)
                && (similarity() == 1 || id().contains("exception") || !isUnderAnotherName());
    }

    /**
     * Whether the text has other names wherever the listed text has the one that it is called by: the terms of one
     * project that another has changed and made its own, such as those of SAXPath for JDOM, are another license.
     */
    private boolean isUnderAnotherName() {
        String id = listed.id().toLowerCase(Locale.ROOT);
        boolean replaced = false;
        for (int i = agreement.first(); i <= agreement.last(); i++) {
            String word = index.spelling(listed.words()[i]);
            if (word.length() >= SHORTEST_NAME && id.startsWith(word)) {
                if (agreement.agrees(i)) {
                    return false;
                }
                replaced |= isReplaced(i);
            }
        }
        return replaced;
    }

    private boolean isReplaced(int listedWord) {
        int before = listedWord;
        while (!agreement.agrees(before)) {
            before--;
        }
        int behind = listedWord;
        while (!agreement.agrees(behind)) {
            behind++;
        }
        return agreement.partner(behind) - agreement.partner(before) > 1;
    }

    /** How the text differs, a few words each; not more than five. */
    List<String> differences() {
        return differences;
    }
}
