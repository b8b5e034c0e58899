package org.licentia.report.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;

/** One component; sensible in everything that a test does not say. */
public final class ComponentBuilder {
    private final String coordinates;
    private String name;
    private @Nullable String homepage = "https://example.org/";
    private boolean own;
    private @Nullable String sha256;
    private String concluded = "Apache-2.0";
    private String concludedBy = "one-declaration";
    private String status = "DECLARED_ONLY";
    private String category = "permissive";
    private List<String> readings = List.of();
    private List<String> inside = List.of();
    private List<String> needs = List.of();
    private final List<InventoryEntry.Document> documents = new ArrayList<>();
    private final List<InventoryEntry.Copyright> copyrights = new ArrayList<>();
    private final List<InventoryEntry.Evidence> evidence = new ArrayList<>();
    private final List<InventoryEntry.Usage> usages = new ArrayList<>();
    private String verdict = "allow-with-obligations";
    private String rule = "permissive-with-notice";
    private String because = "It asks for its notice and text to travel with the product, which we can do.";
    private String fix = "";
    private String priority = "before-launch";
    private List<Inventory.Remedy> remedies = List.of();
    private @Nullable String waivedBy;
    private final List<String[]> alsoStopped = new ArrayList<>();
    private @Nullable String chosen;
    private @Nullable String judgedAs;
    private List<String> notes = List.of();
    private InventoryEntry.@Nullable Patents patents;
    private Inventory.@Nullable SourcePlace declaredAt;
    private @Nullable String cost;

    public ComponentBuilder(String coordinates) {
        this.coordinates = coordinates;
        this.name = coordinates.split(":", -1)[1];
    }

    public ComponentBuilder named(String text) {
        name = text;
        return this;
    }

    public ComponentBuilder homepage(@Nullable String address) {
        homepage = address;
        return this;
    }

    public ComponentBuilder sha256(String hash) {
        sha256 = hash;
        return this;
    }

    public ComponentBuilder own() {
        own = true;
        return this;
    }

    public ComponentBuilder license(String expression, String group, String how) {
        concluded = expression;
        category = group;
        status = how;
        return this;
    }

    public ComponentBuilder concludedBy(String rule) {
        concludedBy = rule;
        return this;
    }

    public ComponentBuilder mayMean(String... meanings) {
        readings = List.of(meanings);
        return this;
    }

    public ComponentBuilder taking(String expression) {
        chosen = expression;
        return this;
    }

    public ComponentBuilder says(String statement, String url, String expression) {
        evidence.add(new InventoryEntry.Evidence(
                "pom", "declared", "certain", coordinates + ".pom:12", statement, url, expression, "alias:name", null));
        return this;
    }

    public ComponentBuilder contains(String location, String expression) {
        evidence.add(new InventoryEntry.Evidence(
                "license-file",
                "detected",
                "certain",
                location,
                "",
                null,
                expression,
                "text:0.99",
                "ab12cd34".repeat(8)));
        return this;
    }

    /** Holds these works, by their purls. */
    public ComponentBuilder holding(String... purls) {
        inside = List.of(purls);
        return this;
    }

    /** Depends on these, by their purls. */
    public ComponentBuilder needing(String... purls) {
        needs = List.of(purls);
        return this;
    }

    /** Carries a text that the inventory has under this hash. */
    public ComponentBuilder carrying(String path, String kind, String sha256) {
        documents.add(new InventoryEntry.Document(path, kind, null, sha256));
        return this;
    }

    public ComponentBuilder copyright(String statement, String location) {
        copyrights.add(new InventoryEntry.Copyright(statement, location));
        return this;
    }

    public ComponentBuilder judged(String outcome, String by, String reason, String advice) {
        verdict = outcome;
        rule = by;
        because = reason;
        fix = advice;
        return this;
    }

    public ComponentBuilder judgedAs(String reading) {
        judgedAs = reading;
        return this;
    }

    public ComponentBuilder noted(String... remarks) {
        notes = List.of(remarks);
        return this;
    }

    public ComponentBuilder patents(String grant, String retaliation) {
        patents = new InventoryEntry.Patents(grant, retaliation);
        return this;
    }

    public ComponentBuilder declaredAt(String file, int line) {
        declaredAt = new Inventory.SourcePlace(file, line);
        return this;
    }

    public ComponentBuilder costs(String price) {
        cost = price;
        return this;
    }

    public ComponentBuilder wayOut(String kind, String effort, String title, String detail) {
        remedies = new ArrayList<>(remedies);
        remedies.add(new Inventory.Remedy(kind, effort, title, detail, null, null));
        return this;
    }

    public ComponentBuilder priority(String weight) {
        priority = weight;
        return this;
    }

    public ComponentBuilder remedy(String title, String detail, @Nullable String snippet) {
        remedies = new ArrayList<>(remedies);
        remedies.add(new Inventory.Remedy("other", null, title, detail, snippet, snippet == null ? null : "pom.xml"));
        return this;
    }

    public ComponentBuilder waivedBy(String who) {
        waivedBy = who;
        return this;
    }

    /** A further rule that stops it, in the same uses. */
    public ComponentBuilder alsoStopped(String outcome, String by, String reason, String weight) {
        alsoStopped.add(new String[] {outcome, by, reason, weight});
        return this;
    }

    public ComponentBuilder usedBy(String module, String scope, String... owners) {
        List<String> path = new ArrayList<>(List.of(owners));
        path.add(coordinates);
        usages.add(new InventoryEntry.Usage(
                module,
                scope,
                false,
                owners.length == 0,
                "maven-compile",
                true,
                path,
                List.of(),
                own ? null : verdict,
                own ? null : rule,
                chosen));
        return this;
    }

    public String purl() {
        String[] parts = coordinates.split(":", 3);
        return "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[2];
    }

    public InventoryEntry entry() {
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
                sha256,
                null,
                new InventoryEntry.License(concluded, status, concludedBy, category, readings, List.of(), chosen),
                evidence,
                documents,
                copyrights,
                inside,
                needs,
                usages,
                own
                        ? null
                        : new InventoryEntry.Decision(
                                verdict,
                                rule,
                                because,
                                fix,
                                judgedAs == null ? concluded : judgedAs,
                                new UsageReference(first.module(), first.scope()),
                                notes),
                List.of(),
                patents,
                List.of());
    }

    public List<ViolationEntry> violations() {
        if (own || !List.of("deny", "needs-review").contains(verdict)) {
            return List.of();
        }
        InventoryEntry.Usage first = usages.get(0);
        List<ViolationEntry> violations = new ArrayList<>();
        alsoStopped.forEach(other -> violations.add(violation(first, other[0], other[1], other[2], other[3])));
        violations.add(violation(first, verdict, rule, because, priority));
        return violations;
    }

    private ViolationEntry violation(
            InventoryEntry.Usage first, String outcome, String by, String reason, String weight) {
        return new ViolationEntry(
                purl(),
                coordinates,
                by,
                outcome,
                weight,
                concluded,
                judgedAs,
                first.module(),
                first.scope(),
                first.linkage(),
                first.path(),
                usages.stream()
                        .map(usage -> new UsageReference(usage.module(), usage.scope()))
                        .toList(),
                reason,
                fix,
                remedies,
                declaredAt,
                cost,
                "0123456789abcdef",
                waivedBy);
    }
}
