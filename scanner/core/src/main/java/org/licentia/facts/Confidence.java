package org.licentia.facts;

import java.util.Locale;

/** How sure a license's category is. */
public enum Confidence {
    /** Three or more sources agree. */
    HIGH,
    /** Two sources agree, or somebody classified it by hand from the text. */
    MEDIUM,
    /** One source says so. */
    LOW;

    /** The public name: {@code high}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
