package org.licentia.spdx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A license expression (SPDX 2.3, Annex D): a term, or terms joined by AND and OR. Immutable; operands keep the order
 * in which they were written and are flat (an AND holds no AND). {@code toString} prints SPDX syntax with the fewest
 * parentheses that parse back to an equal expression.
 */
public sealed interface SpdxExpression permits SpdxTerm, SpdxExpression.And, SpdxExpression.Or {

    /** All of the operands apply. */
    record And(List<SpdxExpression> operands) implements SpdxExpression {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return operands.stream()
                    .map(operand -> operand instanceof Or ? "(" + operand + ")" : operand.toString())
                    .collect(Collectors.joining(" AND "));
        }

        // Written out: the JVM would put a record's own together anew at every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof And that && operands.equals(that.operands));
        }

        @Override
        public int hashCode() {
            return operands.hashCode();
        }
    }

    /** The licensee chooses one of the operands. */
    record Or(List<SpdxExpression> operands) implements SpdxExpression {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return operands.stream().map(Object::toString).collect(Collectors.joining(" OR "));
        }

        // Written out: the JVM would put a record's own together anew at every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Or that && operands.equals(that.operands));
        }

        @Override
        public int hashCode() {
            return operands.hashCode();
        }
    }

    /** All of these apply; flattened, without repetition; a single operand stands for itself. Not empty. */
    static SpdxExpression and(Collection<? extends SpdxExpression> operands) {
        Set<SpdxExpression> flat = new LinkedHashSet<>();
        for (SpdxExpression operand : operands) {
            if (operand instanceof And and) {
                flat.addAll(and.operands());
            } else {
                flat.add(operand);
            }
        }
        return flat.size() == 1 ? flat.iterator().next() : new And(new ArrayList<>(flat));
    }

    /** One of these applies; flattened, without repetition; a single operand stands for itself. Not empty. */
    static SpdxExpression or(Collection<? extends SpdxExpression> operands) {
        Set<SpdxExpression> flat = new LinkedHashSet<>();
        for (SpdxExpression operand : operands) {
            if (operand instanceof Or or) {
                flat.addAll(or.operands());
            } else {
                flat.add(operand);
            }
        }
        return flat.size() == 1 ? flat.iterator().next() : new Or(new ArrayList<>(flat));
    }

    /**
     * Reads the expression bottom-up: the one place where AND and OR are understood.
     *
     * @param term what a single license means
     * @param both what it means that two things apply together
     * @param either what it means that one of two may be chosen
     */
    default <T> T fold(Function<SpdxTerm, T> term, BinaryOperator<T> both, BinaryOperator<T> either) {
        if (this instanceof And and) {
            return and.operands().stream()
                    .map(operand -> operand.fold(term, both, either))
                    .reduce(both)
                    .orElseThrow();
        }
        if (this instanceof Or or) {
            return or.operands().stream()
                    .map(operand -> operand.fold(term, both, either))
                    .reduce(either)
                    .orElseThrow();
        }
        return term.apply((SpdxTerm) this);
    }

    /** Every license named, sorted. */
    default Set<SpdxTerm> terms() {
        return fold(term -> new TreeSet<>(Set.of(term)), SpdxExpression::union, SpdxExpression::union);
    }

    /**
     * The same expression with operands sorted at every level, so that two expressions which differ in order alone
     * become equal.
     */
    default SpdxExpression normalized() {
        if (this instanceof And and) {
            return and(sorted(and.operands()));
        }
        if (this instanceof Or or) {
            return or(sorted(or.operands()));
        }
        return this;
    }

    private static List<SpdxExpression> sorted(List<SpdxExpression> operands) {
        return operands.stream()
                .map(SpdxExpression::normalized)
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    /** Whether the other expression says the same in whatever order. */
    default boolean isEquivalentTo(SpdxExpression other) {
        return normalized().equals(other.normalized());
    }

    private static TreeSet<SpdxTerm> union(TreeSet<SpdxTerm> left, TreeSet<SpdxTerm> right) {
        left.addAll(right);
        return left;
    }
}
