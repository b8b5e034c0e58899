package org.licentia.cli.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How something is. */
public enum State {
    GOOD,
    /** A scan works, and something about it may surprise. */
    WARNING,
    /** A scan fails, or is incomplete. */
    PROBLEM;

    /** The public word. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
