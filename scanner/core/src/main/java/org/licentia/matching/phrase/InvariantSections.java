package org.licentia.matching.phrase;

import java.util.List;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.NameSpotter.Word;
import org.licentia.spdx.SpdxTerm;

/**
 * Which variant of the GNU Free Documentation License a grant means. The SPDX list has ids of their own for documents
 * with and without invariant sections, which the grant names behind the version (GFDL, addendum).
 */
final class InvariantSections {
    private static final int REACH = 16;

    private InvariantSections() {}

    /**
     * The meaning with the variant that the words behind the name say; the meaning itself when they say none.
     *
     * @param after index of the first word behind the name
     */
    static LicenseMatch said(LicenseMatch meaning, List<Word> words, int after) {
        if (!(meaning.expression() instanceof SpdxTerm term) || !isPlain(term) || meaning.isAmbiguous()) {
            return meaning;
        }
        for (int i = after + 1; i < Math.min(words.size() - 1, after + REACH); i++) {
            if (words.get(i).text().equals("invariant")
                    && words.get(i + 1).text().startsWith("section")) {
                String variant = words.get(i - 1).text().equals("no") ? "-no-invariants" : "-invariants";
                int suffix = term.license().indexOf('-', "GFDL-".length());
                return LicenseMatch.exact(
                        SpdxTerm.of(term.license().substring(0, suffix)
                                + variant
                                + term.license().substring(suffix)),
                        meaning.rule() + variant.replace('-', ' '));
            }
        }
        return meaning;
    }

    private static boolean isPlain(SpdxTerm term) {
        return term.license().startsWith("GFDL-")
                && !term.license().contains("invariants")
                && term.license().indexOf('-', "GFDL-".length()) > 0;
    }
}
