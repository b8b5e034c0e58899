package org.licentia.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.Settlement;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.phrase.Operators;
import org.licentia.matching.phrase.Successors;
import org.licentia.matching.phrase.Tagged;
import org.licentia.matching.text.Addresses;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Joins what was found in one text into one expression. Immutable; safe for threads. */
final class Composition {
    private final LicenseList list;
    private final Operators operators;
    private final Sections sections;

    Composition(LicenseList list, Operators operators, Sections sections) {
        this.list = list;
        this.sections = sections;
        this.operators = operators;
    }

    /** What all findings mean together; they are in the order of the text. */
    Recognition of(TokenizedText text, Addresses addresses, List<Finding> findings) {
        List<Finding> stated = findings.stream()
                .filter(finding -> !Hypotheses.isPartOf(text, finding) && !Successors.isPartOf(text, finding))
                .toList();
        List<Finding> settled = new Settlement(list, stated).settled();
        if (settled.isEmpty()) {
            return Recognition.NOTHING;
        }
        List<@Nullable String> subjects = sections.subjects(text, settled);
        Tagged tagged = Tagged.by(settled, subjects);
        List<Finding> own = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        List<@Nullable String> works = new ArrayList<>();
        List<TextMatch> matches = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            Finding finding = settled.get(i);
            String subject = subjects.get(i);
            if (subject == null && tagged.governs(finding)) {
                continue;
            }
            matches.add(match(text, finding, subject));
            all.add(finding);
            works.add(subject);
            if (subject == null) {
                own.add(finding);
            }
        }
        double confidence =
                matches.stream().mapToDouble(TextMatch::similarity).min().orElse(0);
        LicenseMatch whole = joined(text, addresses, all, works);
        LicenseMatch ours =
                own.size() == all.size() ? whole : joined(text, addresses, own, Collections.nCopies(own.size(), null));
        return new Recognition(whole, ours, confidence, matches);
    }

    private static TextMatch match(TokenizedText text, Finding finding, @Nullable String subject) {
        return new TextMatch(
                finding.kind(),
                finding.meaning(),
                text.line(finding.from()),
                text.line(Math.max(finding.from(), finding.to() - 1)),
                finding.similarity(),
                subject,
                finding.differences());
    }

    private LicenseMatch joined(
            TokenizedText text, Addresses addresses, List<Finding> findings, List<@Nullable String> works) {
        if (findings.isEmpty()) {
            return LicenseMatch.UNRECOGNISED;
        }
        if (findings.size() == 1) {
            return findings.get(0).meaning();
        }
        List<Operators.Said> said = operators.between(text, addresses, findings);
        List<List<Finding>> groups = new ArrayList<>();
        List<Operators.Said> before = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            boolean sameWork = i == 0 || Objects.equals(works.get(i - 1), works.get(i));
            // Nobody chooses between the license of one work and that of another.
            Operators.Said operator = i == 0 ? Operators.Said.NOTHING : sameWork ? said.get(i - 1) : Operators.Said.AND;
            if (operator != Operators.Said.OR) {
                groups.add(new ArrayList<>());
                before.add(operator);
            }
            groups.get(groups.size() - 1).add(findings.get(i));
        }
        List<SpdxExpression> expressions = groups.stream()
                .map(group -> SpdxExpression.or(group.stream()
                        .map(finding -> finding.meaning().expression())
                        .toList()))
                .collect(Collectors.toCollection(ArrayList::new));
        absorb(expressions, before);
        SpdxExpression and = SpdxExpression.and(expressions);
        if (expressions.size() > 1 && before.subList(1, before.size()).contains(Operators.Said.NOTHING)) {
            return LicenseMatch.ambiguous(and, "open-operator", List.of(and, SpdxExpression.or(expressions)));
        }
        return findings.stream()
                .map(Finding::meaning)
                .filter(LicenseMatch::isAmbiguous)
                .findFirst()
                .map(open ->
                        LicenseMatch.ambiguous(and, open.rule().substring("ambiguous:".length()), readings(and, open)))
                .orElseGet(() -> LicenseMatch.exact(and, "text:several"));
    }

    private static List<SpdxExpression> readings(SpdxExpression likeliest, LicenseMatch open) {
        List<SpdxExpression> readings = new ArrayList<>(List.of(likeliest));
        open.candidates().stream()
                .filter(candidate -> !candidate.equals(open.expression()))
                .map(candidate -> replaced(likeliest, open.expression(), candidate))
                .forEach(readings::add);
        return readings;
    }

    private static SpdxExpression replaced(SpdxExpression whole, SpdxExpression part, SpdxExpression by) {
        return whole.<SpdxExpression>fold(
                term -> term.equals(part) ? by : term,
                (left, right) -> SpdxExpression.and(List.of(left, right)),
                (left, right) -> SpdxExpression.or(List.of(left, right)));
    }

    // The texts and names of the licenses that a choice was offered among say nothing more.
    private static void absorb(List<SpdxExpression> groups, List<Operators.Said> before) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (saysNothingMore(groups, i)) {
                groups.remove(i);
                before.remove(i);
            }
        }
        if (!before.isEmpty()) {
            before.set(0, Operators.Said.NOTHING);
        }
    }

    private static boolean saysNothingMore(List<SpdxExpression> groups, int i) {
        SpdxExpression group = groups.get(i);
        boolean simple = group instanceof SpdxTerm
                || group instanceof SpdxExpression.Or or
                        && or.operands().stream().allMatch(SpdxTerm.class::isInstance);
        for (int j = 0; j < groups.size(); j++) {
            SpdxExpression other = groups.get(j);
            boolean offered =
                    other instanceof SpdxExpression.Or && other.terms().containsAll(group.terms());
            // Of two that say the same the first stays.
            boolean same = other.equals(group)
                    || offered && other.terms().size() == group.terms().size();
            if (j != i && (same ? j < i : offered)) {
                return true;
            }
        }
        return false;
    }
}
