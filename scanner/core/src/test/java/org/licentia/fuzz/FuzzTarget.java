package org.licentia.fuzz;

import java.io.IOException;
import java.util.List;

/**
 * One kind of input from strangers, and what must hold of whatever reads it. A target keeps nothing of one input that
 * matters to the next, and is fed by one thread.
 */
public interface FuzzTarget {
    /** Sound inputs from which others are bred, besides those that are saved. */
    List<byte[]> seeds() throws IOException;

    /** Words of its language that bytes put together at random would hardly hit. */
    default List<String> words() {
        return List.of();
    }

    /** Longer inputs are not bred. */
    default int mostBytes() {
        return 4096;
    }

    /**
     * Has an input read.
     *
     * @throws RuntimeException and every {@code Error}: a find; what readers are documented to throw is caught here
     * @throws IOException when the target itself fails
     */
    void feed(byte[] input) throws IOException;
}
