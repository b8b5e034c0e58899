package org.licentia.spdx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression as an offer: the sets of licenses of which a licensee may take one, and then has all of it (SPDX 2.3,
 * Annex D.4). Licenses are compared, not words: order and parentheses do not matter.
 *
 * @param expression what is offered
 */
public record LicenseOffer(SpdxExpression expression) {
    /** How many alternatives are looked at; an offer of more can only be taken as it is. */
    public static final int MAX_ALTERNATIVES = 256;

    /** Whether there is anything to choose. */
    public boolean isChoice() {
        return expression.fold(term -> false, (one, other) -> one || other, (one, other) -> true);
    }

    /** The alternatives, in the order written, each in full; none when there are too many of them. */
    public List<SpdxExpression> alternatives() {
        Set<Set<SpdxTerm>> sets = sets(expression);
        return sets == null ? List.of() : sets.stream().map(SpdxExpression::and).toList();
    }

    /**
     * What somebody has who takes that much of the offer. It may be one alternative or several of them, written in full;
     * of an AND also the branches alone that are taken of its ORs: {@code A} of {@code (A OR B) AND C} is
     * {@code A AND C}. What is not up for choice comes with it in any case.
     *
     * @return a part of the offer, never milder than all of it; empty when it is not offered
     */
    public Optional<SpdxExpression> take(SpdxExpression choice) {
        Set<Set<SpdxTerm>> offered = sets(expression);
        Set<Set<SpdxTerm>> wanted = sets(choice);
        if (offered == null || wanted == null) {
            return expression.isEquivalentTo(choice) ? Optional.of(expression) : Optional.empty();
        }
        if (offered.containsAll(wanted)) {
            return Optional.of(SpdxExpression.or(offered.stream()
                    .filter(wanted::contains)
                    .map(SpdxExpression::and)
                    .toList()));
        }
        return branches(choice);
    }

    // Every part of the choice must be a branch of an OR, or stand there already; one branch at least.
    private Optional<SpdxExpression> branches(SpdxExpression choice) {
        if (!(expression instanceof SpdxExpression.And and)) {
            return Optional.empty();
        }
        List<SpdxExpression> operands = new ArrayList<>(and.operands());
        boolean narrowed = false;
        for (SpdxExpression part : parts(choice)) {
            int open = indexOffering(operands, part);
            if (open >= 0) {
                operands.set(
                        open, new LicenseOffer(operands.get(open)).take(part).orElseThrow());
                narrowed = true;
            } else if (operands.stream().noneMatch(part::isEquivalentTo)) {
                return Optional.empty();
            }
        }
        return narrowed ? Optional.of(SpdxExpression.and(operands)) : Optional.empty();
    }

    private static List<SpdxExpression> parts(SpdxExpression choice) {
        return choice instanceof SpdxExpression.And and ? and.operands() : List.of(choice);
    }

    private static int indexOffering(List<SpdxExpression> operands, SpdxExpression part) {
        for (int i = 0; i < operands.size(); i++) {
            SpdxExpression operand = operands.get(i);
            if (operand instanceof SpdxExpression.Or
                    && new LicenseOffer(operand)
                            .take(part)
                            .filter(taken -> !taken.isEquivalentTo(operand))
                            .isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** The alternatives as sets, in the order written; null when there are too many. */
    private static @Nullable Set<Set<SpdxTerm>> sets(SpdxExpression expression) {
        if (expression instanceof SpdxExpression.And and) {
            Set<Set<SpdxTerm>> all = Set.of(Set.of());
            for (SpdxExpression operand : and.operands()) {
                Set<Set<SpdxTerm>> sets = sets(operand);
                if (sets == null || (long) all.size() * sets.size() > MAX_ALTERNATIVES) {
                    return null;
                }
                all = all.stream()
                        .flatMap(left -> sets.stream().map(right -> union(left, right)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
            return all;
        }
        if (expression instanceof SpdxExpression.Or or) {
            Set<Set<SpdxTerm>> all = new LinkedHashSet<>();
            for (SpdxExpression operand : or.operands()) {
                Set<Set<SpdxTerm>> sets = sets(operand);
                if (sets == null || all.size() + sets.size() > MAX_ALTERNATIVES) {
                    return null;
                }
                all.addAll(sets);
            }
            return all;
        }
        return Set.of(Set.of((SpdxTerm) expression));
    }

    private static Set<SpdxTerm> union(Set<SpdxTerm> left, Set<SpdxTerm> right) {
        Set<SpdxTerm> union = new LinkedHashSet<>(left);
        union.addAll(right);
        return union;
    }
}
