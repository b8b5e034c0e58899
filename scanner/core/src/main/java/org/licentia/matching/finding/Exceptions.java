package org.licentia.matching.finding;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Joins the exceptions that a text names or holds with their licenses. */
final class Exceptions {
    private final LicenseList list;
    private final List<Finding> findings;

    /**
     * The exceptions among findings.
     *
     * @param findings in the order of the text; changed by joining
     */
    Exceptions(LicenseList list, List<Finding> findings) {
        this.list = list;
        this.findings = findings;
    }

    /** Takes the exceptions out of the findings, and puts each to the license that it goes with. */
    void join() {
        for (Finding exception : List.copyOf(findings)) {
            String id = exceptionId(exception);
            if (id == null) {
                continue;
            }
            findings.remove(exception);
            Finding license = nearest(exception);
            if (license == null) {
                continue;
            }
            LicenseMatch with = withException(license.meaning(), id);
            SpdxExpression without = license.meaning().expression();
            findings.replaceAll(finding -> finding == license
                            || finding.kind() != TextMatch.Kind.TEXT
                                    && finding.meaning().expression().equals(without)
                    ? finding.meaning(with)
                    : finding);
        }
    }

    private @Nullable String exceptionId(Finding finding) {
        return finding.meaning().expression() instanceof SpdxTerm term
                        && list.license(term.license()).isEmpty()
                ? list.exception(term.license()).map(found -> term.license()).orElse(null)
                : null;
    }

    // The license that an exception goes with stands before it, as a grant or as a text, or right behind it.
    private @Nullable Finding nearest(Finding exception) {
        return findings.stream()
                .filter(finding ->
                        finding.meaning().expression().terms().stream().anyMatch(Exceptions::takesException))
                .min(Comparator.comparingInt((Finding finding) -> finding.distanceTo(exception)))
                .orElse(null);
    }

    private static boolean takesException(SpdxTerm term) {
        return term.exception() == null && isGnu(term.license());
    }

    private static LicenseMatch withException(LicenseMatch match, String id) {
        SpdxExpression with = withException(match.expression(), id);
        return match.isAmbiguous()
                ? LicenseMatch.ambiguous(
                        with,
                        match.rule().substring("ambiguous:".length()),
                        match.candidates().stream()
                                .map(candidate -> withException(candidate, id))
                                .toList())
                : LicenseMatch.exact(with, match.rule());
    }

    private static SpdxExpression withException(SpdxExpression expression, String id) {
        return expression.<SpdxExpression>fold(
                term -> takesException(term) ? term.with(id) : term,
                (left, right) -> SpdxExpression.and(List.of(left, right)),
                (left, right) -> SpdxExpression.or(List.of(left, right)));
    }

    private static boolean isGnu(String id) {
        return id.endsWith("-or-later") || id.endsWith("-only");
    }
}
