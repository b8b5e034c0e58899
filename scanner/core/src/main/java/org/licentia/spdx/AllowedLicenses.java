package org.licentia.spdx;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A set of licenses that somebody accepts, and the question whether it satisfies an expression: of an OR one branch
 * must be in the set, of an AND every branch. "Or any later version" is satisfied by a later version in the set,
 * because the licensee may choose it. An exception is part of the license: {@code GPL-2.0-only} in the set does not
 * cover {@code GPL-2.0-only WITH Classpath-exception-2.0} or the reverse. {@code NOASSERTION} and {@code NONE} are
 * never satisfied.
 */
public final class AllowedLicenses {
    private final Set<SpdxTerm> terms;

    public AllowedLicenses(Collection<SpdxTerm> terms) {
        this.terms = Set.copyOf(terms);
    }

    /** Whether these licenses suffice. */
    public boolean satisfy(SpdxExpression expression) {
        return expression.fold(this::covers, Boolean::logicalAnd, Boolean::logicalOr);
    }

    private boolean covers(SpdxTerm wanted) {
        if (wanted.isNoAssertion() || wanted.isNone()) {
            return false;
        }
        return terms.contains(wanted) || terms.stream().anyMatch(allowed -> isChoiceOf(allowed, wanted));
    }

    // The licensee of "version 2 or later" may take version 3, alone or again with "or later".
    private static boolean isChoiceOf(SpdxTerm allowed, SpdxTerm wanted) {
        Optional<VersionedId> choice = VersionedId.of(allowed.license());
        Optional<VersionedId> offer = VersionedId.of(wanted.license());
        if (choice.isEmpty() || offer.isEmpty() || !Objects.equals(allowed.exception(), wanted.exception())) {
            return false;
        }
        boolean later = wanted.orLater() || offer.get().suffix().equals(VersionedId.OR_LATER);
        return later
                && choice.get().family().equals(offer.get().family())
                && Versions.compare(choice.get().version(), offer.get().version()) >= 0;
    }
}
