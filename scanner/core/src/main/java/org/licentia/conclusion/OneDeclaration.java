package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.spdx.SpdxExpression;

/** Only metadata, and it is clear. */
final class OneDeclaration implements ConclusionRule {
    @Override
    public String id() {
        return "one-declaration";
    }

    @Override
    public String sentence() {
        return "Metadata names one license, and no license text was found to compare it with.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> declared = testimony.declaration().readings();
        return declared.size() == 1 && testimony.detected().isEmpty()
                ? Optional.of(testimony.certain(declared.get(0), ConclusionStatus.DECLARED_ONLY, this))
                : Optional.empty();
    }
}
