package org.licentia.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a component becomes part of the product. */
public enum Linkage {
    /** An unmodified jar on the class path, or one nested whole in another archive. */
    MAVEN_COMPILE,
    /** Its classes are packed into another jar. */
    SHADED,
    /** We changed it. */
    MODIFIED;

    /** The linkage of that public name. */
    public static Optional<Linkage> parse(String text) {
        return Arrays.stream(values())
                .filter(linkage -> linkage.toString().equals(text))
                .findFirst();
    }

    /** The public name: {@code maven-compile}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
