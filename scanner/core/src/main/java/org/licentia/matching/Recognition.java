package org.licentia.matching;

import java.util.List;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseMatch;

/**
 * What a text says about licenses.
 *
 * @param all everything in it, third parties' sections too; {@code UNRECOGNISED} when there is no license here. Where
 *     several licenses stand side by side and no words say whether all or any of them apply, the likeliest expression
 *     joins them with AND, and the other reading is among the candidates
 * @param own the same without the third parties' sections
 * @param confidence from 0 to 1: the similarity of the weakest match; 0 when there is none
 * @param matches in the order of the text
 */
public record Recognition(LicenseMatch all, LicenseMatch own, double confidence, List<TextMatch> matches) {
    /** No license here. */
    public static final Recognition NOTHING =
            new Recognition(LicenseMatch.UNRECOGNISED, LicenseMatch.UNRECOGNISED, 0, List.of());

    public Recognition {
        matches = List.copyOf(matches);
    }
}
