package org.licentia.spdx;

import java.util.Optional;

/**
 * An SPDX id taken apart: {@code LGPL-2.1-or-later} is version 2.1 of the family {@code LGPL}, or later.
 *
 * @param version folded, see {@link Versions#folded(String)}
 * @param suffix {@code -only}, {@code -or-later} or empty
 */
record VersionedId(String family, String version, String suffix) {
    static final String ONLY = "-only";
    static final String OR_LATER = "-or-later";

    /** The parts of an id; empty when it carries no version at its end. */
    static Optional<VersionedId> of(String id) {
        String suffix = id.endsWith(ONLY) ? ONLY : id.endsWith(OR_LATER) ? OR_LATER : "";
        String plain = id.substring(0, id.length() - suffix.length());
        int dash = plain.lastIndexOf('-');
        if (dash <= 0 || !NameTokens.isNumber(plain.substring(dash + 1))) {
            return Optional.empty();
        }
        return Optional.of(
                new VersionedId(plain.substring(0, dash), Versions.folded(plain.substring(dash + 1)), suffix));
    }
}
