package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.spdx.SpdxExpression;

/** Only texts, and they are clear. */
final class OneDetection implements ConclusionRule {
    @Override
    public String id() {
        return "one-detection";
    }

    @Override
    public String sentence() {
        return "Recognised texts say one thing, and no metadata names a license.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> texts = testimony.texts();
        return texts.size() == 1 && testimony.declared().isEmpty()
                ? Optional.of(testimony.certain(texts.get(0), ConclusionStatus.DETECTED_ONLY, this))
                : Optional.empty();
    }
}
