package org.licentia.spdx;

import java.util.Optional;

/**
 * An SPDX id taken apart: {@code LGPL-2.1-or-later} is version 2.1 of the family {@code LGPL}, or later.
 *
 * @param version without the zeros at its end that say nothing: {@code 2} for {@code 2.0}
 * @param suffix {@code -only}, {@code -or-later} or empty
 */
public record VersionedId(String family, String version, String suffix) {
    static final String ONLY = "-only";
    static final String OR_LATER = "-or-later";

    /** The parts of an id; empty when it carries no version at its end. */
    public static Optional<VersionedId> of(String id) {
        String suffix = id.endsWith(ONLY) ? ONLY : id.endsWith(OR_LATER) ? OR_LATER : "";
        String plain = id.substring(0, id.length() - suffix.length());
        int dash = plain.lastIndexOf('-');
        if (dash <= 0 || !NameTokens.isNumber(plain.substring(dash + 1))) {
            return Optional.empty();
        }
        return Optional.of(
                new VersionedId(plain.substring(0, dash), Versions.folded(plain.substring(dash + 1)), suffix));
    }

    /** Whether this is the other license in the same version or in a later one, whatever their suffixes. */
    public boolean isSameOrLaterThan(VersionedId other) {
        return family.equals(other.family) && Versions.compare(version, other.version) >= 0;
    }

    /** Whether the id itself says that later versions may be taken. */
    public boolean orLater() {
        return suffix.equals(OR_LATER);
    }
}
