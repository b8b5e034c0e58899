package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.spdx.SpdxExpression;

/** Metadata and texts say the same. */
final class Agreement implements ConclusionRule {
    @Override
    public String id() {
        return "agreement";
    }

    @Override
    public String sentence() {
        return "Metadata and recognised texts, which are written independently of each other, "
                + "say the same. POM and manifest alone do not count as two: build tools copy one "
                + "into the other.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> ground = testimony.commonGround();
        if (ground.size() != 1) {
            return Optional.empty();
        }
        boolean allSaySo = testimony.statements().stream()
                .allMatch(statement -> statement.readings().size() == 1
                        && statement.likeliest().isEquivalentTo(ground.get(0)));
        return allSaySo
                ? Optional.of(testimony.certain(ground.get(0), ConclusionStatus.AGREED, this))
                : Optional.empty();
    }
}
