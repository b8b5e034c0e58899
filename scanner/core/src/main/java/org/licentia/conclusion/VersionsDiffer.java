package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** The same licenses in different versions. */
final class VersionsDiffer implements ConclusionRule {
    // EPL-1.0, GPL-2.0-only, CDDL-1.1+; a number of clauses is no version.
    private static final Pattern VERSION = Pattern.compile("-\\d+(?:\\.\\d+)*(?:-only|-or-later|\\+)?(\\)*)$");

    @Override
    public String id() {
        return "versions-differ";
    }

    @Override
    public String sentence() {
        return "Places name the same licenses in different versions. The more credible one is shown, "
                + "and every version must pass, so that it does not matter which of them is right.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        if (!testimony.contradictory() || !sameFamilies(testimony.statements())) {
            return Optional.empty();
        }
        List<SpdxExpression> readings = List.of(testimony.mostCredible().likeliest());
        for (Statement witness : testimony.statements()) {
            readings = Readings.joined(readings, witness.readings());
        }
        return Optional.of(testimony.conclusion(readings, ConclusionStatus.AMBIGUOUS, Doubt.STRICTEST_CANDIDATE, this));
    }

    private static boolean sameFamilies(List<Statement> statements) {
        List<Set<String>> families = statements.stream()
                .map(statement -> statement.readings().stream()
                        .map(VersionsDiffer::family)
                        .collect(Collectors.toSet()))
                .toList();
        return families.stream().allMatch(families.get(0)::equals)
                && !families.get(0).isEmpty();
    }

    /** An expression without the versions of its licenses; what may be chosen and which exceptions apply stays. */
    private static String family(SpdxExpression expression) {
        String[] words = expression.normalized().toString().split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = VERSION.matcher(words[i]).replaceFirst("$1");
        }
        return String.join(" ", words);
    }
}
