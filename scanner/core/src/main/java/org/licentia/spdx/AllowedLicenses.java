package org.licentia.spdx;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Edition choice = Edition.of(allowed);
        Edition offer = Edition.of(wanted);
        return offer.orLater()
                && choice.family().equals(offer.family())
                && !choice.version().isEmpty()
                && !offer.version().isEmpty()
                && String.valueOf(allowed.exception()).equals(String.valueOf(wanted.exception()))
                && Versions.compare(choice.version(), offer.version()) >= 0;
    }

    /** An id taken apart: {@code LGPL-2.1-or-later} is family {@code LGPL}, version {@code 2.1}, or later. */
    private record Edition(String family, String version, boolean orLater) {
        private static final Pattern VERSIONED = Pattern.compile("(.+)-([0-9]+(?:\\.[0-9]+)*)(-only|-or-later)?");

        private static Edition of(SpdxTerm term) {
            Matcher matcher = VERSIONED.matcher(term.license());
            if (!matcher.matches()) {
                return new Edition(term.license(), "", term.orLater());
            }
            return new Edition(
                    matcher.group(1), matcher.group(2), term.orLater() || "-or-later".equals(matcher.group(3)));
        }
    }
}
