package org.licentia.facts;

import java.util.List;
import java.util.Locale;

/**
 * What one license asks for.
 *
 * @param ids of obligations, in the order of the vocabulary; empty when it asks for nothing, or nobody knows
 */
public record LicenseObligations(List<String> ids, Basis basis) {
    public LicenseObligations {
        ids = List.copyOf(ids);
    }

    /** Where the answer comes from. */
    public enum Basis {
        /** The license text, or a source that read it. */
        STATED,
        /** A guess from the category that nobody has checked. */
        CATEGORY_DEFAULT,
        /** Nobody knows: somebody must read the terms. */
        UNKNOWN;

        /** The public name: {@code category-default}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
