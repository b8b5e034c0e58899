package org.licentia.conclusion;

import java.util.Optional;

/** Words that nobody knows. */
final class UnrecognisedName implements ConclusionRule {
    @Override
    public String id() {
        return "unrecognised-name";
    }

    @Override
    public String sentence() {
        return "A license is named in words that nobody knows. They are kept, and nothing is " + "assumed about them.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        return testimony.recognised().isEmpty()
                ? Optional.of(
                        testimony.certain(testimony.statements().get(0).likeliest(), ConclusionStatus.UNKNOWN, this))
                : Optional.empty();
    }
}
