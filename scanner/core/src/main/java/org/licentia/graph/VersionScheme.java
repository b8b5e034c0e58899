package org.licentia.graph;

import java.util.Optional;

/** Knows how versions are ordered. */
@FunctionalInterface
public interface VersionScheme {
    /**
     * Reads a range such as {@code [1.0,2.0)}, or several joined by commas, or a single version.
     *
     * @return empty when the text is neither
     */
    Optional<VersionRange> read(String text);
}
