package org.licentia.graph;

import java.util.Locale;
import java.util.Optional;

/** Maven's dependency scopes, the one that weighs most first: what ships, what the platform brings, what only tests use. */
public enum Scope {
    COMPILE,
    RUNTIME,
    SYSTEM,
    PROVIDED,
    TEST;

    /** The scope of that name as POMs write it; the empty string means {@code compile}, as in Maven. */
    public static Optional<Scope> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(COMPILE);
        }
        for (Scope scope : values()) {
            if (scope.toString().equals(text)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    /** Whether what is used so becomes part of the product; the platform brings what is provided. */
    public boolean isInProduct() {
        return this == COMPILE || this == RUNTIME || this == SYSTEM;
    }

    /** As POMs write it: {@code compile}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
