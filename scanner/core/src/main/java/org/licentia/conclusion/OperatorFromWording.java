package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.spdx.SpdxExpression;

/** The words of one place say how the list of another combines. */
final class OperatorFromWording implements ConclusionRule {
    @Override
    public String id() {
        return "operator-from-wording";
    }

    @Override
    public String sentence() {
        return "One place lists several licenses without saying how they combine; the words of "
                + "another say whether one may be chosen or all apply.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> ground = testimony.commonGround();
        return ground.size() == 1
                ? Optional.of(testimony.certain(ground.get(0), ConclusionStatus.AGREED, this))
                : Optional.empty();
    }
}
