package org.licentia.matching.phrase;

import java.util.BitSet;

/** Which words of a text belong to something already. */
final class TakenWords {
    private final BitSet words;

    TakenWords(int size) {
        words = new BitSet(size);
    }

    void take(int from, int to) {
        words.set(from, to);
    }

    boolean isTaken(int word) {
        return words.get(word);
    }

    boolean isFree(int from, int to) {
        int taken = words.nextSetBit(from);
        return taken < 0 || taken >= to;
    }

    int freeBack(int word, int earliest) {
        int taken = words.previousSetBit(word);
        return Math.max(earliest, taken + 1);
    }
}
