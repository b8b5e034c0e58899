package org.licentia.inventory.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ModelChange;
import org.licentia.inventory.Inventory.ModelEntry;
import org.licentia.inventory.Inventory.Question;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;

/** Questions that are about more than one license; those about licenses are tried where the page shows them. */
class OpenQuestionsTest {
    private static final String PURL = "pkg:maven/com.example/lib@1.0";

    @Test
    void aCleanProductIsAskedNothing() {
        assertThat(asked("MIT", "permissive", "com.acme:app", "allow-with-obligations", List.of(), List.of(), null))
                .isEmpty();
    }

    @Test
    void proprietaryTermsAreAskedForUntilAContractIsFiled() {
        assertThat(asked(
                        "LicenseRef-Vendor",
                        "proprietary-free",
                        "com.acme:app",
                        "needs-review",
                        List.of(),
                        List.of(),
                        null))
                .extracting(Question::id)
                .containsExactly("proprietary-terms");
        assertThat(asked(
                        "LicenseRef-Vendor",
                        "proprietary-free",
                        "com.acme:app",
                        "needs-review",
                        List.of(decision("entitlement", "in-force")),
                        List.of(),
                        null))
                .isEmpty();
        assertThat(asked(
                        "LicenseRef-Vendor",
                        "proprietary-free",
                        "com.acme:app",
                        "needs-review",
                        List.of(),
                        List.of(),
                        "Jane until 2027-01-01"))
                .isEmpty();
    }

    @Test
    void aWaiverAboutToExpireRaisesAQuestion() {
        assertThat(asked(
                        "MIT",
                        "permissive",
                        "com.acme:app",
                        "allow",
                        List.of(decision("waiver", "expires-soon")),
                        List.of(),
                        null))
                .extracting(Question::question)
                .containsExactly("What happens to com.example:lib 1.0 when its waiver of rule strong-copyleft ends on"
                        + " 2026-02-01?");
    }

    @Test
    void aModuleNamedForTestsIsAskedAboutWhenItBringsAFinding() {
        assertThat(asked("BUSL-1.1", "source-available", "com.acme:app-samples", "deny", List.of(), List.of(), null))
                .extracting(Question::id)
                .containsExactly("change-date", "shipped-modules");
        assertThat(asked("MIT", "permissive", "com.acme:app-samples", "allow", List.of(), List.of(), null))
                .isEmpty();
        assertThat(asked("BUSL-1.1", "source-available", "com.acme:unit", "deny", List.of(), List.of(), null))
                .extracting(Question::id)
                .containsExactly("change-date");
    }

    @Test
    void otherWaysOfDistributionAreAskedAboutOnlyWhereTheyWouldBeStricter() {
        ModelEntry stricter = model("saas", "deny");
        ModelEntry milder = model("internal", "allow");

        assertThat(asked(
                        "MIT",
                        "permissive",
                        "com.acme:app",
                        "allow-with-obligations",
                        List.of(),
                        List.of(stricter, milder),
                        null))
                .extracting(Question::question)
                .containsExactly("Is the product distributed as distributed-binary only, or also as saas?");
    }

    @Test
    void everyQuestionEndsInAQuestionMark() {
        assertThat(asked(
                        "GPL-3.0-only",
                        "strong-copyleft",
                        "com.acme:demo",
                        "deny",
                        List.of(decision("waiver", "expires-soon")),
                        List.of(model("saas", "deny")),
                        null))
                .hasSizeGreaterThan(2)
                .allSatisfy(question -> {
                    assertThat(question.question()).endsWith("?");
                    assertThat(question.because()).endsWith(".");
                    assertThat(question.components()).isSorted();
                });
    }

    private static ModelEntry model(String name, String verdict) {
        return new ModelEntry(name, false, Map.of(), 0, List.of(new ModelChange(PURL, verdict, "rule", "Because.")));
    }

    private static DecisionEntry decision(String kind, String state) {
        return new DecisionEntry(
                kind,
                "com.example:lib 1.0",
                "strong-copyleft",
                state,
                null,
                null,
                "Jane",
                null,
                null,
                null,
                "2026-02-01",
                null,
                null,
                ".licentia.yml:4",
                List.of(PURL));
    }

    private static List<Question> asked(
            String license,
            String category,
            String module,
            String verdict,
            List<DecisionEntry> decisions,
            List<ModelEntry> models,
            @Nullable String waivedBy) {
        InventoryEntry entry = new InventoryEntry(
                PURL,
                "com.example:lib:1.0",
                "lib",
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                new InventoryEntry.License(
                        license, "DECLARED_ONLY", "one-declaration", category, List.of(), List.of(), null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new InventoryEntry.Usage(
                        module,
                        "compile",
                        false,
                        true,
                        "maven-compile",
                        true,
                        List.of("com.example:lib:1.0"),
                        List.of(),
                        verdict,
                        "rule",
                        null)),
                new InventoryEntry.Decision(
                        verdict,
                        "rule",
                        "Because.",
                        "",
                        license,
                        new Inventory.UsageReference(module, "compile"),
                        List.of()),
                List.of(),
                null,
                List.of());
        List<ViolationEntry> violations = verdict.startsWith("allow")
                ? List.of()
                : List.of(new ViolationEntry(
                        PURL,
                        "com.example:lib:1.0",
                        "rule",
                        verdict,
                        "before-launch",
                        license,
                        null,
                        module,
                        "compile",
                        "maven-compile",
                        List.of(),
                        List.of(),
                        "Because.",
                        "",
                        List.of(),
                        null,
                        null,
                        "0123456789abcdef",
                        waivedBy));
        return OpenQuestions.of(new Inventory(
                Inventory.SCHEMA_VERSION,
                new Inventory.Tool("Licentia", "1", "3.28.0"),
                new Inventory.Target(
                        "maven-project",
                        "com.acme:app:1",
                        "app",
                        null,
                        false,
                        "17",
                        List.of(),
                        List.of(),
                        List.of(module)),
                new Inventory.Policy("p", "P", "0", "distributed-binary", "LicenseRef-Proprietary"),
                "2026-01-01",
                true,
                new Inventory.Summary(1, 0, 0, 1, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of()),
                List.of(entry),
                violations,
                List.of(),
                decisions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                models,
                List.of(),
                "",
                List.of(),
                List.of(),
                null));
    }
}
