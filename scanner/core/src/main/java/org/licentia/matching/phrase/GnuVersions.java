package org.licentia.matching.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.NameSpotter.Spotted;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** What a grant of a GNU license means that names no version. */
final class GnuVersions {
    private static final String LATER = "-or-later";

    private GnuVersions() {}

    /**
     * The meaning of a name; where it names a GNU license without a version, "any version ever published" (GPLv2,
     * section 9; LGPLv2.1, section 13; GPLv3, section 14), which is the oldest one or later.
     */
    static LicenseMatch anyVersionIfNone(Spotted name) {
        LicenseMatch meaning = name.meaning();
        if (name.versioned() || !meaning.isAmbiguous() || !isLater(meaning.expression())) {
            return meaning;
        }
        List<SpdxExpression> candidates = meaning.candidates();
        Optional<SpdxExpression> oldest = candidates.stream()
                .filter(GnuVersions::isLater)
                // Version 1 of the AGPL is another steward's.
                .filter(candidate -> !candidate.toString().startsWith("AGPL-1"))
                .min(Comparator.comparing(Object::toString));
        return oldest.map(any -> LicenseMatch.ambiguous(any, "version", candidates))
                .orElse(meaning);
    }

    private static boolean isLater(SpdxExpression expression) {
        return expression instanceof SpdxTerm term && term.license().endsWith(LATER);
    }
}
