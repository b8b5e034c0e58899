package org.licentia.inventory.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.WaiveCommandLine;
import org.licentia.decision.Waiver;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Dependency;
import org.licentia.graph.Purl;
import org.licentia.inventory.GraphIndex;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.PlainText;
import org.licentia.policy.Ruling;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.UseContext;
import org.licentia.policy.Violation;
import org.licentia.spdx.SpdxExpression;

/**
 * A violation with all that advice is made from.
 *
 * @param issues what went wrong with the component
 * @param entrances how it gets into the product, in the order of its usages
 * @param policy asks what the policy says of an expression in a use
 */
record Obstacle(
        Violation violation,
        LicenseConclusion conclusion,
        ComponentFiles files,
        List<IssueEntry> issues,
        List<Entrance> entrances,
        BiFunction<SpdxExpression, UseContext, Ruling> policy) {

    /** The ways in which a component that is stopped gets into the modules whose POM can be mended. */
    static List<Entrance> entrances(Violation violation, GraphIndex graph) {
        List<Dependency> usages =
                violation.usages().stream().map(UsageRuling::usage).toList();
        // What arrives through our own module is mended in that module, whose usage is listed as well, unless the scan
        // was narrowed to others.
        List<Dependency> entries =
                usages.stream().filter(usage -> !graph.isOwn(usage.owner())).toList();
        Map<List<Purl>, List<Dependency>> byEntry = new LinkedHashMap<>();
        for (Dependency usage : entries.isEmpty() ? usages : entries) {
            byEntry.computeIfAbsent(List.of(usage.owner(), graph.carrier(usage)), entry -> new ArrayList<>())
                    .add(usage);
        }
        return byEntry.entrySet().stream()
                .map(entry -> new Entrance(
                        graph, entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .toList();
    }

    Component component() {
        return violation.component();
    }

    String ga() {
        return component().coordinates().ga();
    }

    String version() {
        return component().coordinates().version();
    }

    /** Whether the component is an artifact that a build names, and not something inside another one. */
    boolean standsAlone() {
        return component().part().isEmpty()
                && entrances.stream()
                        .allMatch(entrance ->
                                entrance.carrier().equals(component().purl()));
    }

    /** The first entrance of which a POM can be changed. */
    Entrance first() {
        return entrances.get(0);
    }

    /**
     * The command that files a waiver of it.
     *
     * @param because a sentence, or what the person has to fill in
     */
    String waiveCommand(Waiver.Reason reason, String because) {
        return PlainText.bounded(WaiveCommandLine.first(component(), violation.rule(), reason, because)) + "\n";
    }

    /** What the policy would say of another license in all uses that it stops. */
    Standing standing(SpdxExpression license) {
        return Standing.of(license, violation.usages(), policy);
    }
}
