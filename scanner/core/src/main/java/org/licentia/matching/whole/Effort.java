package org.licentia.matching.whole;

/** What may be spent on one piece of text: texts made to be slow are given up, and stay unrecognised. */
final class Effort {
    /** In steps of the alignment; the slowest of several thousand real files takes a tenth. */
    static final long PER_PIECE = 20_000_000;

    private long left;
    private long spent;

    /** Grants the effort for another piece. */
    void renew() {
        left = PER_PIECE;
    }

    /** Whether so many steps may be taken; if so, they are spent. */
    boolean spend(long steps) {
        if (steps > left) {
            return false;
        }
        left -= steps;
        spent += steps;
        return true;
    }

    /** The steps taken in all pieces. */
    long spent() {
        return spent;
    }
}
