package org.licentia.matching.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * Lets findings in one text settle each other: an exception joins its license, a grant says which versions a license
 * text stands for, and a vague mention gives way to a precise one.
 */
public final class Settlement {
    private static final String LATER = "-or-later";
    private static final String ONLY = "-only";

    private static final Map<String, String> OTHER_NAMES = Map.of("X11", "MIT", "Python-2.0", "PSF-2.0");
    private static final SpdxTerm CC0 = SpdxTerm.of("CC0-1.0");
    private static final SpdxTerm MPL_1_1 = SpdxTerm.of("MPL-1.1");
    private static final SpdxTerm MPL_2 = SpdxTerm.of("MPL-2.0");
    private static final int LONG_LIST = 5;
    private static final int LIST_GAP = 12;
    private static final int BESIDE = 20;

    private final LicenseList list;
    private final List<Finding> findings;

    public Settlement(LicenseList list, List<Finding> findings) {
        this.list = list;
        this.findings = new ArrayList<>(findings);
        this.findings.sort(Comparator.comparingInt(Finding::from).thenComparingInt(Finding::to));
    }

    /** The findings that are left, in the order of the text. */
    public List<Finding> settled() {
        settleUnsaidSuffixes();
        new Exceptions(list, findings).join();
        settleTexts();
        settleCompounds();
        settleVague();
        settleMozilla();
        settleDedications();
        settleUnsaidSuffixes();
        settleOtherNames();
        dropLists();
        dropCompanions();
        return findings;
    }

    // A GNU text stands for this version or for later ones as well; a grant beside it says which.
    private void settleTexts() {
        findings.replaceAll(finding -> {
            if (finding.kind() != TextMatch.Kind.TEXT || !finding.meaning().isAmbiguous()) {
                return finding;
            }
            return findings.stream()
                    .filter(other -> other.kind() != TextMatch.Kind.TEXT
                            && !other.meaning().isAmbiguous())
                    .map(other -> other.meaning().expression())
                    .flatMap(expression -> expression.terms().stream())
                    .map(term -> SpdxTerm.of(term.license()))
                    .filter(finding.meaning().candidates()::contains)
                    .findFirst()
                    .map(said -> finding.meaning(LicenseMatch.exact(said, "text:" + said)))
                    .orElse(finding);
        });
    }

    // "Dual BSD/GPL" beside a grant of the GPL, version 2: the grant says which.
    private void settleCompounds() {
        Set<SpdxTerm> said = terms(findings.stream()
                .filter(finding -> !finding.meaning().isAmbiguous())
                .toList());
        findings.replaceAll(finding -> {
            if (!finding.meaning().isAmbiguous() || finding.meaning().expression() instanceof SpdxTerm) {
                return finding;
            }
            SpdxExpression settled = finding.meaning()
                    .expression()
                    .<SpdxExpression>fold(
                            term -> said.stream()
                                    .filter(other -> stem(other).equals(stem(term)))
                                    .findFirst()
                                    .orElse(term),
                            (left, right) -> SpdxExpression.and(List.of(left, right)),
                            (left, right) -> SpdxExpression.or(List.of(left, right)));
            return finding.meaning(LicenseMatch.ambiguous(
                    settled,
                    finding.meaning().rule().substring("ambiguous:".length()),
                    finding.meaning().candidates()));
        });
    }

    // The version 2.0 may be used under the GNU licenses as it is: who offers those beside the MPL offers version 1.1.
    private void settleMozilla() {
        boolean gnu = findings.stream()
                .flatMap(finding -> finding.meaning().expression().terms().stream())
                .anyMatch(term -> stem(term).endsWith("GPL"));
        findings.replaceAll(finding -> gnu
                        && finding.meaning().isAmbiguous()
                        && finding.meaning().expression().equals(MPL_2)
                        && finding.meaning().candidates().contains(MPL_1_1)
                ? finding.meaning(LicenseMatch.ambiguous(
                        MPL_1_1,
                        finding.meaning().rule().substring("ambiguous:".length()),
                        finding.meaning().candidates()))
                : finding);
    }

    // "Released to the public domain, as explained at" the CC0: the dedication is that one.
    private void settleDedications() {
        findings.stream()
                .filter(finding -> finding.meaning().expression().equals(CC0)
                        && !finding.meaning().isAmbiguous())
                .findFirst()
                .map(Finding::meaning)
                .ifPresent(dedication ->
                        findings.replaceAll(finding -> finding.meaning().expression() instanceof SpdxTerm term
                                        && term.isLicenseRef()
                                        && term.license().contains("public-domain")
                                ? finding.meaning(dedication)
                                : finding));
    }

