package org.licentia.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.LicenseMatch;

/**
 * What one place says about a component's license. Recorded as found; {@code Concluder} settles disagreement.
 *
 * @param source the id of the evidence source, {@code kebab-case}
 * @param kind how the place came to say it
 * @param location where exactly: {@code g:a:v.pom:12}, an entry of a jar; never a machine path
 * @param statement the words exactly as found, kept for the report and for appeal; empty when only a URL was given
 * @param url the address exactly as found; null when none was given
 * @param distribution how the place says the component is distributed, such as {@code repo} in a POM; null when it says
 *     nothing of it
 * @param meaning what the words mean
 * @param distance how far from the component itself the place is: 0 its own, 1 its parent POM, …
 */
public record LicenseEvidence(
        String source,
        Kind kind,
        String location,
        String statement,
        @Nullable String url,
        @Nullable String distribution,
        LicenseMatch meaning,
        int distance) {

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
}
