package org.licentia.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one license exception. It leaves the patent terms of its license as they are, and neither the OSI nor
 * the FSF rules on it by itself.
 *
 * @param confidence how sure its effect is
 * @param dissent who says otherwise, {@code source:effect}; empty when nobody does
 * @param bases the licenses it is written for: an id, or a family by the start of its ids ({@code GPL})
 * @param correction why we differ from the gathered facts; null where we do not
 */
public record ExceptionFact(
        String id,
        ExceptionEffect effect,
        Confidence confidence,
        List<String> dissent,
        List<String> bases,
        @Nullable String correction) {
    public ExceptionFact {
        dissent = List.copyOf(dissent);
        bases = List.copyOf(bases);
    }

    /** Whether the exception is written for that license. */
    public boolean fits(String license) {
        return bases.stream().anyMatch(base -> license.equals(base) || license.startsWith(base + "-"));
    }
}
