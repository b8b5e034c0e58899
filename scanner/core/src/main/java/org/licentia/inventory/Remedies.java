package org.licentia.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.policy.UsageRuling;
import org.licentia.policy.Violation;

/** Paste-ready ways out of a violation, worded for the dependency that the reader can touch. */
final class Remedies {
    private static final int MOST_OWNERS = 3;
    private static final Set<ConclusionStatus> UNCLEAR =
            Set.of(ConclusionStatus.UNKNOWN, ConclusionStatus.AMBIGUOUS, ConclusionStatus.CONFLICTING);

    private final GraphIndex graph;
    private final Map<String, Set<Purl>> violators;

    /** @param violations all of them: what brings a component may be one itself */
    Remedies(GraphIndex graph, List<Violation> violations) {
        this.graph = graph;
        this.violators = violations.stream()
                .collect(Collectors.groupingBy(
                        Violation::rule,
                        Collectors.mapping(violation -> violation.component().purl(), Collectors.toSet())));
    }

    /**
     * Best first: obtaining what could not be obtained, a question to the authors where the license is not clear,
     * exclusions for what arrives through others, removal for what a module declares itself.
     *
     * @param issues what went wrong with the component
     */
    List<Remedy> of(Violation violation, LicenseConclusion conclusion, ComponentFiles files, List<IssueEntry> issues) {
        Map<Entry, List<Dependency>> byEntry = new LinkedHashMap<>();
        List<Dependency> entries = violation.usages().stream()
                .map(UsageRuling::usage)
                .filter(usage -> !graph.isOwn(usage.owner()))
                .toList();
        // What arrives through our own module is mended in that module, whose usage is listed as well, unless the scan
        // was narrowed to others.
        List<Dependency> mendable = entries.isEmpty()
                ? violation.usages().stream().map(UsageRuling::usage).toList()
                : entries;
        for (Dependency usage : mendable) {
            byEntry.computeIfAbsent(new Entry(usage.owner(), graph.carrier(usage)), entry -> new ArrayList<>())
                    .add(usage);
        }
        List<Remedy> remedies = new ArrayList<>();
        issues.stream()
                .filter(issue -> issue.severity().equals("error"))
                .map(issue -> new Remedy("other", null, issue.remedy(), issue.message(), null, null))
                .forEach(remedies::add);
        if (UNCLEAR.contains(conclusion.status()) && remedies.isEmpty()) {
            remedies.add(clarification(violation.component(), conclusion, files.pom()));
        }
        int questions = remedies.size();
        byEntry.forEach((entry, usages) -> {
            if (remedies.size() < MOST_OWNERS + questions) {
                remedies.add(remedy(violation, entry, usages));
            }
        });
        return remedies;
    }

    /**
     * How something gets into a module.
     *
     * @param owner the module's own dependency that brings it
     * @param carrier the artifact to touch: itself, or the one that it lies in
     */
    private record Entry(Purl owner, Purl carrier) {}

    private Remedy remedy(Violation violation, Entry entry, List<Dependency> usages) {
        Purl owner = entry.owner();
        Coordinates culprit = graph.coordinates(entry.carrier());
        String contents = entry.carrier().equals(violation.component().purl())
                ? ""
                : "It contains " + violation.component() + ", which no exclusion can take out of it. ";
        if (entry.carrier().equals(owner) && !graph.isOwn(owner)) {
            return removal(
                    culprit,
                    usages,
                    (contents.isEmpty() ? "The module declares it itself. " : contents)
                            + "Its code must stop using it, or use another library; scan again and the finding is gone.");
        }
        if (graph.isOwn(owner)) {
            return new Remedy(
                    "other",
                    null,
                    "Mend it in " + graph.coordinates(owner).ga() + ", which brings " + culprit.ga() + " into "
                            + modules(usages) + ".",
                    "That module is part of the project, but not of this scan. Scan it to see the dependency to touch.",
                    null,
                    null);
        }
        return violators.getOrDefault(violation.rule(), Set.of()).contains(owner)
                ? removal(
                        graph.coordinates(owner),
                        usages,
                        "It brings " + culprit.ga() + ", and the same rule stops it too." + otherWays(usages))
                : exclusion(culprit, owner, usages, contents);
    }

