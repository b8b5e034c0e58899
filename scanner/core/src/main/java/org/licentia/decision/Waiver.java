package org.licentia.decision;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.Verdict;

/**
 * A finding that somebody accepted for a time. It hides nothing: the finding and what is owed stay in every report, and
 * the gate passes over it.
 *
 * @param rule the id of the rule that stops the component
 * @param scopes in which it is accepted
 * @param linkages in which it is accepted
 * @param models under which it is accepted
 * @param verdict the strictest that was accepted; a finding that has become stricter counts again
 * @param because why, in a sentence
 * @param owner who answers for it
 * @param approver who agreed
 * @param ticket where it was discussed; null where nobody says
 * @param on when it was decided
 * @param expires the last day on which it counts
 * @param evidence {@link EvidenceFingerprint} of the conclusion that it was made on
 * @param source where it is written: {@code .licentia.yml:12}
 */
public record Waiver(
        String rule,
        DecidedComponent component,
        Set<Scope> scopes,
        Set<Linkage> linkages,
        Set<DistributionModel> models,
        Verdict verdict,
        Reason reason,
        String because,
        String owner,
        String approver,
        @Nullable String ticket,
        LocalDate on,
        LocalDate expires,
        String evidence,
        String source) {
    /** How many days after it was decided a waiver may count, at most: no risk is accepted for good. */
    public static final int LONGEST_DAYS = 366;

    private static final String ANYTHING = "*";

    public Waiver {
        scopes = Set.copyOf(scopes);
        linkages = Set.copyOf(linkages);
        models = Set.copyOf(models);
    }

    /** Whether it accepts more than anybody can have looked at. */
    /** Whether it accepts that use of the component it names, in a product that is distributed in that way. */
    boolean covers(UsageRuling use, DistributionModel model) {
        return models.contains(model)
                && scopes.contains(use.usage().scope())
                && linkages.contains(use.use().linkage())
                && use.ruling().verdict().compareTo(verdict) <= 0;
    }

    boolean isTooBroad() {
        return !breadth().isEmpty();
    }

    /** What it does that is too broad, as the end of a sentence; empty when nothing is. */
    String breadth() {
        if (component.name().contains(ANYTHING) || rule.contains(ANYTHING)) {
            return "names several components or rules at once";
        }
        if (!component.versions().isBoundedAbove()) {
            return "speaks of versions that do not exist yet";
        }
        return expires.isAfter(on.plusDays(LONGEST_DAYS)) ? "counts for more than " + LONGEST_DAYS + " days" : "";
    }

    /** Who accepted it and until when, in a few words. */
    String inWords() {
        return owner + ", approved by " + approver + ", until " + expires + (ticket == null ? "" : " (" + ticket + ")");
    }

    /** Why a finding may be accepted. The words are public. */
    public enum Reason {
        /** A contract allows the use; an entitlement that is valid must say so. */
        COMMERCIAL_LICENSE,
        /** The authors allowed this use in writing. */
        PERMISSION_GRANTED,
        /** Counsel looked at this use and sees no breach. */
        LEGAL_REVIEW,
        /** The risk is known and carried for a while. */
        RISK_ACCEPTED,
        /** The component is on its way out. */
        REPLACEMENT_PLANNED,
        /** What the scan says of the component or its use is wrong, and nothing else can put it right. */
        FALSE_POSITIVE;

        /** The public name: {@code commercial-license}. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
