package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** A list without an operator. */
final class SeveralLicenses implements ConclusionRule {
    @Override
    public String id() {
        return "several-licenses";
    }

    @Override
    public String sentence() {
        return "Several licenses are named, and nothing says whether one may be chosen or all "
                + "apply. Maven documents the choice, yet many authors mean all of them, so both "
                + "readings are kept and judged.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> readings = testimony.together();
        boolean open = testimony.declaration().openOperator()
                || testimony.detected().size() > 1
                || testimony.detected().stream().anyMatch(Statement::openOperator);
        return open && readings.size() > 1
                ? Optional.of(testimony.conclusion(readings, ConclusionStatus.AMBIGUOUS, Doubt.OPEN_OPERATOR, this))
                : Optional.empty();
    }
}
