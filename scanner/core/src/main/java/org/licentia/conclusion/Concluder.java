package org.licentia.conclusion;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.graph.Purl;
import org.licentia.spdx.SpdxExpression;

/**
 * Draws one conclusion from all evidence about a component, by the rules of {@link ConclusionRules}; the id of the one
 * that decided is printed with every conclusion. The order in which evidence was found does not matter.
 */
public final class Concluder {
    /** Draws the conclusions, in the order given. */
    public List<LicenseConclusion> conclude(List<ComponentEvidence> components) {
        Map<Purl, ComponentEvidence> byPurl = new HashMap<>();
        components.forEach(found -> byPurl.put(found.component().purl(), found));
        return components.stream()
                .map(found -> ConclusionRules.decide(Testimony.of(found, licensesInside(found, byPurl))))
                .toList();
    }

    /** What is said of the works found inside a component, one expression for each statement that leaves no doubt. */
    private static Set<SpdxExpression> licensesInside(ComponentEvidence found, Map<Purl, ComponentEvidence> byPurl) {
        Set<SpdxExpression> inside = new LinkedHashSet<>();
        for (Purl part : found.contains()) {
            ComponentEvidence work = byPurl.get(part);
            if (work != null) {
                Statement.in(work.evidence()).stream()
                        .filter(said -> said.readings().size() == 1)
                        .forEach(said -> inside.add(said.likeliest().normalized()));
            }
        }
        return inside;
    }
}
