package org.licentia.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * Judges a conclusion that may be read in several ways, as its {@link LicenseConclusion.Doubt} asks. Doubt never makes
 * the outcome milder than the mildest reading, and lets nothing pass that one reading would stop.
 */
final class ReadingJudge {
    private final Function<SpdxExpression, Ruling> judge;
    private final ToIntFunction<Collection<SpdxTerm>> burden;

    /**
     * @param judge what an expression is judged, in the use at hand
     * @param burden how much a set of licenses asks for
     */
    ReadingJudge(Function<SpdxExpression, Ruling> judge, ToIntFunction<Collection<SpdxTerm>> burden) {
        this.judge = judge;
        this.burden = burden;
    }

    /**
     * A ruling and the reading that it is about.
     *
     * @param reading the expression that was judged
     */
    record Judged(Ruling ruling, SpdxExpression reading) {}

    Judged judge(LicenseConclusion conclusion) {
        Set<SpdxExpression> readings = new LinkedHashSet<>();
        readings.add(conclusion.expression());
        readings.addAll(conclusion.readings());
        List<Judged> judged = readings.stream()
                .map(reading -> new Judged(judge.apply(reading), reading))
                .toList();
        Judged strictest = strictest(judged);
        if (conclusion.status() == ConclusionStatus.CONFLICTING) {
            return conflict(judged, strictest);
        }
        Judged outcome = conclusion.doubt() == LicenseConclusion.Doubt.OPEN_OPERATOR
                ? openOperator(judged, strictest)
                : strictest;
        return outcome.ruling().verdict().passes() ? doubted(outcome, conclusion) : outcome;
    }

    // All pass, or all are denied: the stricter counts. Otherwise the answer depends on what only a person can find
    // out.
    private static Judged openOperator(List<Judged> judged, Judged strictest) {
        Set<Verdict> verdicts =
                judged.stream().map(one -> one.ruling().verdict()).collect(Collectors.toSet());
        boolean samePassing = verdicts.stream().map(Verdict::passes).distinct().count() == 1;
        if (samePassing && !(verdicts.size() > 1 && verdicts.contains(Verdict.DENY))) {
            return strictest;
        }
        Judged mildest = judged.stream()
                .min(Comparator.comparing((Judged one) -> one.ruling().verdict()))
                .orElseThrow();
        return new Judged(
                FixedRule.LICENSE_OPERATOR_UNCLEAR.needsReview(
                        "Several licenses are listed, and nothing says whether all of them apply or one may be chosen: at"
                                + " best the verdict is " + outcome(mildest) + ", at worst " + outcome(strictest)
                                + ".",
                        strictest.ruling().licenses(),
                        false),
                strictest.reading());
    }

    // Which of the witnesses is right is for a person to find out; where none of them would let it pass, nobody need
    // ask.
    private static Judged conflict(List<Judged> judged, Judged strictest) {
        if (judged.stream().allMatch(one -> one.ruling().verdict() == Verdict.DENY)) {
            return strictest;
        }
        Judged mildest = judged.stream()
                .min(Comparator.comparing((Judged one) -> one.ruling().verdict()))
                .orElseThrow();
        return new Judged(
                FixedRule.LICENSE_CONFLICTING.needsReview(
                        "Places contradict each other about the component's license, and only one can be right: "
                                + (mildest.ruling().verdict()
                                                == strictest.ruling().verdict()
                                        ? "by each of them the verdict is " + outcome(strictest) + "."
                                        : "at best the verdict is " + outcome(mildest) + ", at worst "
                                                + outcome(strictest) + "."),
                        strictest.ruling().licenses(),
                        strictest.ruling().chosen()),
                strictest.reading());
    }

    private static Judged doubted(Judged outcome, LicenseConclusion conclusion) {
        List<SpdxTerm> licenses = outcome.ruling().licenses();
        boolean chosen = outcome.ruling().chosen();
        return switch (conclusion.status()) {
            case UNKNOWN ->
                new Judged(
                        FixedRule.LICENSE_UNKNOWN.needsReview(
                                "What is not known to be licensed may not be used, and nothing is known about this "
                                        + "component's license.",
                                licenses,
                                chosen),
                        outcome.reading());
            case AGREED, DECLARED_ONLY, DETECTED_ONLY, CURATED, AMBIGUOUS, CONFLICTING -> outcome;
        };
    }

    private Judged strictest(List<Judged> judged) {
        // Of readings with the same verdict the one that asks for more: doubt takes no obligation away.
        return judged.stream()
                .min(Comparator.comparing((Judged one) -> one.ruling().verdict())
                        .thenComparing(one -> burden.applyAsInt(one.ruling().licenses()))
                        .reversed())
                .orElseThrow();
    }

    private static String outcome(Judged judged) {
        return judged.ruling().verdict() + " (rule '" + judged.ruling().rule() + "')";
    }
}
