package org.licentia.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.LicenseMatch;

/**
 * What one place says about a component's license. Recorded as found; {@code Concluder} settles disagreement.
 *
 * @param source the id of the evidence source, {@code kebab-case}
 * @param kind how the place came to say it
 * @param confidence how much weight it has against others
 * @param location where exactly: {@code g:a:v pom.xml:12}, {@code META-INF/LICENSE:1-202}; never a machine path
 * @param statement the words exactly as found, kept for the report and for appeal; the beginning of a long text; empty
 *     when only a URL was given
 * @param url the address exactly as found; null when none was given
 * @param distribution how the place says the component is distributed, such as {@code repo} in a POM; null when it says
 *     nothing of it
 * @param meaning what the words mean
 * @param distance how far from the component itself the place is: 0 its own, 1 its parent POM, …
 * @param sha256 of the file in which it stands, 64 lower-case hex digits; null where there is no such file, or it was
 *     not read as one
 * @param change that the license gives way to another one on a date; null when the place says nothing of it
 */
public record LicenseEvidence(
        String source,
        Kind kind,
        Confidence confidence,
        String location,
        String statement,
        @Nullable String url,
        @Nullable String distribution,
        LicenseMatch meaning,
        int distance,
        @Nullable String sha256,
        @Nullable LicenseChange change) {

    /** What a place says that does not speak of a change of the license. */
    public LicenseEvidence(
            String source,
            Kind kind,
            Confidence confidence,
            String location,
            String statement,
            @Nullable String url,
            @Nullable String distribution,
            LicenseMatch meaning,
            int distance,
            @Nullable String sha256) {
        this(source, kind, confidence, location, statement, url, distribution, meaning, distance, sha256, null);
    }

    /** Found in a file of the artifact. */
    public static LicenseEvidence inFile(
            String source,
            Kind kind,
            Confidence confidence,
            String location,
            String statement,
            @Nullable String url,
            LicenseMatch meaning,
            String sha256) {
        return new LicenseEvidence(source, kind, confidence, location, statement, url, null, meaning, 0, sha256);
    }

    /** The same, said to stand elsewhere. */
    public LicenseEvidence at(String place) {
        return new LicenseEvidence(
                source, kind, confidence, place, statement, url, distribution, meaning, distance, sha256, change);
    }

    /** The same words with a meaning that is beyond doubt. */
    public LicenseEvidence meaning(LicenseMatch certain) {
        return new LicenseEvidence(
                source,
                kind,
                Confidence.CERTAIN,
                location,
                statement,
                url,
                distribution,
                certain,
                distance,
                sha256,
                change);
    }

    /** How a place came to say it. */
    public enum Kind {
        /** Metadata written by the component's authors names the license. */
        DECLARED,
        /** A license text or notice was recognised. */
        DETECTED,
        /** A person looked and wrote down the answer. */
        CURATED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much a statement weighs, the lightest first. */
    public enum Confidence {
        /**
         * Says something in passing or about something larger, such as a NOTICE, a comment, or the parent POM of a whole
         * organisation: counts only where nothing else is said.
         */
        HINT,
        /** Speaks of this component, but in words that leave room: a family name, an edited text, a reference. */
        PROBABLE,
        /** Speaks of this component in words that leave none: an id, a license's full name, its unchanged text. */
        CERTAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
