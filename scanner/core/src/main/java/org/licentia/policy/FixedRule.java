package org.licentia.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.licentia.spdx.SpdxTerm;

/**
 * Rules that hold under every policy and stand in no file, because each says what happens when a policy has no sound
 * ground to stand on, or what the licenses of the product and of its parts make of one another. Their ids are public,
 * like those of rules in files.
 */
enum FixedRule {
    /** No rule of the policy speaks of the license. */
    NO_RULE_MATCHES("Decide what holds for this license and add a rule to your policy, or replace the component."),
    /** Nobody has said what the license is. */
    LICENSE_UNKNOWN("Find the license in the component's jar, repository or home page, or ask its authors; replace the "
            + "component if there is none."),
    /** What is known about the license comes from one source. */
    LICENSE_FACTS_UNCERTAIN(
            "Read the license text. If it allows this use, name the license in a rule of your policy; otherwise "
                    + "replace the component."),
    /** The exception after WITH is unknown, or written for another license. */
    EXCEPTION_DOES_NOT_FIT(
            "Look up in the component's jar or repository which license and which exception its authors really use."),
    /** Several licenses are listed and nobody says how they combine. */
    LICENSE_OPERATOR_UNCLEAR(
            "Look in the component's repository, or ask its authors, whether one of the licenses may be chosen; "
                    + "replace the component if not, or if nobody can tell."),
    /** Places contradict each other about the license. */
    LICENSE_CONFLICTING(
            "Compare the places that contradict each other, and ask the authors which of them is right; replace the "
                    + "component if nobody can tell."),
    /** The license may be part of a work under the product's own license. */
    OUTBOUND_COMPATIBLE(""),
    /** The license contradicts the product's own license. */
    OUTBOUND_INCOMPATIBLE(
            "Replace the component, use another version or branch under a license that goes with ours, or distribute the "
                    + "product under a license that goes with both."),
    /** Nobody has said whether the license goes with the product's own. */
    OUTBOUND_UNCLEAR(
            "Ask counsel whether the two licenses go together in this use, or replace the component by one under a license "
                    + "that does."),
    /** Licenses of components that are distributed together contradict each other. */
    LICENSES_INCOMPATIBLE(
            "Replace this component or those that it does not go with, use another version or branch of their licenses, or "
                    + "distribute them apart, as programs of their own.");

    private static final Set<String> IDS =
            Arrays.stream(values()).map(FixedRule::id).collect(Collectors.toUnmodifiableSet());

    private final String fix;

    FixedRule(String fix) {
        this.fix = fix;
    }

    /** The ids of all of them. */
    static Set<String> ids() {
        return IDS;
    }

    /** The public id: {@code no-rule-matches}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That a person must look, because of this. */
    Ruling needsReview(String because, List<SpdxTerm> licenses, boolean chosen) {
        return decides(Verdict.NEEDS_REVIEW, because, licenses, chosen);
    }

    /** That verdict, because of this. */
    Ruling decides(Verdict verdict, String because, List<SpdxTerm> licenses, boolean chosen) {
        String subject = licenses.stream().map(SpdxTerm::toString).collect(Collectors.joining(", "));
        return new Ruling(
                verdict,
                id(),
                because,
                verdict.passes() ? "" : fix,
                licenses,
                chosen,
                List.of(new TraceStep(subject, id(), verdict, because)));
    }
}
