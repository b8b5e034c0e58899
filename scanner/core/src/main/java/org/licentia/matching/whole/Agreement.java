package org.licentia.matching.whole;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which words of a listed text agree with which words of a stretch of text. */
final class Agreement {
    /** How many words around a stretch are looked at. */
    static final int MARGIN = 16;

    private static final int MOST_STEPS = 1_000;

    private final TextIndex.Text listed;
    private final char[] numbers;
    private final int[] partner;

    private Agreement(TextIndex.Text listed, char[] numbers, int[] partner) {
        this.listed = listed;
        this.numbers = numbers;
        this.partner = partner;
    }

    /**
     * The agreement of the words from one to another with the listed text of the stretch.
     *
     * @param toBeat as many words have to agree
     * @param effort what the comparison may cost
     * @return null when so many words differ that the stretch is not this text, or more that of another one
     */
    static @Nullable Agreement of(
            TextIndex.Text listed, Segment segment, char[] numbers, int from, int to, double toBeat, Effort effort) {
        int first = Math.max(0, segment.first() - MARGIN);
        int last = Math.min(listed.words().length, segment.last() + MARGIN);
        // With d words deleted or inserted, (n + m - d) / 2 agree: fewer than it takes are not worth the search.
        int winning = (int) Math.min(Integer.MAX_VALUE, last - first + to - from - 2 * toBeat);
        int most = Math.min(winning, mostSteps(listed, first, last));
        int[] part = Alignment.align(listed.words(), first, last, numbers, from, to, most, effort);
        if (part == null) {
            return null;
        }
        int[] partner = new int[listed.words().length];
        Arrays.fill(partner, -1);
        System.arraycopy(part, 0, partner, first, part.length);
        Agreement agreement = new Agreement(listed, numbers, partner);
        agreement.gather(segment.from());
        agreement.dropStrays(segment);
        return agreement;
    }

    // What may differ, a quarter of the rest, and the words around.
    private static int mostSteps(TextIndex.Text listed, int first, int last) {
        int required = 0;
        for (int i = first; i < last; i++) {
            required += listed.kinds()[i] == LicenseTemplate.REQUIRED ? 1 : 0;
        }
        return Math.min(MOST_STEPS, 4 * MARGIN + (last - first - required) + required / 4);
    }

    int length() {
        return partner.length;
    }

    /** The word of the text that agrees with a listed word; -1 when none does. */
    int partner(int listedWord) {
        return partner[listedWord];
    }

    boolean agrees(int listedWord) {
        return partner[listedWord] >= 0;
    }

    /** The first listed word that agrees; the length when none does. */
    int first() {
        int first = 0;
        while (first < partner.length && partner[first] < 0) {
            first++;
        }
        return first;
    }

    /** The last listed word that agrees; -1 when none does. */
    int last() {
        int last = partner.length - 1;
        while (last >= 0 && partner[last] < 0) {
            last--;
        }
        return last;
    }

    /** A title may stand in the sentence before, too: of two places that agree, the one nearer to the text counts. */
    private void gather(int inner) {
        int next = firstFrom(inner);
        for (int i = next - 1; i >= 0 && next < partner.length; i--) {
            if (partner[i] < 0) {
                continue;
            }
            int nearer = partner[next] - (next - i);
            if (nearer > partner[i] && numbers[nearer] == listed.words()[i]) {
                partner[i] = nearer;
            }
            next = i;
        }
    }

    /** Words around the stretch may agree by chance; from the stretch outwards, they have to agree more than differ. */
    private void dropStrays(Segment segment) {
        int inside = firstFrom(segment.from());
        int first = segment.from();
        int score = 0;
        int best = 0;
        int previous = segment.from();
        for (int i = inside - 1; i >= 0; i--) {
            if (partner[i] >= 0) {
                score += 2 - previous + partner[i];
                previous = partner[i];
                first = score > best ? previous : first;
                best = Math.max(score, best);
            }
        }
        int last = segment.to() - 1;
        score = 0;
        best = 0;
        previous = last;
        for (int i = inside; i < partner.length; i++) {
            if (partner[i] >= segment.to()) {
                score += 2 - partner[i] + previous;
                previous = partner[i];
                last = score > best ? previous : last;
                best = Math.max(score, best);
            }
        }
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < first || partner[i] > last) {
                partner[i] = -1;
            }
        }
    }

    private int firstFrom(int word) {
        int i = 0;
        while (i < partner.length && partner[i] < word) {
            i++;
        }
        return i;
    }
}
