package org.licentia.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.LicenseCompatibility;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * Judges license expressions: every license by the rules, then by what the product's own license makes of it, then by an
 * override that names it, never below what is locked; of an AND the worst, of an OR the best. Immutable.
 */
final class ExpressionJudge {
    private final LicenseFacts facts;
    private final LicenseJudge licenses;
    private final OutboundJudge outbound;
    private final LicenseOverrides overrides;

    ExpressionJudge(Policy policy, LicenseFacts facts) {
        this.facts = facts;
        this.licenses = new LicenseJudge(policy, facts);
        this.outbound = new OutboundJudge(policy, facts, LicenseCompatibility::standard);
        this.overrides = new LicenseOverrides(policy.overrides());
    }

    /** What was judged once, for as long as one evaluation takes. */
    static final class Memory {
        private final Map<JudgedUse, Ruling> rulings = new HashMap<>();

        private record JudgedUse(SpdxExpression expression, UseContext use) {
            // Written out: the JVM would put a record's own together anew at every start.
            @Override
            public boolean equals(@Nullable Object other) {
                return this == other
                        || (other instanceof JudgedUse that
                                && expression.equals(that.expression)
                                && use.equals(that.use));
            }

            @Override
            public int hashCode() {
                return 31 * expression.hashCode() + use.hashCode();
            }
        }
    }

    /** A ruling on an expression as it was concluded, an override of the whole expression considered. */
    Ruling judge(SpdxExpression expression, UseContext use) {
        return overridden(expression, expression, use, byLicenses(expression, use, new Memory()), null);
    }

    /**
     * A ruling on what was taken of an offer, an override of the whole offer considered.
     *
     * @param open why no override may let it pass; null where nothing stands against it
     */
    Ruling judge(SpdxExpression offered, SpdxExpression taken, UseContext use, @Nullable String open, Memory memory) {
        return overridden(offered, taken, use, byLicenses(taken, use, memory), open);
    }

    /** The override of a component in its version, whatever its license is. */
    Optional<PolicyOverride> overrideOf(Component component, UseContext use) {
        return overrides.of(component, use);
    }

    /** The strictest of what locked rules decide of these readings; null where none decides. */
    @Nullable
    Ruling floor(List<SpdxExpression> readings, UseContext use) {
        return readings.stream()
                .map(reading -> reading.<Optional<Ruling>>fold(
                        term -> Optional.ofNullable(licenses.judge(term, use).floor()),
                        ExpressionJudge::stricterFloor,
                        ExpressionJudge::milderFloor))
                .reduce(ExpressionJudge::stricterFloor)
                .flatMap(Function.identity())
                .orElse(null);
    }

