package org.licentia.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.LicenseEntry;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;

/** Puts inventories together from components; every count is taken from them. */
final class InventoryBuilder {
    private static final List<String> VERDICTS = List.of("allow", "allow-with-obligations", "needs-review", "deny");
    private static final List<String> SCOPES = List.of("compile", "runtime", "system", "provided", "test");
    private static final List<String> STATUSES =
            List.of("AGREED", "DECLARED_ONLY", "DETECTED_ONLY", "CURATED", "CONFLICTING", "AMBIGUOUS", "UNKNOWN");

    private final String coordinates;
    private final String name;
    private final List<String> modules = new ArrayList<>();
    private final List<InventoryEntry> components = new ArrayList<>();
    private final List<ViolationEntry> violations = new ArrayList<>();
    private final List<IssueEntry> issues = new ArrayList<>();
    private final List<Inventory.DecisionEntry> decisions = new ArrayList<>();
    private final Map<String, LicenseEntry> licenses = new TreeMap<>();
    private boolean pomsOnly;

    InventoryBuilder(String coordinates, String name) {
        this.coordinates = coordinates;
        this.name = name;
    }

    InventoryBuilder modules(String... names) {
        modules.addAll(List.of(names));
        return this;
    }

    InventoryBuilder pomsOnly() {
        pomsOnly = true;
        return this;
    }

    InventoryBuilder with(ComponentBuilder component) {
        components.add(component.entry());
        violations.addAll(component.violations());
        return this;
    }

    InventoryBuilder license(String id, String title, String category, @Nullable String text) {
        int users = (int) components.stream()
                .filter(component -> component.license().concluded().contains(id))
                .count();
        licenses.put(
                id,
                new LicenseEntry(
                        id,
                        id.startsWith("LicenseRef-") ? "reference" : "license",
                        title,
                        category,
                        "high",
                        true,
                        "https://spdx.org/licenses/" + id + ".html",
                        users,
                        text));
        return this;
    }

    InventoryBuilder issue(String severity, @Nullable String component, String message, String remedy) {
        issues.add(new IssueEntry(severity, "resolve", component, null, message, remedy));
        return this;
    }

    InventoryBuilder decision(Inventory.DecisionEntry decision) {
        decisions.add(decision);
        return this;
    }

    Inventory build() {
        components.sort(Comparator.comparing(InventoryEntry::purl));
        violations.sort(Comparator.comparing(ViolationEntry::verdict)
                .thenComparing(ViolationEntry::component)
                .thenComparing(ViolationEntry::rule));
        List<InventoryEntry> judged =
                components.stream().filter(component -> !component.own()).toList();
        int errors = (int) issues.stream()
                .filter(issue -> issue.severity().equals("error"))
                .count();
        Inventory.Summary summary = new Inventory.Summary(
                judged.size(),
                components.size() - judged.size(),
                modules.size(),
                violations.size(),
                errors,
                issues.size() - errors,
                counted(VERDICTS, judged, component -> component.decision().verdict()),
                counted(SCOPES, judged, InventoryTable::strongestScope),
                counted(List.of(), judged, component -> component.license().category()),
                counted(STATUSES, judged, component -> component.license().status()));
        return new Inventory(
                Inventory.SCHEMA_VERSION,
                new Inventory.Tool("Licentia", "0.1.0", "3.28.0"),
                new Inventory.Target(
                        "maven-project", coordinates, name, null, pomsOnly, "17.0.15", List.of(), List.of(), modules),
                new Inventory.Policy(
                        "commercial-distribution",
                        "Commercial distribution",
                        "9f2c1f0c7a5be3d0416cb8a1d5c9be0b5a3a3a0d3a7d4ce1d2a6e8f4b7c9d0e1"),
                "2026-11-20",
                errors == 0,
                summary,
                List.copyOf(components),
                List.copyOf(violations),
                List.copyOf(issues),
                List.copyOf(decisions),
                List.copyOf(licenses.values()),
                List.of(),
                "This is not legal advice. A lawyer decides.",
                List.of(
                        pomsOnly ? "The content of jars, by request." : "The content of jars: only POMs are read.",
                        "The JDK and the base image that the product is shipped with."));
    }

    private static Map<String, Integer> counted(
            List<String> always, List<InventoryEntry> components, Function<InventoryEntry, String> key) {
        Map<String, Integer> counts = always.isEmpty() ? new TreeMap<>() : new LinkedHashMap<>();
        always.forEach(value -> counts.put(value, 0));
        components.forEach(component -> counts.merge(key.apply(component), 1, Integer::sum));
        return counts;
    }

