package org.licentia.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.ReviewedDecisions.State;
import org.licentia.graph.Component;
import org.licentia.graph.VersionRange;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.Violation;

/**
 * What is wrong with waivers, in words. Always warnings: what is not waived counts as a finding, and that fails the gate
 * by itself.
 */
final class WaiverProblems {
    private static final int MOST_USES = 3;

    private final LocalDate asOf;
    private final DistributionModel model;
    private final Collection<LicenseConclusion> conclusions;

    /** @param conclusions of the components that are judged */
    WaiverProblems(LocalDate asOf, DistributionModel model, Collection<LicenseConclusion> conclusions) {
        this.asOf = asOf;
        this.model = model;
        this.conclusions = conclusions;
    }

    Issue expiresSoon(Waiver waiver, Violation violation) {
        return issue(
                waiver,
                violation.component(),
                "expires on " + waiver.expires() + "; then the finding counts again.",
                "Mend the finding by then; or have it approved again, " + renewal(waiver, violation.component()));
    }

    Issue changed(Waiver waiver, Violation violation, String now) {
        return issue(
                waiver,
                violation.component(),
                "was made on other evidence (" + waiver.evidence() + ") than there is now for " + violation.component()
                        + " (" + now + "), so the finding counts.",
                "Look at it again with 'licentia explain " + violation.component()
                        + "'. A scan with --poms-only or --deep sees other evidence than one without: waive and check"
                        + " in the same way. Where the use is approved again, "
                        + renewal(waiver, violation.component()));
    }

    Issue partial(Waiver waiver, Violation violation, List<UsageRuling> uncovered) {
        String uses = uncovered.stream()
                .map(use -> use.usage().module() + " (" + use.usage().scope() + ", "
                        + use.use().linkage() + ", " + use.ruling().verdict() + ")")
                .distinct()
                .limit(MOST_USES)
                .collect(Collectors.joining(", "));
        return issue(
                waiver,
                violation.component(),
                "does not cover every use of " + violation.component() + ", so the finding counts: it is also used by "
                        + uses + (uncovered.size() > MOST_USES ? ", …" : "") + ".",
                "Mend those uses; or have all of them approved, " + renewal(waiver, violation.component()));
    }

    /** For one that changed or lapsed where the finding is waived all the same. */
    Issue superseded(Waiver waiver, Violation violation) {
        return issue(
                waiver,
                violation.component(),
                "does not count any more, and another one accepts the finding.",
                "Remove " + waiver.source() + ".");
    }

    /** @param others whether other waivers accept all that it speaks of */
    Issue lapsed(Waiver waiver, State state, List<Violation> named, boolean others) {
        if (others && state != State.NOT_YET) {
            return superseded(waiver, named.get(0));
        }
        @Nullable Component component = named.isEmpty() ? null : named.get(0).component();
        return switch (state) {
            case TOO_BROAD ->
                issue(
                        waiver,
                        component,
                        "is too broad to count: it " + waiver.breadth() + ".",
                        "Name one component and rule, versions with an upper bound, and a day within "
                                + Waiver.LONGEST_DAYS + " days: "
                                + renewal(waiver, component));
            case NOT_YET ->
                issue(
                        waiver,
                        component,
                        "was made on " + waiver.on() + ", after the date judged for, so it is not in force yet.",
                        "Correct the date in " + waiver.source() + " or --as-of.");
            case EXPIRED ->
                issue(
                        waiver,
                        component,
                        "expired on " + waiver.expires() + ", so the finding counts again.",
                        "Mend the finding and remove the waiver; or have it approved again, "
                                + renewal(waiver, component));
            case NOT_ENTITLED ->
                issue(
                        waiver,
                        component,
                        "rests on a commercial license, and no contract that is in force covers the component, so the"
                                + " finding counts.",
                        "Write the contract under 'entitlements' in the settings, with vendor, contract and until; or"
                                + " remove the waiver.");
            default ->
                issue(
                        waiver,
                        component,
                        "waives nothing: " + idle(waiver, named) + ".",
                        "Correct it in " + waiver.source() + ", or remove it.");
        };
    }

    private String idle(Waiver waiver, List<Violation> named) {
        if (!named.isEmpty()) {
            return waiver.models().contains(model)
                    ? "no use of the component is among those that it accepts, which are " + joined(waiver.scopes())
                            + " as " + joined(waiver.linkages()) + ", judged " + waiver.verdict() + " at the strictest"
                    : "it is about " + joined(waiver.models()) + ", and the product is judged as " + model;
        }
        List<Component> called = conclusions.stream()
                .map(LicenseConclusion::component)
                .filter(waiver.component()::isCalled)
                .toList();
        if (called.isEmpty()) {
            return "there is no such component in this scan";
        }
        boolean version = called.stream().anyMatch(waiver.component()::names);
        return version
                ? "the rule does not stop the component"
                : "the component is in this scan in version "
                        + called.stream()
                                .map(component -> component.coordinates().version())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "));
    }

    private static String joined(Collection<?> words) {
        return words.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static Issue issue(Waiver waiver, @Nullable Component component, String problem, String remedy) {
        return new Issue(
                Severity.WARNING,
                Stage.POLICY,
                component == null ? null : component.purl().text(),
                null,
                "The waiver " + waiver.source() + " of rule '" + waiver.rule() + "' for " + waiver.component() + " "
                        + problem,
                remedy);
    }

    private String renewal(Waiver waiver, @Nullable Component component) {
        boolean oneVersion = waiver.component().versions().extent() == VersionRange.Extent.SINGLE;
        String name = component != null
                ? component.toString()
                : oneVersion && waiver.component().part().isEmpty()
                        ? waiver.component().ga() + ":" + waiver.component().versions()
                        : waiver.component().name();
        return "remove " + waiver.source() + " and run: " + WaiveCommandLine.again(waiver, name, asOf);
    }
}