    /** Why no override lets these pass: a license in them that nobody knows; null where there is none. */
    @Nullable
    String unknown(List<SpdxExpression> readings, UseContext use) {
        return readings.stream()
                .flatMap(reading -> reading.terms().stream())
                .map(term -> Optional.ofNullable(licenses.unknown(term, use)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    // Products use the same few licenses over and over: whole expressions are remembered, and single licenses in them.
    private Ruling byLicenses(SpdxExpression expression, UseContext use, Memory memory) {
        Memory.JudgedUse key = new Memory.JudgedUse(expression, use);
        Ruling known = memory.rulings.get(key);
        if (known == null) {
            known = expression instanceof SpdxTerm term
                    ? license(term, use)
                    : expression.fold(
                            term -> memory.rulings.computeIfAbsent(
                                    new Memory.JudgedUse(term, use), judged -> license(term, use)),
                            ExpressionJudge::both,
                            this::either);
            memory.rulings.put(key, known);
        }
        return known;
    }

    private Ruling license(SpdxTerm term, UseContext use) {
        LicenseJudge.Judged judged = licenses.judge(term, use);
        Ruling considered = outbound.judge(term, use, judged.ruling());
        Ruling ruling = overrides
                .of(term, use)
                .map(override -> LicenseOverrides.applied(
                        override, use, considered, judged.floor(), licenses.unknown(term, use)))
                .orElse(considered);
        return held(ruling, judged.floor(), term);
    }

    private Ruling overridden(
            SpdxExpression offered, SpdxExpression taken, UseContext use, Ruling ruling, @Nullable String open) {
        return overrides
                .of(offered, use)
                .map(override -> LicenseOverrides.applied(
                        override,
                        use,
                        ruling,
                        floor(List.of(taken), use),
                        open != null ? open : against(offered, taken, use)))
                .orElse(ruling);
    }

    // Whoever permitted an offer did not permit the stricter half of it, nor what it changed to on a date.
    private @Nullable String against(SpdxExpression offered, SpdxExpression taken, UseContext use) {
        return offered.normalized().equals(taken.normalized())
                ? unknown(List.of(offered), use)
                : "it is about the whole of " + offered.normalized() + ", and " + taken + " is judged";
    }

    private static Ruling held(Ruling ruling, @Nullable Ruling floor, SpdxTerm term) {
        if (floor == null || floor.verdict().compareTo(ruling.verdict()) <= 0) {
            return ruling;
        }
        String note = "Rule '" + floor.rule() + "' is locked and decides " + floor.verdict() + "; '" + ruling.rule()
                + "' would have decided " + ruling.verdict() + ".";
        return new Ruling(
                        floor.verdict(),
                        floor.rule(),
                        floor.because(),
                        floor.fix(),
                        floor.licenses(),
                        floor.chosen(),
                        ruling.trace(),
                        ruling.notes())
                .traced(new TraceStep(term.toString(), floor.rule(), floor.verdict(), note))
                .noted(note);
    }

    // What locked rules decide: of all that applies together the strictest, of a choice the mildest.
    private static Optional<Ruling> stricterFloor(Optional<Ruling> left, Optional<Ruling> right) {
        return Stream.of(left, right).flatMap(Optional::stream).max(Comparator.comparing(Ruling::verdict));
    }

    private static Optional<Ruling> milderFloor(Optional<Ruling> left, Optional<Ruling> right) {
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Stream.of(left.get(), right.get()).min(Comparator.comparing(Ruling::verdict));
    }

    private static Ruling both(Ruling left, Ruling right) {
        Ruling worst = right.verdict().compareTo(left.verdict()) > 0 ? right : left;
        Set<SpdxTerm> all = new LinkedHashSet<>(left.licenses());
        all.addAll(right.licenses());
        String note = "Both apply: " + outcome(left) + ", and " + outcome(right) + ". "
                + (left.verdict() == right.verdict() ? "They agree." : "The stricter counts.");
        return new Ruling(
                worst.verdict(),
                worst.rule(),
                worst.because(),
                worst.fix(),
                List.copyOf(all),
                left.chosen() || right.chosen(),
                joined(left, right, new TraceStep(name(List.copyOf(all)), worst.rule(), worst.verdict(), note)),
                Stream.concat(left.notes().stream(), right.notes().stream())
                        .distinct()
                        .toList());
    }

    // Mildest verdict, then fewest obligations, then order as written (CONTRACT, inventory keys).
    private Ruling either(Ruling left, Ruling right) {
        int byVerdict = right.verdict().compareTo(left.verdict());
        int byBurden = byVerdict != 0 ? 0 : facts.burden(right.licenses()) - facts.burden(left.licenses());
        Ruling best = byVerdict < 0 || byBurden < 0 ? right : left;
        String why = byVerdict != 0
                ? "its verdict is milder"
                : byBurden != 0 ? "it asks for less" : "it is written first, and they ask for as much";
        String note = "One may be chosen: " + outcome(left) + ", or " + outcome(right) + ". Taken is "
                + name(best.licenses()) + ": " + why + ".";
        return new Ruling(
                best.verdict(),
                best.rule(),
                best.because(),
                best.fix(),
                best.licenses(),
                true,
                joined(left, right, new TraceStep(name(best.licenses()), best.rule(), best.verdict(), note)),
                best.notes());
    }

    private static String outcome(Ruling ruling) {
        return name(ruling.licenses()) + " is " + ruling.verdict();
    }

    private static String name(List<SpdxTerm> licenses) {
        return licenses.stream().map(SpdxTerm::toString).collect(Collectors.joining(" AND "));
    }

    private static List<TraceStep> joined(Ruling left, Ruling right, TraceStep step) {
        List<TraceStep> steps = new ArrayList<>(left.trace());
        steps.addAll(right.trace());
        steps.add(step);
        return steps;
    }
}
