package org.licentia.policy;

import java.util.Locale;
import java.util.Optional;

/** What the policy says of a use, mild to strict; the natural order is strictness. */
public enum Verdict {
    ALLOW,
    ALLOW_WITH_OBLIGATIONS,
    NEEDS_REVIEW,
    DENY;

    /** The stricter of two. */
    public static Verdict stricter(Verdict left, Verdict right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    /** The verdict of that public name. */
    public static Optional<Verdict> parse(String text) {
        for (Verdict verdict : values()) {
            if (verdict.toString().equals(text)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /** Whether the component may be used without asking anybody. */
    public boolean passes() {
        return this == ALLOW || this == ALLOW_WITH_OBLIGATIONS;
    }

    /** The public name: {@code allow-with-obligations}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
