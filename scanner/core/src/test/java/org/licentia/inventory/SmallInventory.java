package org.licentia.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.SourcePlace;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry.Decision;
import org.licentia.inventory.InventoryEntry.License;
import org.licentia.inventory.InventoryEntry.Usage;

/** Inventories of a few components, put together in tests. */
public final class SmallInventory {
    private final List<InventoryEntry> components = new ArrayList<>();
    private final List<ViolationEntry> violations = new ArrayList<>();
    private final List<IssueEntry> issues = new ArrayList<>();
    private final List<DecisionEntry> decisions = new ArrayList<>();
    private String sha256 = "a".repeat(64);
    private String model = "distributed-binary";
    private String outbound = "LicenseRef-Proprietary";
    private String kind = "maven-project";
    private boolean pomsOnly;

    /** Judged by another policy. */
    public SmallInventory policy(String hash) {
        sha256 = hash;
        return this;
    }

    /** Judged for another product. */
    public SmallInventory product(String distribution, String license) {
        model = distribution;
        outbound = license;
        return this;
    }

    /** Of POMs alone. */
    public SmallInventory pomsOnly() {
        pomsOnly = true;
        return this;
    }

    /** Of artifacts instead of a project. */
    public SmallInventory ofArtifacts() {
        kind = "coordinates";
        return this;
    }

    /** A component that passes. */
    public SmallInventory passes(String coordinates, String license, Usage... usages) {
        return component(coordinates, license, "allow", usages);
    }

    /** A component that a rule stops. */
    public SmallInventory stopped(
            String coordinates, String license, String rule, String verdict, @Nullable String waivedBy, Usage... uses) {
        component(coordinates, license, verdict, uses);
        violations.add(new ViolationEntry(
                purl(coordinates),
                coordinates,
                rule,
                verdict,
                "critical-blocker",
                license,
                null,
                uses[0].module(),
                uses[0].scope(),
                "maven-compile",
                List.of("com.example:first:1", coordinates),
                List.of(new UsageReference(uses[0].module(), uses[0].scope())),
                "Because of " + rule + ".",
                "Replace it.",
                List.of(),
                new SourcePlace("a b/pom.xml", 7),
                null,
                "0123456789abcdef",
                waivedBy));
        return this;
    }

    /** The same, nothing of which stands in a file of the project. */
    public SmallInventory withoutLines() {
        violations.replaceAll(found -> new ViolationEntry(
                found.component(),
                found.coordinates(),
                found.rule(),
                found.verdict(),
                found.priority(),
                found.license(),
                found.judged(),
                found.module(),
                found.scope(),
                found.linkage(),
                found.path(),
                found.usages(),
                found.because(),
                found.fix(),
                found.remedies(),
                null,
                found.cost(),
                found.evidence(),
                found.waivedBy()));
        return this;
    }

    /** Something that went wrong. */
    public SmallInventory error(@Nullable String coordinates, String message) {
        issues.add(new IssueEntry(
                "error", "evidence", coordinates == null ? null : purl(coordinates), null, message, "Mend it."));
        return this;
    }

    /** A waiver in force. */
    public SmallInventory waiver(String component, String by, String source, String... coordinates) {
        decisions.add(new DecisionEntry(
                "waiver",
                component,
                "strong-copyleft",
                "in-force",
                "risk-accepted",
                null,
                by,
                null,
                null,
                null,
                "2027-01-01",
                null,
                null,
                source,
                Stream.of(coordinates).map(SmallInventory::purl).toList()));
        return this;
    }

    /** What somebody says of the license of the component added last. */
    public SmallInventory curated(String license, String location) {
        InventoryEntry last = components.remove(components.size() - 1);
        components.add(new InventoryEntry(
                last.purl(),
                last.coordinates(),
                last.name(),
                last.description(),
                last.homepage(),
                last.scm(),
                last.organization(),
                last.own(),
                last.sha256(),
                last.sha1(),
                last.license(),
                List.of(new InventoryEntry.Evidence(
                        "curation", "curated", "certain", location, "Seen. (Jo)", null, license, "curation", null)),
                last.documents(),
                last.copyrights(),
                last.contains(),
                last.dependsOn(),
                last.usages(),
                last.decision(),
                last.obligations(),
                last.patents(),
                last.issues()));
        return this;
    }

    /** A use in a module that ships. */
    public static Usage use(String module, String scope) {
        return use(module, scope, true);
    }

    /** A use. */
    public static Usage use(String module, String scope, boolean shipped) {
        return new Usage(
                module, scope, false, true, "maven-compile", shipped, List.of(), List.of(), "allow", "rule", null);
    }

    private static String purl(String coordinates) {
        String[] part = coordinates.split("[:#]");
        return "pkg:maven/" + part[0] + "/" + part[1] + "@" + part[2] + (part.length > 3 ? "#" + part[3] : "");
    }

    private SmallInventory component(String coordinates, String license, String verdict, Usage... usages) {
        components.add(new InventoryEntry(
                purl(coordinates),
                coordinates,
                coordinates,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                new License(
                        license,
                        "DECLARED_ONLY",
                        "one-declaration",
                        license.equals("NOASSERTION") ? "unstated" : "any",
                        List.of(),
                        List.of(),
                        null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(usages),
                new Decision(
                        verdict,
                        "rule",
                        "Because.",
                        "",
                        license,
                        new UsageReference(usages[0].module(), usages[0].scope()),
                        List.of()),
                List.of(),
                null,
                List.of()));
        return this;
    }

    /** The inventory. */
    public Inventory build() {
        return new Inventory(
                Inventory.SCHEMA_VERSION,
                new Inventory.Tool("Licentia", "1", "3"),
                new Inventory.Target(
                        kind, "t:root:1", "root", null, pomsOnly, "17", List.of(), List.of(), List.of("t:m")),
                new Inventory.Policy("house", "House", sha256, model, outbound),
                "2026-01-01",
                issues.isEmpty(),
                new Inventory.Summary(
                        components.size(),
                        0,
                        0,
                        1,
                        violations.size(),
                        issues.size(),
                        0,
                        Map.of("deny", violations.size()),
                        Map.of(),
                        Map.of(),
                        Map.of()),
                List.copyOf(components),
                List.copyOf(violations),
                List.copyOf(issues),
                List.copyOf(decisions),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "This is not legal advice.",
                List.of("The JDK."),
                List.of(),
                null);
    }
}
