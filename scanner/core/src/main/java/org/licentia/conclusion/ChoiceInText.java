package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.spdx.SpdxExpression;

/** The texts offer more than the metadata names. */
final class ChoiceInText implements ConclusionRule {
    @Override
    public String id() {
        return "choice-in-text";
    }

    @Override
    public String sentence() {
        return "Metadata names one license, and the words of a text offer a choice between that "
                + "one and others. The choice is taken, but it passes only when the license that "
                + "both name passes too.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        Overlap overlap = testimony.overlap();
        List<SpdxExpression> declared = testimony.declaration().readings();
        List<Statement> texts = testimony.detected();
        if (overlap == null
                || declared.size() != 1
                || texts.size() != 1
                || texts.get(0).readings().size() != 1) {
            return Optional.empty();
        }
        SpdxExpression offered = texts.get(0).likeliest();
        boolean oneOfThem = offered instanceof SpdxExpression.Or choice
                && choice.operands().stream()
                        .anyMatch(branch ->
                                !Readings.common(List.of(branch), declared).isEmpty());
        return oneOfThem
                ? Optional.of(testimony.conclusion(
                        Readings.joined(List.of(offered), declared),
                        ConclusionStatus.DETECTED_ONLY,
                        Doubt.OPEN_OPERATOR,
                        this))
                : Optional.empty();
    }
}
