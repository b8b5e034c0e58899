package org.licentia.graph;

import org.jspecify.annotations.Nullable;

/**
 * One {@code <license>} element of a POM, as written.
 *
 * @param name null when the element has none
 * @param url null when the element has none
 * @param distribution {@code repo} or {@code manual} by Maven's convention; null when the element has none
 * @param comments null when the element has none
 * @param line the line of the element in the POM that states it, from 1; 0 when not known
 */
public record DeclaredLicense(
        @Nullable String name,
        @Nullable String url,
        @Nullable String distribution,
        @Nullable String comments,
        int line) {}
