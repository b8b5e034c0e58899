package org.licentia.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one license exception.
 *
 * @param bases the licenses it is written for: an id, or a family by the start of its ids ({@code GPL})
 * @param correction why we differ from the gathered facts; null where we do not
 */
public record ExceptionFact(
        String id,
        ExceptionEffect effect,
        List<String> bases,
        @Nullable String correction) {
    public ExceptionFact {
        bases = List.copyOf(bases);
    }

    /** Whether the exception is written for that license. */
    public boolean fits(String license) {
        return bases.stream().anyMatch(base -> license.equals(base) || license.startsWith(base + "-"));
    }
}
