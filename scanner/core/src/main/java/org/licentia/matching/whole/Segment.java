package org.licentia.matching.whole;

/**
 * A stretch of a text that shares many word runs with a listed text.
 *
 * @param text the number of the listed text
 * @param from the first word
 * @param to after the last word
 * @param first the place in the listed text where the stretch begins
 * @param last the place in the listed text where it ends
 * @param hits how many different runs are shared
 * @param coverage the share of the listed text's runs that are shared, from 0 to 1
 */
record Segment(int text, int from, int to, int first, int last, int hits, double coverage) {
    double score() {
        return hits * coverage * coverage;
    }

    int length() {
        return to - from;
    }

    /** How many words both stretches have. */
    int overlap(int otherFrom, int otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
}
