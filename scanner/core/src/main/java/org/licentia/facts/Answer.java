package org.licentia.facts;

import java.util.Locale;

/** What is known about a question of fact. */
public enum Answer {
    YES,
    NO,
    /** Nobody has said. */
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
