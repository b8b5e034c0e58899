package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.EvidenceFingerprint;
import org.licentia.facts.Alternatives;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.Dependency;
import org.licentia.graph.Purl;
import org.licentia.inventory.GraphIndex;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.SourcePlace;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.PlainText;
import org.licentia.policy.Ruling;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.UseContext;
import org.licentia.policy.Violation;
import org.licentia.spdx.SpdxExpression;

/** Writes down violations with the path and the way out of each. */
public final class Violations {
    private final GraphIndex graph;
    private final Map<Purl, LicenseConclusion> conclusions;
    private final Map<Purl, ComponentFiles> files;
    private final Map<String, List<IssueEntry>> issues;
    private final Advisors advisors;
    private final DeclarationPlaces declarations;

    /**
     * @param issues by purl
     * @param advisors what ways out and costs are found with
     */
    public Violations(
            GraphIndex graph,
            Map<Purl, LicenseConclusion> conclusions,
            Map<Purl, ComponentFiles> files,
            Map<String, List<IssueEntry>> issues,
            Advisors advisors,
            DeclarationPlaces declarations) {
        this.graph = graph;
        this.conclusions = conclusions;
        this.files = files;
        this.issues = issues;
        this.advisors = advisors;
        this.declarations = declarations;
    }

    /**
     * Who is asked for advice.
     *
     * @param policy what the policy says of an expression in a use
     * @param asOf the date of what is proposed, {@code yyyy-MM-dd}
     */
    public record Advisors(
            BiFunction<SpdxExpression, UseContext, Ruling> policy,
            Supplier<Alternatives> alternatives,
            Contracts contracts,
            String asOf) {}

    /** The violations as an inventory has them, each with the ways out of it. */
    public List<ViolationEntry> entries(List<Violation> violations) {
        Remedies remedies = new Remedies(violations, advisors.alternatives(), advisors.contracts(), advisors.asOf());
        CostNotes costs = new CostNotes(advisors.alternatives(), advisors.contracts());
        return violations.stream()
                .map(violation -> entry(violation, remedies, costs))
                .toList();
    }

    private ViolationEntry entry(Violation violation, Remedies remedies, CostNotes costs) {
        UsageRuling shown =
                violation.usages().stream().min(UsageRuling.MOST_TELLING_FIRST).orElseThrow();
        Dependency usage = shown.usage();
        Purl purl = violation.component().purl();
        LicenseConclusion conclusion = Objects.requireNonNull(conclusions.get(purl));
        Obstacle obstacle = new Obstacle(
                violation,
                conclusion,
                files.getOrDefault(purl, ComponentFiles.NOTHING),
                issues.getOrDefault(purl.text(), List.of()),
                Obstacle.entrances(violation, graph),
                advisors.policy());
        return new ViolationEntry(
                purl.text(),
                violation.component().toString(),
                violation.rule(),
                violation.verdict().toString(),
                Priority.of(violation),
                conclusion.expression().toString(),
                shown.judged().equals(conclusion.expression())
                        ? null
                        : shown.judged().toString(),
                usage.module(),
                usage.scope().toString(),
                shown.use().linkage().toString(),
                graph.path(usage.path()),
                violation.usages().stream()
                        .map(each -> new UsageReference(
                                each.usage().module(), each.usage().scope().toString()))
                        .toList(),
                shown.ruling().because(),
                shown.ruling().fix(),
                remedies.of(obstacle),
                declaredAt(usage),
                costs.of(obstacle),
                EvidenceFingerprint.of(conclusion, violation),
                violation.waivedBy());
    }

    private @Nullable SourcePlace declaredAt(Dependency usage) {
        DeclarationPlaces.Place place = declarations.of(usage.module(), graph.coordinates(usage.owner()));
        return place == null ? null : new SourcePlace(PlainText.bounded(place.file()), place.line());
    }
}
