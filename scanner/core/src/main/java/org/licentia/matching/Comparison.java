package org.licentia.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch of text differs from a listed text, as the SPDX matching guidelines see it: what the template lets
 * differ does not count (Annex B.3 of SPDX 2.3), nor do copyright notices (B.9) and bullets (B.7).
 */
final class Comparison {
    private static final int MOST_DIFFERENCES = 5;
    private static final int LONGEST_SHOWN = 8;
    /** How many words around a stretch are looked at. */
    static final int MARGIN = 16;

    private static final int LONGEST_REPLACEMENT = 60;
    private static final int MOST_STEPS = 1_000;
    /** A block of words that is left out counts as many words at most: a preamble is not a change of terms. */
    private static final int MOST_LOST = 50;

    private static final Set<Long> DECISIVE = Set.of(
            TokenizedText.hashOf("noncommercial"),
            TokenizedText.hashOf("noderivatives"),
            TokenizedText.hashOf("noderivs"),
            TokenizedText.hashOf("sharealike"),
            TokenizedText.hashOf("attribution"),
            TokenizedText.hashOf("affero"));
    private static final long COPYRIGHT = TokenizedText.hashOf("copyright");
    private static final long RIGHTS = TokenizedText.hashOf("rights");

    private final TextIndex index;
    private final TextIndex.Text listed;
    private final WordSequence words;
    private final int[] agreeing;
    private final char copyright;
    private final List<String> differences = new ArrayList<>();
    private int same;
    private int optionalSame;
    private int missing;
    private int added;
    private boolean decisive;
    private int from;
    private int to;

    private Comparison(TextIndex index, TextIndex.Text listed, WordSequence words, int[] agreeing) {
        this.index = index;
        this.listed = listed;
        this.words = words;
        this.agreeing = agreeing;
        this.copyright = index.number(COPYRIGHT);
    }

    /** Null when more words differ than make a listed text an edited one. */
    static @Nullable Comparison of(
            TextIndex index, Segment segment, WordSequence words, char[] numbers, int from, int to) {
        TextIndex.Text listed = index.text(segment.text());
        int first = Math.max(0, segment.first() - MARGIN);
        int last = Math.min(listed.words().length, segment.last() + MARGIN);
        int[] part = Alignment.align(listed.words(), first, last, numbers, from, to, mostSteps(listed, first, last));
        if (part == null) {
            return null;
        }
        int[] agreeing = new int[listed.words().length];
        Arrays.fill(agreeing, -1);
        System.arraycopy(part, 0, agreeing, first, part.length);
        Comparison comparison = new Comparison(index, listed, words, agreeing);
        comparison.compare(segment);
        return comparison;
    }

    // What may differ, a quarter of the rest, and the words around.
    private static int mostSteps(TextIndex.Text listed, int first, int last) {
        int required = 0;
        for (int i = first; i < last; i++) {
            required += listed.kinds()[i] == LicenseTemplate.REQUIRED ? 1 : 0;
        }
        return Math.min(MOST_STEPS, 4 * MARGIN + (last - first - required) + required / 4);
    }

    private void compare(Segment segment) {
        dropStrays(segment);
        int first = 0;
        while (first < agreeing.length && agreeing[first] < 0) {
            first++;
        }
        int last = agreeing.length - 1;
        while (last >= 0 && agreeing[last] < 0) {
            last--;
        }
        if (first > last) {
            return;
        }
        from = agreeing[first];
        to = agreeing[last] + 1;
        hunk(0, first, from, from);
        int i = first;
        while (i <= last) {
            if (listed.kinds()[i] == LicenseTemplate.REQUIRED) {
                same++;
            } else {
                optionalSame++;
            }
            int next = i + 1;
            while (next <= last && agreeing[next] < 0) {
                next++;
            }
            if (next <= last && (next > i + 1 || agreeing[next] > agreeing[i] + 1)) {
                hunk(i + 1, next, agreeing[i] + 1, agreeing[next]);
            }
            i = next;
        }
        hunk(last + 1, agreeing.length, to, to);
    }

    // The words around the stretch may agree here and there by chance: "the" in the sentence before is not our text.
    private void dropStrays(Segment segment) {
        int i = 0;
        int best = 0;
        // From the stretch outwards, keep what agrees more than it differs.
        int inner = segment.from();
        int score = 0;
        int cut = inner;
        int at = innermost(inner);
        int previous = inner;
        for (i = at - 1; i >= 0; i--) {
            if (agreeing[i] >= 0) {
                score += 1 - (previous - agreeing[i] - 1);
                previous = agreeing[i];
                if (score > best) {
                    best = score;
                    cut = previous;
                }
            }
        }
        int end = segment.to() - 1;
        int outerBest = 0;
        int outer = end;
        score = 0;
        previous = end;
        for (i = at; i < agreeing.length; i++) {
            if (agreeing[i] > end) {
                score += 1 - (agreeing[i] - previous - 1);
                previous = agreeing[i];
                if (score > outerBest) {
                    outerBest = score;
                    outer = previous;
                }
            }
        }
        for (i = 0; i < agreeing.length; i++) {
            if (agreeing[i] >= 0 && (agreeing[i] < cut || agreeing[i] > outer)) {
                agreeing[i] = -1;
            }
        }
    }

