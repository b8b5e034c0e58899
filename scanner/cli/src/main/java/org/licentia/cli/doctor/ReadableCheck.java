package org.licentia.cli.doctor;

import java.util.List;
import java.util.function.Supplier;

/**
 * A file of the project that a scan reads, read by the same code.
 *
 * @param seen reads it and says what is in it
 */
record ReadableCheck(String id, String what, Supplier<String> seen) implements Check {
    @Override
    public List<Diagnosis> look() {
        return List.of(Diagnosis.good(id, what, seen.get()));
    }
}
