package org.licentia.conclusion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.spdx.LicenseRefs;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * Draws one conclusion from all evidence about a component. The rules, in the order in which they are tried; their ids
 * are printed with every conclusion:
 *
 * <ol>
 *   <li>{@code nothing-stated}: no place says anything, so nothing is known;
 *   <li>{@code one-declaration}: the POM names one license, or the same one several times;
 *   <li>{@code unrecognised-name}: the POM names one license that nobody knows;
 *   <li>{@code ambiguous-name}: the POM names a family and not its member;
 *   <li>{@code several-licenses}: the POM lists several licenses. The Maven model documentation lets the user select
 *       any of them, yet many authors mean all of them; both readings are kept;
 *   <li>{@code too-many-readings}: a list so ambiguous that its readings cannot be told apart counts as not known.
 * </ol>
 */
public final class Concluder {
    private static final int MOST_READINGS = 64;

    /** What one place says, whichever rule understood it. */
    private record Meaning(SpdxExpression expression, List<SpdxExpression> candidates) {}

    /** Draws the conclusions, in the order given. */
    public List<LicenseConclusion> conclude(List<ComponentEvidence> components) {
        return components.stream().map(this::conclude).toList();
    }

    private LicenseConclusion conclude(ComponentEvidence found) {
        Component component = found.component();
        List<LicenseEvidence> evidence = found.evidence();
        List<Meaning> stated = evidence.stream()
                .map(finding -> new Meaning(
                        finding.meaning().expression(), finding.meaning().candidates()))
                .distinct()
                .toList();
        if (stated.isEmpty()) {
            return certain(component, SpdxTerm.NOASSERTION, ConclusionStatus.UNKNOWN, "nothing-stated", evidence);
        }
        if (stated.size() > 1) {
            return severalLicenses(component, stated, evidence);
        }
        Meaning only = stated.get(0);
        if (!only.candidates().isEmpty()) {
            return new LicenseConclusion(
                    component,
                    only.expression(),
                    ConclusionStatus.AMBIGUOUS,
                    "ambiguous-name",
                    only.candidates(),
                    Doubt.STRICTEST_CANDIDATE,
                    evidence);
        }
        return LicenseRefs.isUnrecognised(only.expression())
                ? certain(component, only.expression(), ConclusionStatus.UNKNOWN, "unrecognised-name", evidence)
                : certain(component, only.expression(), ConclusionStatus.DECLARED_ONLY, "one-declaration", evidence);
    }

    private static LicenseConclusion severalLicenses(
            Component component, List<Meaning> stated, List<LicenseEvidence> evidence) {
        List<List<SpdxExpression>> combinations = combinations(stated);
        if (combinations.isEmpty()) {
            return certain(component, SpdxTerm.NOASSERTION, ConclusionStatus.UNKNOWN, "too-many-readings", evidence);
        }
        Set<SpdxExpression> readings = new LinkedHashSet<>();
        for (List<SpdxExpression> combination : combinations) {
            readings.add(SpdxExpression.or(combination));
        }
        for (List<SpdxExpression> combination : combinations) {
            readings.add(SpdxExpression.and(combination));
        }
        return new LicenseConclusion(
                component,
                readings.iterator().next(),
                ConclusionStatus.AMBIGUOUS,
                "several-licenses",
                List.copyOf(readings),
                Doubt.OPEN_OPERATOR,
                evidence);
    }

    /** Every way to read each element of the list, the likeliest first; empty when there are too many. */
    private static List<List<SpdxExpression>> combinations(List<Meaning> stated) {
        List<List<SpdxExpression>> combinations = List.of(List.of());
        for (Meaning element : stated) {
            Set<SpdxExpression> meanings = new LinkedHashSet<>();
            meanings.add(element.expression());
            meanings.addAll(element.candidates());
            if (combinations.size() * meanings.size() > MOST_READINGS) {
                return List.of();
            }
            List<List<SpdxExpression>> longer = new ArrayList<>();
            for (List<SpdxExpression> combination : combinations) {
                for (SpdxExpression meaning : meanings) {
                    List<SpdxExpression> extended = new ArrayList<>(combination);
                    extended.add(meaning);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static LicenseConclusion certain(
            Component component,
            SpdxExpression expression,
            ConclusionStatus status,
            String rule,
            List<LicenseEvidence> evidence) {
        return new LicenseConclusion(component, expression, status, rule, List.of(expression), Doubt.NONE, evidence);
    }
}
