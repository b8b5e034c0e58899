package org.licentia.matching.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxTerm;

/**
 * Finds whole license and exception texts, verbatim or edited, one or many in a text. Immutable; any thread may use it.
 *
 * <p>Runs of four words lead to stretches that may be a listed text; of the listed texts that may be at a place, the one
 * with which most words agree is taken if it is near enough, and the search goes on in what is left.
 */
public final class WholeTexts {
    private static final double COMPARABLE = 0.5;
    private static final int MOST_COMPARED = 12;
    private static final int MOST_PASSES = 5;
    /** Long texts are read in overlapping pieces, so that memory is bounded; no listed text is longer than the overlap. */
    private static final int PIECE = 32_768;

    private static final int OVERLAP = 12_288;
    private static final String ONLY = "-only";
    private static final String LATER = "-or-later";

    private final TextIndex index;

    public WholeTexts(TextIndex index) {
        this.index = index;
    }

    /**
     * The license and exception texts in a text, in its order, none overlapping another. The meaning of an exception text
     * is the id of the exception alone; that of a GNU license text leaves open whether later versions may be taken.
     */
    public List<Finding> find(TokenizedText tokens) {
        return find(tokens, new Effort());
    }

    /** The same, as far as the effort allows. */
    public List<Finding> find(TokenizedText tokens, Effort effort) {
        Search search = new Search(tokens, effort);
        search.run();
        search.found.sort(Comparator.comparingInt(Comparison::from));
        return search.found.stream()
                .map(comparison -> new Finding(
                        TextMatch.Kind.TEXT,
                        meaning(comparison.id()),
                        search.words.token(comparison.from()),
                        search.words.lastToken(comparison.to() - 1) + 1,
                        comparison.similarity(),
                        comparison.differences()))
                .toList();
    }

    // The text of a GNU license is the same whether or not later versions may be taken: only a grant says.
    private static LicenseMatch meaning(String id) {
        if (!id.endsWith(ONLY) && !id.endsWith(LATER)) {
            return LicenseMatch.exact(SpdxTerm.of(id), "text");
        }
        String stem = id.substring(0, id.length() - (id.endsWith(ONLY) ? ONLY : LATER).length());
        SpdxTerm only = SpdxTerm.of(stem + ONLY);
        return LicenseMatch.ambiguous(only, "no-grant", List.of(only, SpdxTerm.of(stem + LATER)));
    }

    /** One search through one text. */
    private final class Search {
        private final WordSequence words;
        private final char[] numbers;
        private final boolean[] taken;
        private final Effort effort;
        private final SegmentFinder finder = new SegmentFinder(index);
        private final List<Comparison> found = new ArrayList<>();

        private Search(TokenizedText tokens, Effort effort) {
            this.effort = effort;
            words = WordSequence.of(tokens, index);
            numbers = new char[words.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = index.number(words.hash(i));
            }
            taken = new boolean[numbers.length];
        }

        private void run() {
            int from = 0;
            int to = 0;
            while (to < numbers.length) {
                to = Math.min(numbers.length, from + PIECE);
                effort.renew();
                int before = -1;
                for (int pass = 0; pass < MOST_PASSES && found.size() > before; pass++) {
                    before = found.size();
                    choose(finder.find(numbers, from, to, taken), from, to);
                }
                from = to - OVERLAP;
            }
        }

        private void choose(List<Segment> segments, int low, int high) {
            boolean[] done = new boolean[segments.size()];
            for (int i = 0; i < done.length; i++) {
                if (done[i]) {
                    continue;
                }
                Comparison best = nearest(segments, i, done, low, high);
                if (best != null && best.isConvincing()) {
                    found.add(best);
                    Arrays.fill(taken, best.from(), best.to(), true);
                    for (int k = i; k < done.length; k++) {
                        done[k] |= segments.get(k).overlap(best.from(), best.to()) > 0;
                    }
                }
            }
        }

        /** Of the listed texts that compete for the place of one stretch, the one with which most words agree. */
        private @Nullable Comparison nearest(List<Segment> segments, int lead, boolean[] done, int low, int high) {
            Segment place = segments.get(lead);
            Comparison best = null;
            int compared = 0;
            for (int i = lead; i < segments.size() && compared < MOST_COMPARED; i++) {
                Segment segment = segments.get(i);
                if (done[i]
                        || segment.score() < COMPARABLE * place.score()
                        || 2 * segment.overlap(place.from(), place.to()) < segment.length()) {
                    continue;
                }
                done[i] = true;
                compared++;
                Comparison comparison = compare(segment, low, high, best == null ? 0 : best.merit());
                if (comparison != null && (best == null || comparison.isBetterThan(best))) {
                    best = comparison;
                }
            }
            return best;
        }

        private @Nullable Comparison compare(Segment segment, int low, int high, double toBeat) {
            int from = segment.from();
            while (from > low && !taken[from - 1] && from > segment.from() - Agreement.MARGIN) {
                from--;
            }
            int to = segment.to();
            while (to < high && !taken[to] && to < segment.to() + Agreement.MARGIN) {
                to++;
            }
            return Comparison.of(index, segment, words, numbers, from, to, Math.max(0, toBeat), effort);
        }
    }
}
