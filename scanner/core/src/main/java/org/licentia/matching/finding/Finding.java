package org.licentia.matching.finding;

import java.util.List;
import org.licentia.spdx.LicenseMatch;

/**
 * What a finder recognised, before sections and operators are known.
 *
 * @param from the first word
 * @param to after the last word
 */
public record Finding(
        TextMatch.Kind kind, LicenseMatch meaning, int from, int to, double similarity, List<String> differences) {
    /** The same place, understood otherwise. */
    Finding meaning(LicenseMatch other) {
        return new Finding(kind, other, from, to, similarity, differences);
    }

    /** How many words lie between it and a finding behind it; twice as many where it stands behind the other itself. */
    int distanceTo(Finding other) {
        return from <= other.from() ? Math.max(0, other.from() - to) : 2 * Math.max(0, from - other.to());
    }
}