    // Names by which people call what the SPDX list calls otherwise; the license beside the name says which is meant.
    private void settleOtherNames() {
        for (Finding named : List.copyOf(findings)) {
            if (named.kind() != TextMatch.Kind.TEXT
                    && named.kind() != TextMatch.Kind.TAG
                    && named.meaning().expression() instanceof SpdxTerm term
                    && OTHER_NAMES.containsKey(term.license())) {
                replace(
                        finding -> finding == named,
                        findings.stream()
                                .filter(other -> other.kind() == TextMatch.Kind.TEXT
                                        || Math.min(named.distanceTo(other), other.distanceTo(named)) <= BESIDE)
                                .toList(),
                        (vague, said) -> said.license().equals(OTHER_NAMES.get(vague.license())));
            }
        }
    }

    // Lists of licenses (of a classifier, a policy, a chooser) say nothing about the file that they stand in.
    private void dropLists() {
        int start = 0;
        while (start < findings.size()) {
            int end = start + 1;
            while (end < findings.size()
                    && isListed(findings.get(end - 1))
                    && isListed(findings.get(end))
                    && findings.get(end).from() - findings.get(end - 1).to() <= LIST_GAP) {
                end++;
            }
            List<Finding> run = findings.subList(start, end);
            long distinct = run.stream()
                    .map(finding -> finding.meaning().expression())
                    .distinct()
                    .count();
            if (distinct >= LONG_LIST) {
                run.clear();
            } else {
                start = end;
            }
        }
    }

    private static boolean isListed(Finding finding) {
        return finding.kind() == TextMatch.Kind.REFERENCE;
    }

    // "BSD license" beside the text of one: the text says which.
    private void settleVague() {
        replace(
                finding -> finding.meaning().isAmbiguous() && finding.kind() != TextMatch.Kind.TEXT,
                findings.stream()
                        .filter(finding -> !finding.meaning().isAmbiguous() || finding.kind() == TextMatch.Kind.TEXT)
                        .toList(),
                (vague, said) -> stem(vague).equals(stem(said)));
        // Of several vague mentions of one family the one that leaves least open remains.
        for (Finding finding : List.copyOf(findings)) {
            if (finding.meaning().isAmbiguous()
                    && findings.stream().anyMatch(other -> other != finding && narrower(other, finding))) {
                findings.remove(finding);
            }
        }
    }

    private void replace(Predicate<Finding> open, List<Finding> telling, BiPredicate<SpdxTerm, SpdxTerm> settles) {
        findings.replaceAll(finding -> {
            if (!open.test(finding) || !(finding.meaning().expression() instanceof SpdxTerm vague)) {
                return finding;
            }
            return telling.stream()
                    .filter(other -> other != finding)
                    .sorted(Comparator.comparingInt(other -> Math.abs(other.from() - finding.from())))
                    .flatMap(other -> other.meaning().expression().terms().stream()
                            .filter(said -> settles.test(vague, said))
                            .map(said -> finding.meaning(
                                    other.meaning().isAmbiguous()
                                                    && other.meaning().expression() instanceof SpdxTerm
                                            ? other.meaning()
                                            : LicenseMatch.exact(
                                                    said, other.meaning().rule()))))
                    .findFirst()
                    .orElse(finding);
        });
    }

    private static boolean narrower(Finding narrow, Finding wide) {
        return narrow.meaning().isAmbiguous()
                && wide.meaning().candidates().containsAll(narrow.meaning().candidates())
                && narrow.meaning().candidates().size()
                        < wide.meaning().candidates().size();
    }

    private static Set<SpdxTerm> terms(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.meaning().expression().terms().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What ids of one family begin with: {@code GPL}, {@code BSD}, {@code CC}. */
    public static String stem(SpdxExpression expression) {
        String text = expression.toString();
        int end = text.indexOf('-');
        return end < 0 ? text : text.substring(0, end);
    }

    // "GPLv2" in passing says nothing about later versions where the grant does.
    private void settleUnsaidSuffixes() {
        replace(
                finding -> isInPassing(finding)
                        && finding.meaning().expression() instanceof SpdxTerm term
                        && term.license().endsWith(ONLY)
                        && !finding.meaning().rule().endsWith(" only")
                        && !finding.meaning().rule().equals("spdx-expression"),
                findings.stream()
                        .filter(finding -> !finding.meaning().isAmbiguous())
                        .toList(),
                (vague, said) -> said.license()
                        .equals(vague.license().substring(0, vague.license().length() - ONLY.length()) + LATER));
    }

    private static boolean isInPassing(Finding finding) {
        return finding.kind() == TextMatch.Kind.REFERENCE
                || finding.kind() == TextMatch.Kind.NOTICE && finding.to() - finding.from() <= 3;
    }

    // The LGPL-3.0 is a set of additions to the GPL-3.0, whose text therefore comes with it.
    private void dropCompanions() {
        boolean lesser = findings.stream().anyMatch(finding -> names(finding, "LGPL-3.0"));
        findings.removeIf(finding -> lesser && finding.kind() == TextMatch.Kind.TEXT && names(finding, "GPL-3.0"));
    }

    private static boolean names(Finding finding, String id) {
        return finding.meaning().expression() instanceof SpdxTerm term
                && (term.license().equals(id + ONLY) || term.license().equals(id + LATER));
    }
}
