package org.licentia.report.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.ConclusionRules;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Counts;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.inventory.ObligationEntry;
import org.licentia.inventory.question.OpenQuestions;

/** Puts inventories together from components; every count is taken from them. */
public final class InventoryBuilder {
    private final String coordinates;
    private final String name;
    private final List<String> modules = new ArrayList<>();
    private final List<InventoryEntry> components = new ArrayList<>();
    private final List<ViolationEntry> violations = new ArrayList<>();
    private final List<IssueEntry> issues = new ArrayList<>();
    private final List<DecisionEntry> decisions = new ArrayList<>();
    private final Map<String, LicenseEntry> licenses = new TreeMap<>();
    private final List<DocumentEntry> documents = new ArrayList<>();
    private final List<ObligationEntry> obligations = new ArrayList<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final List<Inventory.ModelEntry> models = new ArrayList<>();
    private final List<Inventory.Question> questions = new ArrayList<>();
    private boolean pomsOnly;

    public InventoryBuilder(String coordinates, String name) {
        this.coordinates = coordinates;
        this.name = name;
    }

    public InventoryBuilder modules(String... names) {
        modules.addAll(List.of(names));
        return this;
    }

    public InventoryBuilder pomsOnly() {
        pomsOnly = true;
        return this;
    }

    public InventoryBuilder with(ComponentBuilder component) {
        components.add(component.entry());
        violations.addAll(component.violations());
        return this;
    }

    /** A text that components carry, by its hash. */
    public InventoryBuilder document(String text) {
        String sha256 = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
        int carriers = (int) components.stream()
                .filter(component -> component.documents().stream()
                        .anyMatch(document -> document.sha256().equals(sha256)))
                .count();
        documents.add(new DocumentEntry(sha256, text, carriers));
        return this;
    }

    public InventoryBuilder license(String id, String title, String category, @Nullable String text) {
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
                        null,
                        "unknown",
                        "unknown",
                        null,
                        List.of(),
                        "https://spdx.org/licenses/" + id + ".html",
                        users,
                        text));
        return this;
    }

    public InventoryBuilder issue(String severity, @Nullable String component, String message, String remedy) {
        issues.add(new IssueEntry(severity, "resolve", component, null, message, remedy));
        return this;
    }

    /** Something owed for every component that asks for it, of which a file meets a part where the words say so. */
    public InventoryBuilder owing(
            String id, String title, String trigger, @Nullable String metBy, String... coordinates) {
        return owingFor("Apache-2.0", id, title, trigger, metBy, coordinates);
    }

    /** The same for another license. */
    public InventoryBuilder owingFor(
            String license, String id, String title, String trigger, @Nullable String metBy, String... coordinates) {
        obligations.add(new ObligationEntry(id, title, title + " as the license says.", coordinates.length));
        for (String each : coordinates) {
            ledger.add(new LedgerEntry(
                    new ComponentBuilder(each).purl(),
                    id,
                    List.of(license),
                    trigger,
                    "stated",
                    metBy,
                    title + " as the license says."));
        }
        return this;
    }

    public InventoryBuilder model(Inventory.ModelEntry model) {
        models.add(model);
        return this;
    }

    public InventoryBuilder question(Inventory.Question question) {
        questions.add(question);
        return this;
    }

    public InventoryBuilder decision(DecisionEntry decision) {
        decisions.add(decision);
        return this;
    }

    public Inventory build() {
        components.sort(Comparator.comparing(InventoryEntry::purl));
        violations.sort(Comparator.comparing(ViolationEntry::verdict)
                .thenComparing(ViolationEntry::component)
                .thenComparing(ViolationEntry::rule));
        List<InventoryEntry> judged =
                components.stream().filter(component -> !component.own()).toList();
        Inventory.Summary summary = Counts.of(modules.size(), components, violations, issues);
        Inventory inventory = new Inventory(
                Inventory.SCHEMA_VERSION,
                new Inventory.Tool("Licentia", "0.1.0", "3.28.0"),
                new Inventory.Target(
                        "maven-project", coordinates, name, null, pomsOnly, "17.0.15", List.of(), List.of(), modules),
                new Inventory.Policy(
                        "commercial-distribution",
                        "Commercial distribution",
                        "9f2c1f0c7a5be3d0416cb8a1d5c9be0b5a3a3a0d3a7d4ce1d2a6e8f4b7c9d0e1",
                        "distributed-binary",
                        "LicenseRef-Proprietary"),
                "2026-11-20",
                summary.errors() == 0,
                summary,
                List.copyOf(components),
                List.copyOf(violations),
                List.copyOf(issues),
                List.copyOf(decisions),
                List.copyOf(licenses.values()),
                List.copyOf(documents),
                rules(judged),
                List.copyOf(obligations),
                List.copyOf(ledger),
                List.copyOf(models),
                List.copyOf(questions),
                "This is not legal advice. A lawyer decides.",
                List.of(
                        pomsOnly ? "The content of jars, by request." : "Class files inside jars.",
                        "The JDK and the base image that the product is shipped with."),
                List.of("A list of licenses, CC0-1.0"),
                null);
        return inventory.asking(OpenQuestions.of(inventory));
    }

    private static List<Inventory.ConclusionRule> rules(List<InventoryEntry> components) {
        return counted(components, component -> component.license().rule()).entrySet().stream()
                .map(rule -> new Inventory.ConclusionRule(
                        rule.getKey(), ConclusionRules.sentence(rule.getKey()), rule.getValue()))
                .toList();
    }

    private static Map<String, Integer> counted(List<InventoryEntry> components, Function<InventoryEntry, String> key) {
        Map<String, Integer> counts = new TreeMap<>();
        components.forEach(component -> counts.merge(key.apply(component), 1, Integer::sum));
        return counts;
    }
}
