package org.licentia.conclusion;

import java.util.List;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.spdx.SpdxExpression;

/**
 * The one answer for a component, and what else it could be.
 *
 * @param expression the answer; the likeliest reading when the evidence is ambiguous; {@code NOASSERTION} when not known
 * @param status how it came about
 * @param rule the id of the rule that decided, {@code kebab-case}
 * @param readings every expression the evidence may mean, {@code expression} among them; a single one when it is not
 *     ambiguous
 * @param doubt what to do when the readings are judged differently
 * @param evidence everything that was found
 */
public record LicenseConclusion(
        Component component,
        SpdxExpression expression,
        ConclusionStatus status,
        String rule,
        List<SpdxExpression> readings,
        Doubt doubt,
        List<LicenseEvidence> evidence) {
    public LicenseConclusion {
        readings = List.copyOf(readings);
        evidence = List.copyOf(evidence);
    }

    /** The same conclusion, told by another rule, unless it leaves something open: the rule that finds it so tells that. */
    LicenseConclusion settledBy(ConclusionRule other) {
        return readings.size() > 1 || status == ConclusionStatus.UNKNOWN
                ? this
                : new LicenseConclusion(component, expression, status, other.id(), readings, doubt, evidence);
    }

    /** How several readings are judged together. */
    public enum Doubt {
        /** There is one reading. */
        NONE,
        /**
         * The words name a family and not the member ({@code BSD}, {@code GPL}): the strictest candidate counts.
         */
        STRICTEST_CANDIDATE,
        /**
         * Several licenses are listed and nobody says whether one may choose: the stricter reading counts while both
         * let the component pass, and a person is asked as soon as only one does.
         */
        OPEN_OPERATOR
    }
}