    private int innermost(int word) {
        for (int i = 0; i < agreeing.length; i++) {
            if (agreeing[i] >= word) {
                return i;
            }
        }
        return agreeing.length;
    }

    /** Listed words that are not in the text, and words of the text in their place. */
    private void hunk(int listedFrom, int listedTo, int textFrom, int textTo) {
        int lost = 0;
        for (int i = listedFrom; i < listedTo; i++) {
            lost += listed.kinds()[i] == LicenseTemplate.REQUIRED && listed.words()[i] != copyright ? 1 : 0;
        }
        int extra = mayBeAdded(listedFrom, listedTo, textFrom, textTo) ? 0 : counted(textFrom, textTo);
        missing += isEdge(listedFrom, listedTo) ? Math.min(lost, MOST_LOST) : lost;
        added += extra;
        decisive |= extra > 0 && hasDecisive(textFrom, textTo) || lost > 0 && lacksDecisive(listedFrom, listedTo);
        if (lost + extra > 0 && differences.size() < MOST_DIFFERENCES) {
            differences.add(described(lost, extra, listedFrom, listedTo, textFrom, textTo));
        }
    }

    // What stands before the terms or behind them: preambles, appendices.
    private boolean isEdge(int listedFrom, int listedTo) {
        int tenth = agreeing.length / 10;
        return listedFrom <= tenth || listedTo >= agreeing.length - tenth;
    }

    private boolean hasDecisive(int textFrom, int textTo) {
        for (int i = textFrom; i < textTo; i++) {
            if (DECISIVE.contains(words.hash(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean lacksDecisive(int listedFrom, int listedTo) {
        if (listedTo - listedFrom > MOST_LOST) {
            return false;
        }
        for (int i = listedFrom; i < listedTo; i++) {
            for (long word : DECISIVE) {
                if (listed.kinds()[i] == LicenseTemplate.REQUIRED && index.number(word) == listed.words()[i]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeAdded(int listedFrom, int listedTo, int textFrom, int textTo) {
        if (textFrom == textTo) {
            return true;
        }
        for (int v = 0; v < listed.variables().length; v += 3) {
            int start = listed.variables()[v];
            int end = listed.variables()[v + 1];
            if (start <= listedTo && end >= listedFrom && fits(v, start, end, textFrom, textTo)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int variable, int start, int end, int textFrom, int textTo) {
        String pattern = index.patternText(listed.variables()[variable + 2]);
        int count = textTo - textFrom;
        if (pattern.equals(".{0,20}")) {
            return count <= 4;
        }
        if (pattern.startsWith(".")) {
            return count <= LONGEST_REPLACEMENT;
        }
        int first = textFrom;
        int last = textTo;
        for (int i = start; i < end; i++) {
            if (agreeing[i] >= 0) {
                first = Math.min(first, agreeing[i]);
                last = Math.max(last, agreeing[i] + 1);
            }
        }
        if (last - first > LONGEST_REPLACEMENT) {
            return false;
        }
        Pattern allowed = index.pattern(listed.variables()[variable + 2]);
        return allowed.matcher(words.text(first, last)).matches()
                || allowed.matcher(words.textBetween(first, last)).matches();
    }

    private int counted(int textFrom, int textTo) {
        int count = 0;
        int copyrightLine = -1;
        for (int i = textFrom; i < textTo; i++) {
            if (words.hash(i) == COPYRIGHT || words.hash(i) == RIGHTS) {
                copyrightLine = words.line(i);
            }
            if (words.line(i) != copyrightLine && !words.isNumeral(i)) {
                count++;
            }
        }
        return count;
    }

    private String described(int lost, int extra, int listedFrom, int listedTo, int textFrom, int textTo) {
        String there = words.text(textFrom, Math.min(textTo, textFrom + LONGEST_SHOWN));
        if (lost == 0) {
            return "added: '" + there + "'";
        }
        StringBuilder without = new StringBuilder();
        int shown = 0;
        for (int i = listedFrom; i < listedTo && shown < LONGEST_SHOWN; i++) {
            if (listed.kinds()[i] == LicenseTemplate.REQUIRED) {
                without.append(shown++ == 0 ? "" : " ").append(index.spelling(listed.words()[i]));
            }
        }
        return extra > 0 ? "'" + there + "' instead of '" + without + "'" : "without: '" + without + "'";
    }

    String id() {
        return listed.id();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** How much speaks for the listed text: more for every word that agrees, less for every one that does not. */
    double merit() {
        return decisive ? Double.NEGATIVE_INFINITY : same + optionalSame - 1.5 * (missing + added);
    }

    /** The share of words that agree, from 0 to 1; 1 where nothing differs but what may. */
    double similarity() {
        int agreeing = same + optionalSame;
        return missing + added == 0 ? 1 : (double) agreeing / (agreeing + missing + added);
    }

    List<String> differences() {
        return differences;
    }
}
