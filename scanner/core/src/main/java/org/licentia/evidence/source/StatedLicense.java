package org.licentia.evidence.source;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.LicenseRefs;

/**
 * A license as metadata states it, by name, by address or by both.
 *
 * @param name null when there is none
 * @param url null when there is none
 */
record StatedLicense(@Nullable String name, @Nullable String url) {
    /** Reads one field that may hold either. */
    static StatedLicense of(String nameOrUrl) {
        return isAddress(nameOrUrl) ? new StatedLicense(null, nameOrUrl) : new StatedLicense(nameOrUrl, null);
    }

    /** Whether these words are the address of a page. */
    static boolean isAddress(String words) {
        return words.regionMatches(true, 0, "http://", 0, 7)
                || words.regionMatches(true, 0, "https://", 0, 8)
                || words.regionMatches(true, 0, "www.", 0, 4);
    }

    /** Whether nothing is stated at all. */
    boolean isBlank() {
        return (name == null || name.isBlank()) && (url == null || url.isBlank());
    }

    /** What it means; words that mean nothing to us get a reference of their own, so that they are not lost. */
    LicenseMatch meaning(LicenseNames names) {
        return meaning(names::meaningOf);
    }

    /** What it means to whom one asks what a name and an address mean together. */
    LicenseMatch meaning(BiFunction<@Nullable String, @Nullable String, LicenseMatch> names) {
        LicenseMatch match = names.apply(name, url);
        return match.isRecognised() ? match : LicenseMatch.exact(LicenseRefs.of(name, url), match.rule());
    }

    /** How much such a meaning weighs, said by the component's own metadata. */
    static LicenseEvidence.Confidence confidence(LicenseMatch meaning) {
        return meaning.isAmbiguous() || LicenseRefs.isUnrecognised(meaning.expression())
                ? LicenseEvidence.Confidence.PROBABLE
                : LicenseEvidence.Confidence.CERTAIN;
    }

    /** The evidence that metadata inside an artifact gives by stating it. */
    LicenseEvidence evidence(String source, String location, String sha256, LicenseNames names) {
        LicenseMatch meaning = meaning(names);
        return LicenseEvidence.inFile(
                source,
                LicenseEvidence.Kind.DECLARED,
                confidence(meaning),
                location,
                name == null ? "" : Excerpt.of(name),
                url == null || url.isBlank() ? null : Excerpt.of(url),
                meaning,
                sha256);
    }
}
