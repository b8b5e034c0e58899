package org.licentia.report.cyclonedx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.StatedConclusion;
import org.licentia.report.cyclonedx.Bom.Property;
import org.licentia.report.cyclonedx.BomComponent.Concluded;
import org.licentia.report.cyclonedx.BomComponent.Evidence;
import org.licentia.report.cyclonedx.BomComponent.Hash;
import org.licentia.report.cyclonedx.BomComponent.Identity;
import org.licentia.report.cyclonedx.BomComponent.Link;
import org.licentia.report.cyclonedx.BomComponent.Occurrence;

/** Writes down what the inventory says of one component. */
final class ComponentCompiler {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");

    private final Licenses licenses;
    private final BomGraph graph;
    private final Map<String, List<String>> holders = new HashMap<>();

    ComponentCompiler(Inventory inventory, BomGraph graph) {
        this.licenses = new Licenses(inventory, graph);
        this.graph = graph;
        inventory
                .components()
                .forEach(entry -> entry.contains()
                        .forEach(part -> holders.computeIfAbsent(part, unknown -> new ArrayList<>())
                                .add(entry.purl())));
    }

    BomComponent component(InventoryEntry entry, String ref) {
        PackageName name = PackageName.of(entry);
        UseScope scope = UseScope.of(entry);
        StatedConclusion stated = StatedConclusion.of(entry);
        @Nullable Concluded concluded = licenses.concluded(stated.expression());
        return new BomComponent(
                "library",
                ref,
                Text.line(entry.organization()),
                name.group(),
                name.name(),
                name.version(),
                Text.line(entry.description()),
                scope.name(),
                scope.external(),
                hashes(entry),
                concluded == null ? null : new Concluded(concluded.expression(), licenses.textsAt(ref, concluded)),
                isPart(entry) ? null : Text.purl(entry.purl()),
                links(entry),
                properties(entry, ref, stated, concluded),
                evidence(entry));
    }

    private static List<Hash> hashes(InventoryEntry entry) {
        List<Hash> hashes = new ArrayList<>();
        String sha1 = entry.sha1();
        if (sha1 != null && SHA1.matcher(sha1).matches()) {
            hashes.add(new Hash("SHA-1", sha1));
        }
        String sha256 = entry.sha256();
        if (sha256 != null && SHA256.matcher(sha256).matches()) {
            hashes.add(new Hash("SHA-256", sha256));
        }
        return hashes;
    }

    // The specification asks that the addresses of licenses stand here too.
    private static List<Link> links(InventoryEntry entry) {
        Set<Link> links = new LinkedHashSet<>();
        add(links, "website", Text.webAddress(entry.homepage()));
        add(links, "vcs", Text.repositoryAddress(entry.scm()));
        entry.evidence().forEach(evidence -> add(links, "license", Text.webAddress(evidence.url())));
        return List.copyOf(links);
    }

    private static void add(Set<Link> links, String type, @Nullable String url) {
        if (url != null) {
            links.add(new Link(type, url));
        }
    }

    private List<Property> properties(
            InventoryEntry entry, String ref, StatedConclusion stated, @Nullable Concluded concluded) {
        InventoryEntry.License license = entry.license();
        List<Property> properties = new ArrayList<>();
        Text.add(properties, "coordinates", entry.coordinates());
        Text.add(properties, "name", entry.name());
        Text.add(properties, "own", entry.own() ? "yes" : "no");
        if (concluded == null || stated.differs()) {
            Text.add(properties, "license-concluded", license.concluded());
            Text.add(properties, "license-reason", stated.differs() ? stated.remark() : reason(license));
        }
        if (concluded != null) {
            properties.addAll(Text.properties("license-text-at", licenses.textsElsewhere(ref, concluded)));
        }
        Text.add(properties, "status", license.status());
        Text.add(properties, "conclusion-rule", license.rule());
        Text.add(properties, "category", license.category());
        properties.addAll(Text.properties("reading", license.readings()));
        Text.add(properties, "chosen", license.chosen());
        InventoryEntry.Decision decision = entry.decision();
        if (decision != null) {
            Text.add(properties, "verdict", decision.verdict());
            Text.add(properties, "rule", decision.rule());
            Text.add(properties, "because", decision.because());
            Text.add(properties, "judged", decision.judged());
            properties.addAll(Text.properties("note", decision.notes()));
        }
        properties.addAll(Text.properties("obligation", entry.obligations()));
        properties.addAll(Text.properties("contained-in", holders.getOrDefault(entry.purl(), List.of())));
        entry.documents()
                .forEach(document -> Text.add(
                        properties, document.kind() + "-file", document.path() + " sha256:" + document.sha256()));
        if (Text.webAddress(entry.homepage()) == null) {
            Text.add(properties, "homepage", entry.homepage());
        }
        if (Text.repositoryAddress(entry.scm()) == null) {
            Text.add(properties, "scm", entry.scm());
        }
        entry.issues()
                .forEach(issue -> Text.add(
                        properties, "issue", issue.severity() + ": " + issue.message() + " " + issue.remedy()));
        return properties;
    }

    private String reason(InventoryEntry.License license) {
        String sentence = licenses.sentence(license.rule());
        return switch (license.concluded()) {
            case "NONE" -> "Somebody says that no license is granted.";
            case "NOASSERTION" ->
                sentence == null ? "Nobody states a license that could be read." : license.rule() + ": " + sentence;
            default -> "The conclusion is not an SPDX expression.";
        };
    }

    private Evidence evidence(InventoryEntry entry) {
        return new Evidence(
                identity(entry),
                entry.usages().stream()
                        .map(ComponentCompiler::occurrence)
                        .distinct()
                        .toList(),
                Licenses.stated(entry),
                entry.copyrights().stream()
                        .map(copyright -> Text.line(copyright.statement()))
                        .filter(statement -> statement != null)
                        .map(String::valueOf)
                        .distinct()
                        .toList());
    }

    // Readers who look up purls leave the subpath out: they would take each part of an artifact for the artifact.
    private static boolean isPart(InventoryEntry entry) {
        return entry.purl().contains("#");
    }

    /** Sure of what Maven resolved; of what lies inside an artifact, only what that artifact says is known. */
    private Identity identity(InventoryEntry entry) {
        if (graph.isResolved(entry)) {
            return new Identity("purl", "1", "manifest-analysis", "resolved from POMs as Maven does");
        }
        return new Identity(
                isPart(entry) ? "name" : "purl",
                "0.5",
                "binary-analysis",
                "named by what lies inside the artifact that contains it");
    }

    // Without the paths, which make half of a large document: the dependencies say them.
    private static Occurrence occurrence(InventoryEntry.Usage usage) {
        String manner = usage.scope() + (usage.optional() ? ", optional" : "") + ", "
                + (usage.direct() ? "direct" : "transitive") + ", " + usage.linkage()
                + (usage.shipped() ? "" : ", not shipped");
        return new Occurrence(Text.line(usage.module(), "unnamed"), Text.line(manner, "used"));
    }
}
