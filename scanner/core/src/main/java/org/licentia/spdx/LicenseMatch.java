package org.licentia.spdx;

import java.util.List;

/**
 * What a license name, URL or expression found in the wild means.
 *
 * @param expression the meaning; the likeliest one when there are several; {@code NOASSERTION} when the words mean
 *     nothing to us
 * @param rule which rule decided, for people who ask why: {@code spdx-expression}, {@code name:<alias>},
 *     {@code url:<prefix>}, {@code ambiguous:<why>}, {@code unrecognised}
 * @param candidates every license the words may mean, when they are ambiguous; empty when they are not
 */
public record LicenseMatch(SpdxExpression expression, String rule, List<SpdxExpression> candidates) {
    /** The words mean nothing to us. */
    public static final LicenseMatch UNRECOGNISED = new LicenseMatch(SpdxTerm.NOASSERTION, "unrecognised", List.of());

    private static final String EXCEPTION_ALONE = "exception-without-license";

    public LicenseMatch {
        candidates = List.copyOf(candidates);
    }

    /** Words with one meaning. */
    public static LicenseMatch exact(SpdxExpression expression, String rule) {
        return new LicenseMatch(expression, rule, List.of());
    }

    /** Words that name a family but not the member. */
    public static LicenseMatch ambiguous(SpdxExpression likeliest, String why, List<SpdxExpression> candidates) {
        return new LicenseMatch(likeliest, "ambiguous:" + why, candidates);
    }

    /** The words name an exception but not the license that it goes with. */
    static LicenseMatch exceptionAlone(SpdxTerm exception) {
        return ambiguous(exception, EXCEPTION_ALONE, List.of(exception, SpdxTerm.NOASSERTION));
    }

    /** Whether the expression is the id of an exception and hence no SPDX expression. */
    boolean isExceptionAlone() {
        return rule.equals("ambiguous:" + EXCEPTION_ALONE);
    }

    public boolean isAmbiguous() {
        return !candidates.isEmpty();
    }

    public boolean isRecognised() {
        return !expression.equals(SpdxTerm.NOASSERTION);
    }
}
