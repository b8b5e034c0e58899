package org.licentia.matching.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where listed texts may be: looks every run of words up in the index, counts per listed text, and cuts the hits
 * of the promising ones into stretches. Every run is looked at once, so the work is linear in the text.
 */
final class SegmentFinder {
    /** The share of a listed text that has to be there at least. */
    private static final double LEAST_COVERAGE = 0.4;
    /** What a word outside the listed text costs, in hits. */
    private static final double MISS = 0.4;
    /** How many hits are kept in memory at a time. */
    private static final int MOST_HITS = 1_000_000;
    /** How many stretches are looked at in one go; the best ones, where a text repeats itself beyond measure. */
    private static final int MOST_SEGMENTS = 4_000;
    /** How far the words of one copy may be apart. */
    private static final int LONGEST_GAP = 400;

    private final TextIndex index;
    private final int[] count;
    private int[][] hits = new int[0][];
    private int[] hitCount = new int[0];

    SegmentFinder(TextIndex index) {
        this.index = index;
        this.count = new int[index.size()];
    }

    /** The stretches between two words of a text, outside the words that are taken already; the most promising first. */
    List<Segment> find(char[] words, int from, int to, boolean[] taken) {
        int[] found = lookup(words, from, to, taken);
        count(found);
        List<Segment> segments = new ArrayList<>();
        int next = 0;
        while (next < count.length) {
            boolean[] wanted = new boolean[count.length];
            next = want(wanted, next);
            collect(found, from, wanted);
            for (int text = 0; text < wanted.length; text++) {
                if (wanted[text]) {
                    segments(text, segments);
                }
            }
        }
        segments.sort(Comparator.comparingDouble(Segment::score).reversed());
        return segments.size() > MOST_SEGMENTS ? new ArrayList<>(segments.subList(0, MOST_SEGMENTS)) : segments;
    }

    /** Marks the promising texts from one on, as many as memory is set aside for; answers where to go on. */
    private int want(boolean[] wanted, int from) {
        int text = from;
        int size = 0;
        while (text < count.length && size <= MOST_HITS) {
            wanted[text] = count[text] > 0 && count[text] >= LEAST_COVERAGE * index.pureGrams(text);
            size += wanted[text] ? count[text] : 0;
            text++;
        }
        return text;
    }

    private int[] lookup(char[] words, int from, int to, boolean[] taken) {
        int[] found = new int[Math.max(0, to - from)];
        int free = 0;
        for (int i = from; i < to; i++) {
            free = taken[i] || words[i] == 0 ? 0 : free + 1;
            if (free >= TextIndex.GRAM) {
                int first = i - TextIndex.GRAM + 1;
                found[first - from] =
                        index.lookup(TextIndex.gram(words[first], words[first + 1], words[first + 2], words[i]));
            }
        }
        return found;
    }

    private void count(int[] found) {
        Arrays.fill(count, 0);
        int[] postings = index.postings();
        for (int start : found) {
            if (start != 0) {
                for (int i = start + 1; i <= start + postings[start]; i++) {
                    count[TextIndex.textOf(postings[i])]++;
                }
            }
        }
    }

    private void collect(int[] found, int from, boolean[] wanted) {
        hits = new int[index.size()][];
        hitCount = new int[index.size()];
        for (int text = 0; text < wanted.length; text++) {
            if (wanted[text]) {
                hits[text] = new int[2 * count[text]];
            }
        }
        int[] postings = index.postings();
        for (int word = 0; word < found.length; word++) {
            int start = found[word];
            if (start == 0) {
                continue;
            }
            for (int i = start + 1; i <= start + postings[start]; i++) {
                int text = TextIndex.textOf(postings[i]);
                if (wanted[text]) {
                    hits[text][hitCount[text]++] = from + word;
                    hits[text][hitCount[text]++] = postings[i];
                }
            }
        }
    }

    private void segments(int text, List<Segment> segments) {
        int[] list = hits[text];
        int length = index.text(text).words().length;
        int size = hitCount[text];
        int begin = 0;
        double sum = 0;
        double best = 0;
        int bestEnd = 0;
        int highest = 0;
        for (int i = 0; i < size; i += 2) {
            int position = TextIndex.positionOf(list[i + 1]);
            int gap = i == begin ? 0 : list[i] - list[i - 2] - 1;
            boolean again = i > begin
                    && TextIndex.isOnce(list[i + 1])
                    && position < 0.2 * length
                    && highest > 0.6 * length
                    && highest - position > 0.5 * length
                    && startsAgain(list, i, size, position);
            if (i > begin && (gap > LONGEST_GAP || sum - MISS * gap < 0 || again)) {
                close(text, list, begin, bestEnd, segments);
                begin = i;
                sum = 0;
                best = 0;
                gap = 0;
                highest = 0;
            }
            sum += 1 - MISS * gap;
            highest = Math.max(highest, position);
            if (sum > best || i == begin) {
                best = sum;
                bestEnd = i + 2;
            }
        }
        if (begin < size) {
            close(text, list, begin, bestEnd, segments);
        }
    }

    // A single run from the beginning of the text may stand in its middle too; a second copy goes on from there.
    private static boolean startsAgain(int[] list, int at, int size, int position) {
        int next = Math.min(size - 2, at + 12);
        int ahead = TextIndex.positionOf(list[next + 1]);
        return ahead >= position && ahead <= position + 40 + (list[next] - list[at]);
    }

    private void close(int text, int[] list, int begin, int end, List<Segment> segments) {
        TextIndex.Text listed = index.text(text);
        if (end - begin < 2 * LEAST_COVERAGE * listed.pureGrams()) {
            return;
        }
        boolean[] seen = new boolean[listed.words().length];
        int required = 0;
        int all = 0;
        int first = begin;
        int last = begin;
        int repeated = 0;
        for (int i = begin; i < end; i += 2) {
            int position = TextIndex.positionOf(list[i + 1]);
            if (seen[position]) {
                repeated += TextIndex.isOnce(list[i + 1]) ? 1 : 0;
                continue;
            }
            seen[position] = true;
            all++;
            required += TextIndex.isRequired(list[i + 1]) ? 1 : 0;
            first = position < TextIndex.positionOf(list[first + 1]) ? i : first;
            if (position > TextIndex.positionOf(list[last + 1])) {
                last = i;
                repeated = 0;
            }
        }
        // Behind its last words a paragraph of the text may come once more, and belongs to something else.
        int until = 4 * repeated > end - last ? last + 2 : end;
        double coverage = listed.pureGrams() == 0 ? 0 : Math.min(1, (double) required / listed.pureGrams());
        if (coverage >= LEAST_COVERAGE) {
            // A run that a text has twice is known by its first place: count on from the last sure one.
            int before = list[first] - list[begin];
            int behind = list[until - 2] - list[last] + TextIndex.GRAM;
            segments.add(new Segment(
                    text,
                    list[begin],
                    list[until - 2] + TextIndex.GRAM,
                    Math.max(0, TextIndex.positionOf(list[first + 1]) - before),
                    Math.min(TextIndex.positionOf(list[last + 1]) + behind, listed.words().length),
                    all,
                    coverage));
        }
    }
}
