package org.licentia.facts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.SpdxTerm;

/**
 * One license of an expression as the rules of a policy see it: its facts, with the effect of its exception worked in.
 *
 * @param term the license as written
 * @param fact what is known about the license without its exception
 * @param category after the exception: a linking exception makes a GPL a library copyleft
 * @param names what a rule may call it: the license with its exception; the license alone while the exception fits and
 *     softens nothing. A trailing {@code +} is left out
 * @param effect what its exception does here; null without an exception and where the exception has no effect on this
 *     license, such as linking on an AGPL
 * @param misfit whether its exception is unknown or not written for this license
 */
public record LicenseProfile(
        SpdxTerm term,
        LicenseFact fact,
        LicenseCategory category,
        Set<String> names,
        @Nullable ExceptionEffect effect,
        boolean misfit) {
    public LicenseProfile {
        names = Set.copyOf(names);
    }

    /** What the rules see of a license, given the facts on it and on its exception, if that is known. */
    public static LicenseProfile of(SpdxTerm term, LicenseFact fact, @Nullable ExceptionFact exception) {
        if (term.exception() == null) {
            return new LicenseProfile(term, fact, fact.category(), Set.of(term.license()), null, false);
        }
        String fullName = term.license() + " WITH " + term.exception();
        if (exception == null || !exception.fits(term.license())) {
            return new LicenseProfile(term, fact, fact.category(), Set.of(fullName), null, true);
        }
        boolean linking = exception.effect() == ExceptionEffect.LINKING;
        if (linking && fact.isGplOrLgpl()) {
            return new LicenseProfile(
                    term,
                    fact,
                    LicenseCategory.WEAK_COPYLEFT_LIBRARY,
                    Set.of(fullName),
                    ExceptionEffect.LINKING,
                    false);
        }
        return new LicenseProfile(
                term,
                fact,
                fact.category(),
                Set.of(fullName, term.license()),
                linking ? null : exception.effect(),
                false);
    }

    /**
     * Whether what is known is too thin to let the license pass. Permissive licenses and exceptions whose effect is
     * known are exempt: there, a wrong guess costs a notice at most.
     */
    public boolean uncertain() {
        return fact.confidence() == Confidence.LOW && category != LicenseCategory.PERMISSIVE && effect == null;
    }
}
