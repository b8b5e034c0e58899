package org.licentia.graph;

import java.util.Locale;

/** How a component becomes part of the product. */
public enum Linkage {
    /** An unmodified jar on the class path, or one nested whole in another archive. */
    MAVEN_COMPILE,
    /** Its classes are packed into another jar. */
    SHADED,
    /** We changed it. */
    MODIFIED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
