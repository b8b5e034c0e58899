package org.licentia.cli.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.ExceptionFact;
import org.licentia.facts.LicenseFact;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseObligations;
import org.licentia.facts.LicenseProfile;
import org.licentia.policy.ObligationsLedger;
import org.licentia.policy.Policy;
import org.licentia.policy.Ruling;
import org.licentia.policy.TraceStep;
import org.licentia.policy.UseContext;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * What a policy says of a license expression in a use, and why; what {@code policy explain -f json} prints.
 *
 * @param licenses the licenses that the verdict rests on, of a choice those of the branch taken
 * @param notes what else there is to say
 * @param facts on every license of the expression, sorted
 */
@JsonPropertyOrder({
    "schemaVersion",
    "policy",
    "expression",
    "use",
    "verdict",
    "rule",
    "because",
    "fix",
    "licenses",
    "obligations",
    "notes",
    "trace",
    "facts",
    "disclaimer"
})
public record PolicyAnswer(
        String schemaVersion,
        PolicyId policy,
        String expression,
        Use use,
        String verdict,
        String rule,
        String because,
        String fix,
        List<String> licenses,
        List<Owed> obligations,
        List<String> notes,
        List<Step> trace,
        List<Facts> facts,
        String disclaimer) {
    private static final String DISCLAIMER =
            "This is not legal advice. It is how a written policy judges a license; a lawyer decides.";

    record PolicyId(String id, String title, String sha256) {}

    record Use(String distribution, String outbound, String scope, String linkage, boolean browser) {}

    /** @param metBy a file that Licentia writes which meets it; null when there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owed(
            String id,
            String title,
            String action,
            List<String> licenses,
            String basis,
            @Nullable String metBy) {}

    record Step(String subject, String rule, String verdict, String note) {
        static Step of(TraceStep step) {
            return new Step(step.subject(), step.rule(), step.verdict().toString(), step.note());
        }
    }

    /**
     * What is known about one license.
     *
     * @param category by which it is judged, its exception considered
     * @param dissent who says otherwise
     * @param correction why we differ from what was gathered; null where we do not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(
            String license,
            String category,
            String confidence,
            @Nullable String useRestriction,
            boolean advertising,
            String patentGrant,
            String patentRetaliation,
            String osiApproved,
            String fsfLibre,
            List<String> obligations,
            String obligationsBasis,
            List<String> dissent,
            @Nullable String correction,
            @Nullable Exception exception) {
        static Facts of(SpdxTerm term, LicenseFacts facts) {
            LicenseProfile profile = facts.profile(term);
            LicenseFact fact = profile.fact();
            LicenseObligations asked = facts.obligations(term);
            return new Facts(
                    term.toString(),
                    profile.category().toString(),
                    PolicyCommand.word(fact.confidence()),
                    fact.useRestriction(),
                    fact.advertising(),
                    fact.patents().grant().toString(),
                    fact.patents().retaliation().toString(),
                    fact.osiApproved().toString(),
                    fact.fsfLibre().toString(),
                    asked.ids(),
                    asked.basis().toString(),
                    fact.dissent(),
                    fact.correction(),
                    Exception.of(term, profile, facts));
        }
    }

    /**
     * What an exception does.
     *
     * @param fits whether it is written for the license before it
     * @param softens whether it makes this license milder
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exception(
            String id,
            @Nullable String effect,
            @Nullable String confidence,
            boolean fits,
            boolean softens,
            List<String> dissent,
            @Nullable String correction) {
        static @Nullable Exception of(SpdxTerm term, LicenseProfile profile, LicenseFacts facts) {
            String id = term.exception();
            if (id == null) {
                return null;
            }
            ExceptionFact fact = facts.exceptions().get(id);
            return fact == null
                    ? new Exception(id, null, null, false, false, List.of(), null)
                    : new Exception(
                            id,
                            fact.effect().toString(),
                            PolicyCommand.word(fact.confidence()),
                            fact.fits(term.license()),
                            profile.category() != profile.fact().category(),
                            fact.dissent(),
                            fact.correction());
        }
    }

    static PolicyAnswer of(
            Policy policy, SpdxExpression expression, UseContext use, Ruling ruling, LicenseFacts facts) {
        return new PolicyAnswer(
                PolicyCommand.SCHEMA_VERSION,
                new PolicyId(
                        policy.reference().id(),
                        policy.reference().title(),
                        policy.reference().sha256()),
                expression.toString(),
                new Use(
                        use.product().model().toString(),
                        use.product().outbound().toString(),
                        use.scope().toString(),
                        use.linkage().toString(),
                        use.browser()),
                ruling.verdict().toString(),
                ruling.rule(),
                ruling.because(),
                ruling.fix(),
                ruling.licenses().stream().map(SpdxTerm::toString).toList(),
                new ObligationsLedger(facts, List.of())
                        .owed(ruling, use).stream()
                                .map(owed -> new Owed(
                                        owed.obligation().id(),
                                        owed.obligation().title(),
                                        owed.obligation().action(),
                                        owed.licenses().stream()
                                                .map(SpdxTerm::toString)
                                                .toList(),
                                        owed.basis().toString(),
                                        owed.obligation().metBy()))
                                .toList(),
                ruling.notes(),
                ruling.trace().stream().map(Step::of).toList(),
                expression.terms().stream().map(term -> Facts.of(term, facts)).toList(),
                DISCLAIMER);
    }
}
