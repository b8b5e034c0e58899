package org.licentia.conclusion;

import java.util.List;
import org.licentia.evidence.ComponentEvidence;

/**
 * Draws one conclusion from all evidence about a component, by the rules of {@link ConclusionRules}; the id of the one
 * that decided is printed with every conclusion. The order in which evidence was found does not matter.
 */
public final class Concluder {
    /** Draws the conclusions, in the order given. */
    public List<LicenseConclusion> conclude(List<ComponentEvidence> components) {
        return components.stream().map(Concluder::conclude).toList();
    }

    private static LicenseConclusion conclude(ComponentEvidence found) {
        return ConclusionRules.decide(Testimony.of(found));
    }
}
