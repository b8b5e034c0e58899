package org.licentia.inventory.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.diff.Gate.FailOn;
import org.licentia.inventory.diff.Gate.Outcome;

class GateTest {
    private static final String LIB = "pkg:maven/com.example/lib@1";

    private final List<ViolationEntry> violations = new ArrayList<>();
    private final List<IssueEntry> issues = new ArrayList<>();

    @Test
    void nothingAgainstItPasses() {
        assertThat(judge(FailOn.REVIEW)).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void reviewFailsOnEverythingUnsettled() {
        violation("needs-review", "BSD-4-Clause", null);
        assertThat(judge(FailOn.REVIEW)).isEqualTo(Outcome.VIOLATIONS);
        assertThat(judge(FailOn.DENY)).isEqualTo(Outcome.COMPLIANT);
        assertThat(judge(FailOn.NEVER)).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void denyFailsOnUnstatedLicensesToo() {
        violation("needs-review", "NOASSERTION", null);
        assertThat(judge(FailOn.DENY)).isEqualTo(Outcome.VIOLATIONS);
    }

    @Test
    void denyFailsOnNamesThatNobodyKnows() {
        violation("needs-review", "LicenseRef-licentia-0123456789ab", null);
        assertThat(judge(FailOn.DENY)).isEqualTo(Outcome.VIOLATIONS);
    }

    @Test
    void waivedViolationsDoNotCount() {
        violation("deny", "AGPL-3.0-only", "counsel");
        assertThat(judge(FailOn.REVIEW)).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void incompleteIsNeverCompliant() {
        error(null);
        for (FailOn failOn : FailOn.values()) {
            assertThat(judge(failOn)).isEqualTo(Outcome.INCOMPLETE);
        }
    }

    @Test
    void violationsWeighMoreThanIncompleteness() {
        error(null);
        violation("deny", "AGPL-3.0-only", null);
        assertThat(judge(FailOn.REVIEW)).isEqualTo(Outcome.VIOLATIONS);
    }

    @Test
    void whatCouldNotBeObtainedIsIncompleteRatherThanAViolation() {
        error(LIB);
        violation("needs-review", "NOASSERTION", null);
        assertThat(judge(FailOn.REVIEW)).isEqualTo(Outcome.INCOMPLETE);
        assertThat(judge(FailOn.DENY)).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void nothingToLookAtIsNotCompliant() {
        assertThat(Gate.judge(inventory(List.of()), FailOn.REVIEW)).isEqualTo(Outcome.INCOMPLETE);
    }

    private Outcome judge(FailOn failOn) {
        String concluded = violations.isEmpty() ? "MIT" : violations.get(0).license();
        String category = concluded.equals("NOASSERTION") || concluded.startsWith("LicenseRef-") ? "unstated" : "any";
        InventoryEntry.License license = new InventoryEntry.License(
                concluded, "DECLARED_ONLY", "one-declaration", category, List.of(), List.of(), null);
        return Gate.judge(
                inventory(List.of(new InventoryEntry(
                        LIB,
                        "com.example:lib:1",
                        "lib",
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        license,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        issues.stream()
                                .filter(issue -> LIB.equals(issue.component()))
                                .toList()))),
                failOn);
    }

    private Inventory inventory(List<InventoryEntry> components) {
        return new Inventory(
                Inventory.SCHEMA_VERSION,
                new Inventory.Tool("Licentia", "1", "3"),
                new Inventory.Target(
                        "maven-project", "g:a:1", "a", null, true, "17", List.of(), List.of(), List.of("g:a")),
                new Inventory.Policy("p", "P", "0".repeat(64), "distributed-binary", "LicenseRef-Proprietary"),
                "2026-01-01",
                issues.isEmpty(),
                new Inventory.Summary(
                        1, 0, 0, 1, violations.size(), issues.size(), 0, Map.of(), Map.of(), Map.of(), Map.of()),
                components,
                violations,
                issues,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Not legal advice.",
                List.of(),
                List.of(),
                null);
    }

    private void violation(String verdict, String license, @Nullable String waivedBy) {
        violations.add(new ViolationEntry(
                LIB,
                "com.example:lib:1",
                "rule",
                verdict,
                "before-launch",
                license,
                null,
                "g:a",
                "compile",
                "maven-compile",
                List.of("com.example:lib:1"),
                List.of(),
                "Because.",
                "Fix.",
                List.of(),
                null,
                null,
                "0123456789abcdef",
                waivedBy));
    }

    private void error(@Nullable String component) {
        issues.add(new IssueEntry("error", "resolve", component, null, "Gone.", "Bring it back."));
    }
}
