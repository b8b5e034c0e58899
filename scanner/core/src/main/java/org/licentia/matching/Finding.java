package org.licentia.matching;

import java.util.List;
import org.licentia.spdx.LicenseMatch;

/**
 * What a finder recognised, before sections and operators are known.
 *
 * @param from the first word
 * @param to after the last word
 */
record Finding(
        TextMatch.Kind kind, LicenseMatch meaning, int from, int to, double similarity, List<String> differences) {}
