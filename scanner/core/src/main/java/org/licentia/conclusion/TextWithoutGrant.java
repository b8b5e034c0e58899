package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;

/** The text of a GNU license and nothing else. */
final class TextWithoutGrant implements ConclusionRule {
    @Override
    public String id() {
        return "text-without-grant";
    }

    @Override
    public String sentence() {
        return "The text of a GNU license is there, and no words grant later versions: the "
                + "version of the text is taken, and no other.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<Statement> texts = testimony.detected();
        return testimony.declared().isEmpty()
                        && texts.size() == 1
                        && texts.get(0).withoutGrant()
                ? Optional.of(testimony.certain(texts.get(0).likeliest(), ConclusionStatus.DETECTED_ONLY, this))
                : Optional.empty();
    }
}
