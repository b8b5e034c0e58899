package org.licentia.matching.whole;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The runs of words of all listed texts, in drawers by the first bits of their numbers: a text asks for a few hundred runs
 * of half a million, so a drawer is put in order when it is first opened. Any thread may use it.
 */
final class GramTable {
    static final int DRAWERS = 1 << 12;
    /** How many numbers belong to one drawer. */
    static final int WIDTH = 1 << 20;

    private static final int WIDTH_BITS = 20;

    private final IndexBytes[] drawers = new IndexBytes[DRAWERS];
    /** Where the runs of each drawer begin among the keys, and its postings among the postings. */
    private final int[] firstKey = new int[DRAWERS + 1];

    private final int[] firstPosting = new int[DRAWERS + 1];
    private final AtomicIntegerArray isOpen = new AtomicIntegerArray(DRAWERS);
    private final int[] keys;
    private final int[] starts;
    private final int[] postings;

    GramTable(IndexBytes in) {
        // A start of 0 says that there is no such run; so the first posting stays free.
        firstPosting[0] = 1;
        for (int i = 0; i < DRAWERS; i++) {
            int count = in.number();
            firstKey[i + 1] = Math.addExact(firstKey[i], count);
            firstPosting[i + 1] = Math.addExact(firstPosting[i], Math.addExact(count, in.number()));
            drawers[i] = in.section();
            if (count < 0 || firstPosting[i + 1] - firstPosting[i] > drawers[i].size()) {
                throw new IndexOutOfBoundsException("more runs of words than bytes");
            }
        }
        keys = new int[firstKey[DRAWERS]];
        starts = new int[keys.length];
        postings = new int[firstPosting[DRAWERS]];
    }

    /** The lowest number of a drawer. */
    static int firstOf(int drawer) {
        return (drawer << WIDTH_BITS) + Integer.MIN_VALUE;
    }

    /** Where the texts with this run of words are in {@link #postings()}: first their number; 0 when none has it. */
    int lookup(int gram) {
        int drawer = gram - Integer.MIN_VALUE >>> WIDTH_BITS;
        if (isOpen.get(drawer) == 0) {
            open(drawer);
        }
        int key = Arrays.binarySearch(keys, firstKey[drawer], firstKey[drawer + 1], gram);
        return key < 0 ? 0 : starts[key];
    }

    /** Those of every run that was looked up. */
    int[] postings() {
        return postings;
    }

    private synchronized void open(int drawer) {
        if (isOpen.get(drawer) == 0) {
            try {
                read(drawer);
            } catch (IndexOutOfBoundsException e) {
                throw TextIndex.damaged(e);
            }
            isOpen.set(drawer, 1);
        }
    }

    private void read(int drawer) {
        IndexBytes in = drawers[drawer].again();
        int gram = firstOf(drawer);
        int size = firstPosting[drawer];
        for (int key = firstKey[drawer]; key < firstKey[drawer + 1]; key++) {
            gram += in.number();
            keys[key] = gram;
            starts[key] = size;
            int count = in.number();
            if (count < 0 || count >= firstPosting[drawer + 1] - size) {
                throw new IndexOutOfBoundsException("more postings than announced");
            }
            postings[size++] = count;
            int text = 0;
            for (int k = 0; k < count; k++) {
                text += in.number();
                postings[size++] = TextIndex.posted(text, in.number());
            }
        }
        if (!in.isAtEnd()) {
            throw new IndexOutOfBoundsException("bytes behind the last run of words");
        }
    }
}
