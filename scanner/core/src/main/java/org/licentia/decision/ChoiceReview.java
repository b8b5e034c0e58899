package org.licentia.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.decision.ReviewedDecisions.State;
import org.licentia.graph.Component;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.policy.LicenseChoices;
import org.licentia.spdx.LicenseOffer;
import org.licentia.spdx.SpdxExpression;

/**
 * Puts choices into effect where they are offered. A choice never settles what is not known: where several licenses are
 * listed and nothing says that one may be chosen, there is no offer; and what only some readings offer is taken of those
 * alone.
 */
final class ChoiceReview {
    private final List<LicenseChoice> choices;
    private final LocalDate asOf;
    private final Map<String, List<LicenseChoice>> byComponent;

    ChoiceReview(List<LicenseChoice> choices, LocalDate asOf) {
        this.choices = choices;
        this.asOf = asOf;
        this.byComponent = choices.stream()
                .filter(choice -> !choice.on().isAfter(asOf))
                .collect(Collectors.groupingBy(choice -> choice.component().ga()));
    }

    LicenseChoices choices(List<LicenseConclusion> conclusions) {
        if (byComponent.isEmpty()) {
            return LicenseChoices.NONE;
        }
        Map<Purl, SpdxExpression> taken = new HashMap<>();
        for (LicenseConclusion conclusion : conclusions) {
            List<LicenseChoice> made = made(conclusion.component());
            if (made.size() == 1 && conclusion.doubt() != LicenseConclusion.Doubt.OPEN_OPERATOR) {
                taken.put(conclusion.component().purl(), made.get(0).license());
            }
        }
        return (component, offered) -> {
            SpdxExpression choice = taken.get(component.purl());
            return choice == null
                    ? offered
                    : new LicenseOffer(offered).take(choice).orElse(offered);
        };
    }

    private List<LicenseChoice> made(Component component) {
        return byComponent.getOrDefault(component.coordinates().ga(), List.of()).stream()
                .filter(choice -> choice.component().names(component))
                .toList();
    }

    /**
     * What became of each.
     *
     * @param conclusions of the components that are judged
     */
    List<Reviewed> review(List<LicenseConclusion> conclusions, List<Issue> issues) {
        return choices.stream()
                .map(choice -> review(choice, conclusions, issues))
                .toList();
    }

    private Reviewed review(LicenseChoice choice, List<LicenseConclusion> conclusions, List<Issue> issues) {
        List<LicenseConclusion> named = conclusions.stream()
                .filter(conclusion -> choice.component().names(conclusion.component()))
                .toList();
        if (choice.on().isAfter(asOf)) {
            issues.add(warning(
                    choice,
                    "was made on " + choice.on() + ", after the date judged for, so it is not in force yet.",
                    "Correct the date in " + choice.source() + " or --as-of."));
            return reviewed(choice, State.NOT_YET, List.of());
        }
        List<State> states = new ArrayList<>();
        List<String> applied = new ArrayList<>();
        for (LicenseConclusion conclusion : named) {
            State state = state(choice, conclusion, issues);
            states.add(state);
            if (state == State.IN_FORCE) {
                applied.add(conclusion.component().purl().text());
            }
        }
        if (named.isEmpty()) {
            issues.add(warning(
                    choice,
                    conclusions.stream().anyMatch(each -> choice.component().isCalled(each.component()))
                            ? "is about versions that are not in this scan, so it has no effect."
                            : "is about a component that is not in this scan, so it has no effect.",
                    "Correct it in " + choice.source() + ", or remove it."));
        }
        State state = states.contains(State.CONTRADICTED)
                ? State.CONTRADICTED
                : states.contains(State.NOT_OFFERED)
                        ? State.NOT_OFFERED
                        : applied.isEmpty() ? State.UNUSED : State.IN_FORCE;
        return reviewed(choice, state, applied);
    }

    private State state(LicenseChoice choice, LicenseConclusion conclusion, List<Issue> issues) {
        List<LicenseChoice> made = made(conclusion.component());
        if (made.size() > 1) {
            if (made.get(0).equals(choice)) {
                issues.add(contradicted(conclusion.component(), made));
            }
            return State.CONTRADICTED;
        }
        ComponentOffer offer = new ComponentOffer(conclusion);
        if (offer.holds(choice.license())) {
            return State.IN_FORCE;
        }
        if (offer.isAll(choice.license())) {
            issues.add(warning(
                    choice,
                    "leaves the license of " + conclusion.component() + " as it is, " + conclusion.expression()
                            + ", so it has no effect.",
                    "Remove it from " + choice.source() + ", or choose one of several alternatives."));
            return State.UNUSED;
        }
        issues.add(notOffered(choice, conclusion));
        return State.NOT_OFFERED;
    }

    // What was not taken may be stricter than what is: nobody can say that the product is as it was decided.
    private static Issue notOffered(LicenseChoice choice, LicenseConclusion conclusion) {
        Component component = conclusion.component();
        return new Issue(
                Severity.ERROR,
                Stage.POLICY,
                component.purl().text(),
                null,
                "The choice " + choice.source() + " takes " + choice.license() + " for " + component
                        + ", and that is not offered: "
                        + new ComponentOffer(conclusion).inWords(),
                "Look at the component's license again with 'licentia explain " + component + "', then correct "
                        + choice.source() + " or remove it.");
    }

    private static Issue contradicted(Component component, List<LicenseChoice> made) {
        return new Issue(
                Severity.ERROR,
                Stage.POLICY,
                component.purl().text(),
                null,
                "There are several choices for " + component + ", and none of them counts: "
                        + made.stream()
                                .map(each -> each.source() + " takes " + each.license())
                                .collect(Collectors.joining(", "))
                        + ".",
                "Keep the one that is meant and remove the others.");
    }

    private static Issue warning(LicenseChoice choice, String problem, String remedy) {
        return new Issue(
                Severity.WARNING,
                Stage.POLICY,
                null,
                null,
                "The choice " + choice.source() + " of " + choice.license() + " for " + choice.component() + " "
                        + problem,
                remedy);
    }

    private static Reviewed reviewed(LicenseChoice choice, State state, List<String> applied) {
        return new Reviewed(
                "choice",
                choice.component().toString(),
                choice.license().toString(),
                state,
                null,
                choice.because(),
                choice.by(),
                null,
                null,
                choice.on().toString(),
                null,
                null,
                null,
                choice.source(),
                applied.stream().sorted().toList());
    }
}