    /** One component; sensible in everything that a test does not say. */
    static final class ComponentBuilder {
        private final String coordinates;
        private String name;
        private @Nullable String homepage = "https://example.org/";
        private boolean own;
        private String concluded = "Apache-2.0";
        private String concludedBy = "one-declaration";
        private String status = "DECLARED_ONLY";
        private String category = "permissive";
        private List<String> readings = List.of();
        private final List<InventoryEntry.Evidence> evidence = new ArrayList<>();
        private final List<InventoryEntry.Usage> usages = new ArrayList<>();
        private String verdict = "allow-with-obligations";
        private String rule = "permissive-with-notice";
        private String because = "It asks for its notice and text to travel with the product, which we can do.";
        private String fix = "";
        private String priority = "before-launch";
        private List<Inventory.Remedy> remedies = List.of();
        private @Nullable String waivedBy;
        private @Nullable String chosen;
        private @Nullable String judgedAs;

        ComponentBuilder(String coordinates) {
            this.coordinates = coordinates;
            this.name = coordinates.split(":", -1)[1];
        }

        ComponentBuilder named(String text) {
            name = text;
            return this;
        }

        ComponentBuilder homepage(String address) {
            homepage = address;
            return this;
        }

        ComponentBuilder own() {
            own = true;
            return this;
        }

        ComponentBuilder license(String expression, String group, String how) {
            concluded = expression;
            category = group;
            status = how;
            return this;
        }

        ComponentBuilder concludedBy(String rule) {
            concludedBy = rule;
            return this;
        }

        ComponentBuilder mayMean(String... meanings) {
            readings = List.of(meanings);
            return this;
        }

        ComponentBuilder taking(String expression) {
            chosen = expression;
            return this;
        }

        ComponentBuilder says(String statement, String url, String expression) {
            evidence.add(new InventoryEntry.Evidence(
                    "pom", "declared", coordinates + ".pom:12", statement, url, expression, "alias:name", null));
            return this;
        }

        ComponentBuilder contains(String location, String expression) {
            evidence.add(new InventoryEntry.Evidence(
                    "license-files", "detected", location, "", null, expression, "text:0.99", "ab12cd34".repeat(8)));
            return this;
        }

        ComponentBuilder judged(String outcome, String by, String reason, String advice) {
            verdict = outcome;
            rule = by;
            because = reason;
            fix = advice;
            return this;
        }

        ComponentBuilder judgedAs(String reading) {
            judgedAs = reading;
            return this;
        }

        ComponentBuilder priority(String weight) {
            priority = weight;
            return this;
        }

        ComponentBuilder remedy(String title, String detail, @Nullable String snippet) {
            remedies = new ArrayList<>(remedies);
            remedies.add(new Inventory.Remedy(title, detail, snippet, snippet == null ? null : "pom.xml"));
            return this;
        }

        ComponentBuilder waivedBy(String who) {
            waivedBy = who;
            return this;
        }

        ComponentBuilder usedBy(String module, String scope, String... owners) {
            List<String> path = new ArrayList<>(List.of(owners));
            path.add(coordinates);
            usages.add(new InventoryEntry.Usage(
                    module,
                    scope,
                    false,
                    owners.length == 0,
                    "maven-compile",
                    path,
                    List.of(),
                    own ? null : verdict,
                    own ? null : rule,
                    chosen));
            return this;
        }

        String purl() {
            String[] parts = coordinates.split(":", 3);
            return "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[2];
        }

        InventoryEntry entry() {
            InventoryEntry.Usage first = usages.get(0);
            return new InventoryEntry(
                    purl(),
                    coordinates,
                    name,
                    null,
                    homepage,
                    null,
                    null,
                    own,
                    null,
                    new InventoryEntry.License(concluded, status, concludedBy, category, readings, List.of(), chosen),
                    evidence,
                    List.of(),
                    usages,
                    own
                            ? null
                            : new InventoryEntry.Decision(
                                    verdict,
                                    rule,
                                    because,
                                    fix,
                                    judgedAs == null ? concluded : judgedAs,
                                    new UsageReference(first.module(), first.scope())),
                    List.of(),
                    List.of());
        }

        List<ViolationEntry> violations() {
            if (own || !List.of("deny", "needs-review").contains(verdict)) {
                return List.of();
            }
            InventoryEntry.Usage first = usages.get(0);
            return List.of(new ViolationEntry(
                    purl(),
                    coordinates,
                    rule,
                    verdict,
                    priority,
                    concluded,
                    judgedAs,
                    first.module(),
                    first.scope(),
                    first.path(),
                    usages.stream()
                            .map(usage -> new UsageReference(usage.module(), usage.scope()))
                            .toList(),
                    because,
                    fix,
                    remedies,
                    waivedBy));
        }
    }
}
