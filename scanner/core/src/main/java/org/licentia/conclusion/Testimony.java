package org.licentia.conclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * What all places say about one component, put side by side for the rules.
 *
 * @param found everything that was found
 * @param statements those that are weighed, in {@link Statement#ORDER}
 * @param hints what counts only where nothing else is said
 * @param inside the licenses that works found inside it are known to have, normalized
 */
record Testimony(
        ComponentEvidence found, List<Statement> statements, List<Statement> hints, Set<SpdxExpression> inside) {
    private static final String WEBJAR_PACKAGE = "webjar-package";

    Testimony {
        inside = Set.copyOf(inside);
        statements = List.copyOf(statements);
        hints = List.copyOf(hints);
    }

    static Testimony of(ComponentEvidence found, Set<SpdxExpression> inside) {
        List<Statement> all = Statement.in(found.evidence());
        boolean named = all.stream()
                .anyMatch(statement -> statement.kind() == Kind.DECLARED
                        && statement.confidence() != Confidence.HINT
                        && !statement.isUnrecognised());
        boolean packageNamed = all.stream()
                .anyMatch(statement -> statement.source().equals(WEBJAR_PACKAGE) && !statement.isUnrecognised());
        Map<Boolean, List<Statement>> byWeight = all.stream()
                .collect(Collectors.partitioningBy(statement -> statement.kind() == Kind.CURATED
                        || (statement.confidence() != Confidence.HINT
                                && !(named && onlyPoints(statement))
                                && !(packageNamed && copiesBadly(statement)))));
        return new Testimony(
                found, byWeight.getOrDefault(true, List.of()), byWeight.getOrDefault(false, List.of()), inside);
    }

    // The POM of a webjar is made from its package, whose own words say what a name in it that nobody knows was made
    // of.
    private static boolean copiesBadly(Statement statement) {
        return statement.kind() == Kind.DECLARED
                && !statement.source().equals(WEBJAR_PACKAGE)
                && statement.isUnrecognised();
    }

    // Where metadata names the license, another place of it that gives an address nobody knows says where to
    // read of it, as the address beside a name does.
    private static boolean onlyPoints(Statement statement) {
        return statement.kind() == Kind.DECLARED && statement.wordless() && statement.isUnrecognised();
    }

    /** The same component, with these statements to weigh and no others. */
    Testimony with(List<Statement> some) {
        return new Testimony(found, some, List.of(), inside);
    }

    /** The same component, with these statements to weigh and the same hints. */
    Testimony weighing(List<Statement> some) {
        return new Testimony(found, some, hints, inside);
    }

    List<Statement> curated() {
        return statements.stream()
                .filter(statement -> statement.kind() == Kind.CURATED)
                .toList();
    }

    List<Statement> unrecognised() {
        return statements.stream().filter(Statement::isUnrecognised).toList();
    }

    List<Statement> recognised() {
        return statements.stream()
                .filter(statement -> !statement.isUnrecognised())
                .toList();
    }

    /** What metadata says; places that say exactly the same speak once. */
    List<Statement> declared() {
        return distinct(Kind.DECLARED);
    }

    private List<Statement> distinct(Kind kind) {
        Map<Set<SpdxExpression>, Statement> distinct = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement.kind() == kind) {
                Set<SpdxExpression> meaning = statement.readings().stream()
                        .map(SpdxExpression::normalized)
                        .collect(Collectors.toSet());
                distinct.putIfAbsent(meaning, statement);
            }
        }
        return List.copyOf(distinct.values());
    }

    /**
     * What recognised texts say; those that say the same, or of which one says more than the other, are one witness: a
     * jar may hold the same license in many files.
     */
    List<Statement> detected() {
        List<Statement> distinct = new ArrayList<>();
        distinct(Kind.DETECTED).forEach(statement -> merge(statement, distinct));
        return withoutIncorporatedTexts(distinct);
    }

    private static void merge(Statement statement, List<Statement> distinct) {
        for (int i = 0; i < distinct.size(); i++) {
            List<SpdxExpression> common = Readings.common(distinct.get(i).readings(), statement.readings());
            if (!common.isEmpty()) {
                distinct.set(i, distinct.get(i).reading(common));
                return;
            }
        }
        distinct.add(statement);
    }

    // LGPL 3.0 is a set of permissions on top of GPL 3.0 and incorporates its text (LGPL-3.0, preamble), so that both
    // files lie side by side.
    private List<Statement> withoutIncorporatedTexts(List<Statement> texts) {
        boolean lesser = statements.stream()
                .flatMap(statement -> statement.likeliest().terms().stream())
                .anyMatch(term -> term.license().startsWith("LGPL-3.0"));
        if (!lesser) {
            return texts;
        }
        List<Statement> own = texts.stream()
                .filter(text -> !(text.withoutGrant()
                        && text.likeliest() instanceof SpdxTerm term
                        && term.license().startsWith("GPL-3.0")
                        && term.exception() == null))
                .toList();
        return own.isEmpty() && declared().isEmpty() ? texts : own;
    }

    /** What all metadata together may mean. */
    Declaration declaration() {
        Declaration together = null;
        for (Statement statement : declared()) {
            Declaration next = new Declaration(statement.readings(), statement.openOperator(), false);
            together = together == null ? next : together.and(next);
        }
        return together == null ? Declaration.NONE : together;
    }

    /** What the recognised texts together may mean; empty when there are none, or too many readings. */
    List<SpdxExpression> texts() {
        List<Statement> texts = detected();
        return texts.size() == 1
                ? texts.get(0).readings()
                : texts.isEmpty()
                        ? List.of()
                        : Readings.ofList(
                                texts.stream().map(Statement::readings).toList(), false);
    }

    /** What metadata and texts may both mean; empty when one of them is silent, or when they name different things. */
    List<SpdxExpression> commonGround() {
        Declaration declaration = declaration();
        List<SpdxExpression> texts = texts();
        if (declaration.contradictory() || texts.isEmpty()) {
            return List.of();
        }
        List<SpdxExpression> common = Readings.common(declaration.readings(), texts);
        if (saysOnly() && common.stream().noneMatch(declaration.readings()::contains)) {
            return Readings.beyond(terms(common), terms(declaration.readings())).isEmpty()
                    ? declaration.readings()
                    : common;
        }
        return common.size() > 1 && detected().stream().allMatch(Statement::withoutGrant)
                ? withoutLaterVersions(common)
                : common;
    }

    private boolean saysOnly() {
        return declared().stream().anyMatch(Statement::saysOnly);
    }

    // Nobody grants later versions: of "GPL 2" and "GPL 2 or later" the first is left.
    private static List<SpdxExpression> withoutLaterVersions(List<SpdxExpression> readings) {
        List<SpdxExpression> left = readings.stream()
                .filter(reading -> readings.stream()
                        .noneMatch(other -> reading != other
                                && reading instanceof SpdxTerm later
                                && other instanceof SpdxTerm only
                                && Readings.refines(later, only)
                                && Objects.equals(later.exception(), only.exception())))
                .toList();
        return left.isEmpty() ? readings : left;
    }

    /** Everything that all statements together may mean, the likeliest first. */
    List<SpdxExpression> together() {
        List<SpdxExpression> declared = declaration().readings();
        List<SpdxExpression> texts = texts();
        if (declared.isEmpty()) {
            return texts;
        }
        List<SpdxExpression> common = commonGround();
        if (!common.isEmpty()) {
            return common;
        }
        Overlap overlap = overlap();
        return overlap == null ? declared : overlap.readings();
    }

    /** Whether places exclude each other. */
    boolean contradictory() {
        return declaration().contradictory()
                || (!declared().isEmpty()
                        && !detected().isEmpty()
                        && commonGround().isEmpty()
                        && overlap() == null);
    }

    /** What metadata and texts have in part in common; null when that is nothing, or everything. */
    @Nullable
    Overlap overlap() {
        return commonGround().isEmpty() ? Overlap.of(declaration(), detected()) : null;
    }

    /**
     * Of places that contradict each other, the one to believe first: what most others support; the component's own
     * metadata; a text; metadata that is inherited.
     */
    Statement mostCredible() {
        return statements.stream()
                .min(Comparator.comparing(this::supporters)
                        .reversed()
                        .thenComparing(statement -> statement.kind() == Kind.DECLARED && statement.distance() > 0)
                        .thenComparing(Statement.ORDER))
                .orElseThrow();
    }

    private long supporters(Statement statement) {
        return statements.stream()
                .filter(other -> other.kind() != statement.kind())
                .filter(other ->
                        !Readings.common(statement.readings(), other.readings()).isEmpty())
                .count();
    }

    static Set<SpdxTerm> terms(List<SpdxExpression> readings) {
        Set<SpdxTerm> terms = new LinkedHashSet<>();
        readings.forEach(reading -> terms.addAll(reading.terms()));
        return terms;
    }

    /** One reading and no doubt. */
    LicenseConclusion certain(SpdxExpression expression, ConclusionStatus status, ConclusionRule rule) {
        return conclusion(List.of(expression), status, Doubt.NONE, rule);
    }

    /** Several readings, the likeliest first. */
    LicenseConclusion conclusion(
            List<SpdxExpression> readings, ConclusionStatus status, Doubt doubt, ConclusionRule rule) {
        return new LicenseConclusion(
                found.component(), readings.get(0), status, rule.id(), readings, doubt, found.evidence());
    }
}
