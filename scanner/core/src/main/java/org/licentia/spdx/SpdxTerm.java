package org.licentia.spdx;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of a license expression: one license, with its exception if it has one. {@code WITH} joins two ids into one
 * license (SPDX 2.3, Annex D.4), so both stand in one term.
 *
 * @param license an SPDX id in its canonical case, {@code LicenseRef-…}, {@code DocumentRef-…:LicenseRef-…},
 *     {@code NOASSERTION} or {@code NONE}
 * @param orLater whether {@code +} follows the id. GNU ids say it in the id ({@code -or-later}) and never here
 * @param exception the SPDX exception id (or {@code AdditionRef-…}) after {@code WITH}; null when there is none
 */
public record SpdxTerm(
        String license, boolean orLater, @Nullable String exception) implements SpdxExpression, Comparable<SpdxTerm> {

    /** Not known, or not said (SPDX 2.3, clause 7.13). */
    public static final SpdxTerm NOASSERTION = of("NOASSERTION");
    /** Explicitly no license at all (SPDX 2.3, clause 7.13). */
    public static final SpdxTerm NONE = of("NONE");

    private static final String WITH = " WITH ";
    private static final Comparator<SpdxTerm> ORDER = Comparator.comparing(SpdxTerm::toString);

    /** The license of this id, without exception and without {@code +}. */
    public static SpdxTerm of(String license) {
        return new SpdxTerm(license, false, null);
    }

    /** The term that {@link #toString} writes so. Ids are taken as they are; whether there are such is not looked at. */
    public static SpdxTerm named(String text) {
        int with = text.indexOf(WITH);
        String id = with < 0 ? text : text.substring(0, with);
        boolean later = id.endsWith("+");
        return new SpdxTerm(
                later ? id.substring(0, id.length() - 1) : id,
                later,
                with < 0 ? null : text.substring(with + WITH.length()));
    }

    /** This license under that exception. */
    public SpdxTerm with(String exceptionId) {
        return new SpdxTerm(license, orLater, exceptionId);
    }

    /** Whether this says that nothing is known. */
    public boolean isNoAssertion() {
        return license.equals(NOASSERTION.license);
    }

    /** Whether this says that no license is granted. */
    public boolean isNone() {
        return license.equals(NONE.license);
    }

    /** Whether the license is a reference to a text outside the SPDX list. */
    public boolean isLicenseRef() {
        return license.startsWith("LicenseRef-") || license.startsWith("DocumentRef-");
    }

    @Override
    public int compareTo(SpdxTerm other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return license + (orLater ? "+" : "") + (exception == null ? "" : WITH + exception);
    }

    // Written out: the JVM would put a record's own together anew at every start.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SpdxTerm that
                        && license.equals(that.license)
                        && orLater == that.orLater
                        && Objects.equals(exception, that.exception));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * license.hashCode() + Boolean.hashCode(orLater)) + Objects.hashCode(exception);
    }
}