    private static Remedy clarification(Component culprit, LicenseConclusion conclusion, @Nullable PomDescription pom) {
        String place = pom == null
                ? null
                : Stream.of(Optional.ofNullable(pom.homepage()), Optional.ofNullable(pom.scm()))
                        .flatMap(Optional::stream)
                        .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                        .findFirst()
                        .orElse(null);
        String name = culprit.part().isEmpty() ? culprit.coordinates().ga() : culprit.toString();
        String version = culprit.part().isEmpty() ? " " + culprit.coordinates().version() : "";
        String asked = conclusion.status() == ConclusionStatus.CONFLICTING
                ? "Find out which of the places that speak of " + name + version + " is right"
                : conclusion.doubt() == LicenseConclusion.Doubt.OPEN_OPERATOR
                        ? "Find out whether all licenses of " + name + " apply or one may be chosen"
                        : "Find out under which license " + name + version + " is";
        return new Remedy(
                "clarification",
                null,
                asked + (place == null ? "." : ": " + PlainText.bounded(place)),
                "Ask its authors, or read the license in its source; a clear answer may settle the finding without a"
                        + " change to the build.",
                null,
                null);
    }

    private Remedy removal(Coordinates culprit, List<Dependency> usages, String detail) {
        return new Remedy(
                "removal",
                null,
                "Remove or replace " + culprit.ga() + " in the POM of " + modules(usages) + ".",
                detail,
                dependency(culprit, usages.get(0), ""),
                pomOf(usages));
    }

    private Remedy exclusion(Coordinates culprit, Purl ownerPurl, List<Dependency> usages, String contents) {
        Coordinates owner = graph.coordinates(ownerPurl);
        return new Remedy(
                "exclusion",
                null,
                "Exclude " + culprit.ga() + " from " + owner.ga() + " in the POM of " + modules(usages) + ".",
                contents + "Works if " + owner.artifactId()
                        + " runs without it; test that, then scan again and the finding is gone."
                        + otherWays(usages),
                dependency(
                        owner,
                        usages.get(0),
                        "  <exclusions>\n    <exclusion>\n"
                                + element("      ", "groupId", culprit.groupId())
                                + element("      ", "artifactId", culprit.artifactId())
                                + "    </exclusion>\n  </exclusions>\n"),
                pomOf(usages));
    }

    /** Through what else the component would arrive; empty when there is no other way. */
    private String otherWays(List<Dependency> usages) {
        List<String> others = usages.stream()
                .flatMap(usage -> usage.otherOwners().stream())
                .map(other -> graph.coordinates(other).toString())
                .distinct()
                .sorted()
                .toList();
        return others.isEmpty()
                ? ""
                : " It would still arrive through " + String.join(", ", others) + ": exclude it there too.";
    }

    private String dependency(Coordinates coordinates, Dependency usage, String rest) {
        StringBuilder xml = new StringBuilder("<dependency>\n")
                .append(element("  ", "groupId", coordinates.groupId()))
                .append(element("  ", "artifactId", coordinates.artifactId()))
                .append(element("  ", "version", coordinates.version()));
        if (!coordinates.type().equals("jar")) {
            xml.append(element("  ", "type", coordinates.type()));
        }
        if (!coordinates.classifier().isEmpty()) {
            xml.append(element("  ", "classifier", coordinates.classifier()));
        }
        Scope scope = graph.directScope(usage.module(), usage.owner());
        if (scope != Scope.COMPILE) {
            xml.append(element("  ", "scope", scope.toString()));
        }
        return xml.append(rest).append("</dependency>\n").toString();
    }

    private static String element(String indent, String name, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return indent + "<" + name + ">" + escaped + "</" + name + ">\n";
    }

    private String modules(List<Dependency> usages) {
        List<String> modules = usages.stream().map(this::module).distinct().toList();
        String first = modules.get(0);
        return switch (modules.size()) {
            case 1 -> first;
            case 2 -> first + " and " + modules.get(1);
            default -> first + " and " + (modules.size() - 1) + " more modules";
        };
    }

    private String pomOf(List<Dependency> usages) {
        return "pom.xml of " + module(usages.get(0));
    }

    /** An artifact that was scanned by its own name has no POM that the reader could touch. */
    private String module(Dependency usage) {
        boolean isItself = graph.coordinates(usage.owner()).ga().equals(usage.module());
        return isItself ? "the project that uses it" : usage.module();
    }
}
