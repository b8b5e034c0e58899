package org.licentia.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.decision.ReviewedDecisions.Reviewed;

/**
 * A decision that somebody made.
 *
 * @param kind {@code waiver}, {@code choice} or {@code entitlement}
 * @param component {@code group:artifact} and versions, as written
 * @param subject the rule waived, the license chosen, the contract signed
 * @param state {@code in-force}, {@code expires-soon}, or why it does not count: {@code expired}, {@code not-yet},
 *     {@code partial}, {@code unused}, {@code too-broad}, {@code evidence-changed}, {@code not-offered},
 *     {@code contradicted}, {@code not-entitled}
 * @param evidence the fingerprint of the evidence that it was made on
 * @param price what it costs, in the user's words
 * @param source where it is written
 * @param components purls of those that it took effect on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionEntry(
        String kind,
        String component,
        String subject,
        String state,
        @Nullable String reason,
        @Nullable String because,
        String by,
        @Nullable String approver,
        @Nullable String ticket,
        @Nullable String on,
        @Nullable String until,
        @Nullable String evidence,
        @Nullable String price,
        String source,
        List<String> components) {
    /** What became of a decision in a scan. */
    public static DecisionEntry of(Reviewed decision) {
        return new DecisionEntry(
                decision.kind(),
                decision.component(),
                decision.subject(),
                decision.state().toString(),
                decision.reason(),
                decision.because(),
                decision.by(),
                decision.approver(),
                decision.ticket(),
                decision.on(),
                decision.until(),
                decision.evidence(),
                decision.price(),
                decision.source(),
                decision.applied());
    }

    /** The same without where it is written and what became of it. */
    public DecisionEntry decided() {
        return new DecisionEntry(
                kind, component, subject, "", reason, because, by, approver, ticket, on, until, evidence, price, "",
                List.of());
    }
}
