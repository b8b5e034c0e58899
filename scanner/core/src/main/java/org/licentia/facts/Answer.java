package org.licentia.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known about a question of fact. */
public enum Answer {
    YES,
    NO,
    /** Nobody has said. */
    UNKNOWN;

    /** A yes or a no; unknown for null. */
    static Answer of(@Nullable Boolean said) {
        return said == null ? UNKNOWN : said ? YES : NO;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
