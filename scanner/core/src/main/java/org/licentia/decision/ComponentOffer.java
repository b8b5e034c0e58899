package org.licentia.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.spdx.LicenseOffer;
import org.licentia.spdx.SpdxExpression;

/**
 * What a component leaves to choose. Where several licenses are listed and nothing says that one may be chosen, that is
 * nothing.
 */
public record ComponentOffer(LicenseConclusion conclusion) {
    private static final int MOST_ALTERNATIVES = 8;

    /** Whether a choice takes less than all that some reading of the license offers. */
    public boolean holds(SpdxExpression choice) {
        return isOpen()
                && conclusion.readings().stream()
                        .anyMatch(reading -> new LicenseOffer(reading)
                                .take(choice)
                                .filter(taken -> !taken.isEquivalentTo(reading))
                                .isPresent());
    }

    /** Whether a choice says no more than the license does: there is nothing else to take. */
    public boolean isAll(SpdxExpression choice) {
        return isOpen()
                && !holds(choice)
                && conclusion.readings().stream()
                        .allMatch(reading ->
                                new LicenseOffer(reading).take(choice).isPresent());
    }

    private boolean isOpen() {
        return conclusion.doubt() != LicenseConclusion.Doubt.OPEN_OPERATOR;
    }

    /** What there is to choose, or why there is nothing: a sentence without its capital. */
    public String inWords() {
        if (!isOpen()) {
            return "several licenses are listed, and nothing says that one may be chosen. A curation can say what"
                    + " applies, a choice cannot.";
        }
        List<SpdxExpression> readings = conclusion.readings();
        if (readings.stream().noneMatch(reading -> new LicenseOffer(reading).isChoice())) {
            return "its license is "
                    + readings.stream().map(Object::toString).collect(Collectors.joining(", or "))
                    + (readings.size() > 1
                            ? ", and which of these applies is not ours to choose."
                            : ", which leaves no choice.");
        }
        List<SpdxExpression> alternatives = readings.stream()
                .flatMap(reading -> new LicenseOffer(reading).alternatives().stream())
                .distinct()
                .toList();
        return "the choice is "
                + alternatives.stream()
                        .limit(MOST_ALTERNATIVES)
                        .map(Object::toString)
                        .collect(Collectors.joining("; or "))
                + (alternatives.size() > MOST_ALTERNATIVES ? "; or …" : "") + ".";
    }
}
