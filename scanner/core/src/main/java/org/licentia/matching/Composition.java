package org.licentia.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;

/** Joins what was found in one text into one expression. Immutable; safe for threads. */
final class Composition {
    private final LicenseList list;
    private final Operators operators;

    Composition(LicenseList list, Operators operators) {
        this.list = list;
        this.operators = operators;
    }

    /** What all findings mean together; they are in the order of the text. */
    Recognition of(TokenizedText text, Addresses addresses, List<Finding> findings) {
        List<Finding> settled = new Settlement(list, findings).settled();
        if (settled.isEmpty()) {
            return Recognition.NOTHING;
        }
        LicenseMatch all = joined(text, addresses, settled);
        List<TextMatch> matches = settled.stream()
                .map(finding -> match(text, finding))
                .sorted(Comparator.comparingInt(TextMatch::firstLine))
                .toList();
        double confidence =
                matches.stream().mapToDouble(TextMatch::similarity).min().orElse(0);
        return new Recognition(all, all, confidence, matches);
    }

    private static TextMatch match(TokenizedText text, Finding finding) {
        return new TextMatch(
                finding.kind(),
                finding.meaning(),
                text.line(finding.from()),
                text.line(Math.max(finding.from(), finding.to() - 1)),
                finding.similarity(),
                null,
                finding.differences());
    }

    private LicenseMatch joined(TokenizedText text, Addresses addresses, List<Finding> findings) {
        if (findings.size() == 1) {
            return findings.get(0).meaning();
        }
        List<Operators.Said> said = operators.between(text, addresses, findings);
        List<List<Finding>> groups = new ArrayList<>();
        List<Operators.Said> before = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Operators.Said operator = i == 0 ? Operators.Said.NOTHING : said.get(i - 1);
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
        List<SpdxExpression> choices = groups.stream()
                .filter(group -> group instanceof SpdxExpression.Or)
                .toList();
        for (int i = groups.size() - 1; i >= 0; i--) {
            SpdxExpression group = groups.get(i);
            boolean again = groups.indexOf(group) < i;
            boolean part = choices.stream()
                    .anyMatch(choice ->
                            choice != group && choice.terms().containsAll(group.terms()) && !choice.equals(group));
            if (again || part) {
                groups.remove(i);
                before.remove(i);
            }
        }
        if (!before.isEmpty()) {
            before.set(0, Operators.Said.NOTHING);
        }
    }
}
