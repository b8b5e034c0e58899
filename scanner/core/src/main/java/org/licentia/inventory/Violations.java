package org.licentia.inventory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.Dependency;
import org.licentia.graph.Purl;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.SourcePlace;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.Verdict;
import org.licentia.policy.Violation;

/** Writes down violations with the path and the way out of each. */
final class Violations {
    private final GraphIndex graph;
    private final Map<Purl, LicenseConclusion> conclusions;
    private final Map<Purl, ComponentFiles> files;
    private final Map<String, List<IssueEntry>> issues;
    private final DeclarationPlaces declarations;

    /** @param issues by purl */
    Violations(
            GraphIndex graph,
            Map<Purl, LicenseConclusion> conclusions,
            Map<Purl, ComponentFiles> files,
            Map<String, List<IssueEntry>> issues,
            DeclarationPlaces declarations) {
        this.graph = graph;
        this.conclusions = conclusions;
        this.files = files;
        this.issues = issues;
        this.declarations = declarations;
    }

    List<ViolationEntry> entries(List<Violation> violations) {
        Remedies remedies = new Remedies(graph, violations);
        return violations.stream().map(violation -> entry(violation, remedies)).toList();
    }

    private ViolationEntry entry(Violation violation, Remedies remedies) {
        UsageRuling shown =
                violation.usages().stream().min(UsageRuling.MOST_TELLING_FIRST).orElseThrow();
        Dependency usage = shown.usage();
        Purl purl = violation.component().purl();
        LicenseConclusion conclusion = Objects.requireNonNull(conclusions.get(purl));
        return new ViolationEntry(
                purl.text(),
                violation.component().toString(),
                violation.rule(),
                violation.verdict().toString(),
                priority(violation),
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
                remedies.of(
                        violation,
                        conclusion,
                        files.getOrDefault(purl, ComponentFiles.NOTHING),
                        issues.getOrDefault(purl.text(), List.of())),
                declaredAt(usage),
                null,
                violation.waivedBy());
    }

    private @Nullable SourcePlace declaredAt(Dependency usage) {
        DeclarationPlaces.Place place = declarations.of(usage.module(), graph.coordinates(usage.owner()));
        return place == null ? null : new SourcePlace(PlainText.bounded(place.file()), place.line());
    }

    /**
     * What to look at first: what may not ship blocks, open questions about what ships come before the launch, and
     * the rest is for later.
     */
    private static String priority(Violation violation) {
        if (violation.verdict() == Verdict.DENY) {
            return "critical-blocker";
        }
        boolean ships = violation.usages().stream()
                .anyMatch(each -> switch (each.usage().scope()) {
                    case COMPILE, RUNTIME, SYSTEM -> true;
                    case PROVIDED, TEST -> false;
                });
        return ships ? "before-launch" : "future";
    }
}
