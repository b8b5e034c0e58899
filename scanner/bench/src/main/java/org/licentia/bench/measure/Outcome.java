package org.licentia.bench.measure;

/** What came of a process: its cost, or why there is none to speak of. */
public sealed interface Outcome {
    /** It did its work. */
    record Measured(Measurement measurement) implements Outcome {}

    /** It did not, and so whatever it cost says nothing. */
    record Failed(String reason) implements Outcome {}
}
