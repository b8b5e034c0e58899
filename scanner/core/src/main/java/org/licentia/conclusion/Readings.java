package org.licentia.conclusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Compares what words may mean. */
final class Readings {
    private static final String ONLY = "-only";
    private static final Set<String> PUBLIC_DOMAIN_WORDS =
            Set.of("LicenseRef-scancode-public-domain", "LicenseRef-scancode-public-domain-disclaimer");
    private static final Set<String> DEDICATIONS = Set.of("CC0-1.0", "CC-PDDC", "Unlicense");
    private static final String OR_LATER = "-or-later";

    private Readings() {}

    /**
     * Everything a list of licenses may mean when nothing says how they combine: one of them, or all of them, in every
     * combination of what each may mean.
     *
     * @param meanings of each element, the likeliest first
     * @param choiceFirst whether a choice is likelier than all of them together
     * @return empty when there are too many
     */
    static List<SpdxExpression> ofList(List<List<SpdxExpression>> meanings, boolean choiceFirst) {
        List<List<SpdxExpression>> combinations = List.of(List.of());
        for (List<SpdxExpression> element : meanings) {
            if (element.isEmpty() || combinations.size() * element.size() > Statement.MOST_READINGS) {
                return List.of();
            }
            List<List<SpdxExpression>> longer = new ArrayList<>();
            for (List<SpdxExpression> combination : combinations) {
                for (SpdxExpression meaning : element) {
                    List<SpdxExpression> extended = new ArrayList<>(combination);
                    extended.add(meaning);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        List<SpdxExpression> either =
                combinations.stream().map(SpdxExpression::or).toList();
        List<SpdxExpression> all =
                combinations.stream().map(SpdxExpression::and).toList();
        return choiceFirst ? joined(either, all) : joined(all, either);
    }

    /** Both, each meaning once, in this order. */
    static List<SpdxExpression> joined(
            Collection<? extends SpdxExpression> left, Collection<? extends SpdxExpression> right) {
        Map<SpdxExpression, SpdxExpression> distinct = new LinkedHashMap<>();
        left.forEach(reading -> distinct.putIfAbsent(reading.normalized(), reading));
        right.forEach(reading -> distinct.putIfAbsent(reading.normalized(), reading));
        return List.copyOf(distinct.values());
    }

    /**
     * What two places may both mean, in the order of the first. Where they have no reading in common, the one that says
     * more counts: GPL with an exception says more than GPL, and a grant of later versions more than the version alone.
     */
    static List<SpdxExpression> common(List<SpdxExpression> left, List<SpdxExpression> right) {
        List<SpdxExpression> equal = left.stream()
                .filter(one -> right.stream().anyMatch(one::isEquivalentTo))
                .toList();
        if (!equal.isEmpty()) {
            return equal;
        }
        List<SpdxExpression> refined = new ArrayList<>();
        for (SpdxExpression one : left) {
            for (SpdxExpression other : right) {
                refinement(one, other).ifPresent(refined::add);
            }
        }
        return joined(refined, List.of());
    }

    /** The expression that says all that both say; empty when they say different things. */
    private static Optional<SpdxExpression> refinement(SpdxExpression left, SpdxExpression right) {
        if (left instanceof SpdxTerm one && right instanceof SpdxTerm other) {
            return refines(one, other) ? Optional.of(one) : refines(other, one) ? Optional.of(other) : Optional.empty();
        }
        if (left instanceof SpdxExpression.And one && right instanceof SpdxExpression.And other) {
            return refinements(one.operands(), other.operands()).map(SpdxExpression::and);
        }
        if (left instanceof SpdxExpression.Or one && right instanceof SpdxExpression.Or other) {
            return refinements(one.operands(), other.operands()).map(SpdxExpression::or);
        }
        return Optional.empty();
    }

    private static Optional<List<SpdxExpression>> refinements(List<SpdxExpression> left, List<SpdxExpression> right) {
        if (left.size() != right.size()) {
            return Optional.empty();
        }
        List<SpdxExpression> open = new ArrayList<>(right);
        List<SpdxExpression> result = new ArrayList<>();
        for (SpdxExpression one : left) {
            boolean found = false;
            for (int i = 0; i < open.size() && !found; i++) {
                Optional<SpdxExpression> refined = refinement(one, open.get(i));
                if (refined.isPresent()) {
                    result.add(refined.get());
                    open.remove(i);
                    found = true;
                }
            }
            if (!found) {
                return Optional.empty();
            }
        }
        return Optional.of(result);
    }

    /**
     * Whether the first is the second, or the second with an exception or with later versions; or an instrument by which
     * what the second merely calls public domain is dedicated to it.
     */
    static boolean refines(SpdxTerm specific, SpdxTerm general) {
        if (PUBLIC_DOMAIN_WORDS.contains(general.license()) && DEDICATIONS.contains(specific.license())) {
            return true;
        }
        boolean sameVersions = specific.license().equals(general.license()) && specific.orLater() == general.orLater();
        boolean laterToo = general.license().endsWith(ONLY)
                && specific.license()
                        .equals(general.license().substring(0, general.license().length() - ONLY.length()) + OR_LATER);
        boolean plus = specific.license().equals(general.license()) && !general.orLater();
        boolean exceptionToo =
                general.exception() == null || general.exception().equals(specific.exception());
        return exceptionToo && (sameVersions || laterToo || plus);
    }

    /** Those of the terms that the others do not name, not even in other versions or with another exception. */
    static Set<SpdxTerm> beyond(Set<SpdxTerm> terms, Set<SpdxTerm> others) {
        Set<SpdxTerm> beyond = new LinkedHashSet<>();
        for (SpdxTerm term : terms) {
            if (others.stream().noneMatch(other -> refines(term, other) || refines(other, term))) {
                beyond.add(term);
            }
        }
        return beyond;
    }
}
