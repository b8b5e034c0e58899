package org.licentia.inventory.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licentia.inventory.SmallInventory.use;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.SmallInventory;
import org.licentia.inventory.diff.Gate.FailOn;
import org.licentia.inventory.diff.Gate.Outcome;
import org.licentia.issue.LicentiaException;

/** What counts as new or worse between two scans, and what does not. */
class InventoryDiffTest {
    private static final String LIB = "com.example:lib:1";
    private static final String LIB_2 = "com.example:lib:2";
    private static final String GPL = "GPL-3.0-only";
    private static final String RULE = "strong-copyleft";

    @Test
    void equalInventoriesHaveNoDifference() {
        Inventory same = gpl(LIB).build();
        InventoryDiff diff = InventoryDiff.between(same, same);
        assertThat(diff.newOrWorse()).isEmpty();
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.resolved()).isEmpty();
        assertThat(diff.known()).isEqualTo(1);
        assertThat(Gate.judge(same, FailOn.REVIEW, diff)).isEqualTo(Outcome.COMPLIANT);
    }

    @Test
    void newComponentThatIsStoppedIsNew() {
        assertThat(kinds(empty(), gpl(LIB))).containsExactly("new-violation");
    }

    @Test
    void upgradeUnderTheSameLicenseIsKnown() {
        InventoryDiff diff = InventoryDiff.between(gpl(LIB).build(), gpl(LIB_2).build());
        assertThat(diff.newOrWorse()).isEmpty();
        assertThat(diff.changes()).extracting(InventoryDiff.Change::kind).containsExactly("version-changed");
    }

    @Test
    void upgradeThatRelicensesIsWorseEvenUnderTheSameRule() {
        assertThat(kinds(gpl(LIB), small().stopped(LIB_2, "AGPL-3.0-only", RULE, "deny", null, use("t:m", "compile"))))
                .containsExactly("relicensed");
        assertThat(kinds(small().passes(LIB, "MIT", use("t:m", "compile")), gpl(LIB_2)))
                .containsExactly("relicensed");
    }

    @Test
    void relicensingThatPassesIsToldAndFailsNothing() {
        InventoryDiff diff = InventoryDiff.between(
                small().passes(LIB, "MIT", use("t:m", "compile")).build(),
                small().passes(LIB, "Apache-2.0", use("t:m", "compile")).build());
        assertThat(diff.newOrWorse()).isEmpty();
        assertThat(diff.changes()).extracting(InventoryDiff.Change::kind).containsExactly("relicensed");
    }

    @Test
    void lostLicenseIsWorse() {
        assertThat(kinds(
                        small().passes(LIB, "MIT", use("t:m", "compile")),
                        small().stopped(LIB_2, "NOASSERTION", "unstated", "needs-review", null, use("t:m", "compile"))))
                .containsExactly("lost-license");
    }

    @Test
    void testThatBecomesCompileIsAnEscalation() {
        assertThat(kinds(
                        small().stopped(LIB, GPL, RULE, "deny", null, use("t:m", "test")),
                        small().stopped(LIB, GPL, RULE, "deny", null, use("t:m", "compile"))))
                .containsExactly("scope-escalation");
    }

    @Test
    void moduleThatShipsNowIsAnEscalation() {
        List<InventoryDiff.Finding> findings = InventoryDiff.between(
                        small().stopped(LIB, GPL, RULE, "deny", null, use("t:m", "compile", false))
                                .build(),
                        gpl(LIB).build())
                .newOrWorse();
        assertThat(findings).extracting(InventoryDiff.Finding::kind).containsExactly("scope-escalation");
        assertThat(findings.get(0).detail()).contains("now ships");
    }

    @Test
    void anotherModuleThatUsesWhatShipsAlreadyIsKnown() {
        assertThat(kinds(
                        gpl(LIB),
                        small().stopped(
                                        LIB,
                                        GPL,
                                        RULE,
                                        "deny",
                                        null,
                                        use("t:m", "compile"),
                                        use("t:other", "runtime"))))
                .isEmpty();
    }

    @Test
    void compileThatBecomesRuntimeIsKnown() {
        assertThat(kinds(gpl(LIB), small().stopped(LIB, GPL, RULE, "deny", null, use("t:m", "runtime"))))
                .isEmpty();
    }

    @Test
    void stricterVerdictIsWorseAndAMilderOneIsNot() {
        SmallInventory review = small().stopped(LIB, GPL, RULE, "needs-review", null, use("t:m", "compile"));
        assertThat(kinds(review, gpl(LIB))).containsExactly("worse-verdict");
        assertThat(kinds(gpl(LIB), review)).isEmpty();
    }

    @Test
    void anotherRuleIsNewThoughTheComponentWasStoppedBefore() {
        assertThat(kinds(
                        gpl(LIB),
                        small().stopped(LIB, GPL, "field-of-use", "needs-review", null, use("t:m", "compile"))))
                .containsExactly("new-violation");
    }

    @Test
    void waiverThatLapsedIsWorseAndAWaivedFindingIsNeither() {
        SmallInventory waived = small().stopped(LIB, GPL, RULE, "deny", "Jo", use("t:m", "compile"));
        assertThat(kinds(waived, gpl(LIB))).containsExactly("waiver-lapsed");
        InventoryDiff diff = InventoryDiff.between(gpl(LIB).build(), waived.build());
        assertThat(diff.newOrWorse()).isEmpty();
        assertThat(diff.resolved()).extracting(InventoryDiff.Resolved::how).containsExactly("waived");
    }

    @Test
    void secondVersionOfAKnownProblemIsNew() {
        SmallInventory both = gpl(LIB).stopped(LIB_2, GPL, RULE, "deny", null, use("t:m", "compile"));
        InventoryDiff diff = InventoryDiff.between(gpl(LIB_2).build(), both.build());
        assertThat(diff.newOrWorse())
                .extracting(InventoryDiff.Finding::coordinates)
                .containsExactly(LIB);
    }

    @Test
    void partOfAnArtifactIsAComponentOfItsOwn() {
        assertThat(kinds(
                        small().passes("com.example:lib:1#a", GPL, use("t:m", "compile")),
                        small().stopped("com.example:lib:2#b", GPL, RULE, "deny", null, use("t:m", "compile"))))
                .containsExactly("new-violation");
    }

    @Test
    void whatCouldNotBeObtainedThenIsNewWhenItIsFoundOut() {
        SmallInventory unobtained = small().stopped(
                        LIB, "NOASSERTION", "unstated", "needs-review", null, use("t:m", "compile"))
                .error(LIB, "Gone.");
        SmallInventory silent =
                small().stopped(LIB, "NOASSERTION", "unstated", "needs-review", null, use("t:m", "compile"));
        assertThat(kinds(unobtained, silent)).containsExactly("new-violation");
        InventoryDiff back = InventoryDiff.between(silent.build(), unobtained.build());
        assertThat(back.newOrWorse()).isEmpty();
        assertThat(back.resolved()).extracting(InventoryDiff.Resolved::how).containsExactly("not-obtained");
        assertThat(Gate.judge(unobtained.build(), FailOn.REVIEW, back)).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void resolvedFindingsSayHow() {
        InventoryDiff diff = InventoryDiff.between(gpl(LIB).build(), empty().build());
        assertThat(diff.resolved()).extracting(InventoryDiff.Resolved::how).containsExactly("gone");
        diff = InventoryDiff.between(
                gpl(LIB).build(),
                small().passes(LIB_2, "MIT", use("t:m", "compile")).build());
        assertThat(diff.resolved()).extracting(InventoryDiff.Resolved::how).containsExactly("passes");
    }

    @Test
    void decisionsCountAsAddedByWhatTheySayAndNotByTheirLine() {
        Inventory before =
                gpl(LIB).waiver("com.example:lib", "Jo", ".licentia.yml:3").build();
        Inventory moved =
                gpl(LIB).waiver("com.example:lib", "Jo", ".licentia.yml:9").build();
        Inventory other =
                gpl(LIB).waiver("com.example:lib", "Mallory", ".licentia.yml:3").build();
        assertThat(InventoryDiff.between(before, moved).decisionsAdded()).isEmpty();
        InventoryDiff diff = InventoryDiff.between(before, other);
        assertThat(diff.decisionsAdded()).extracting(DecisionEntry::by).containsExactly("Mallory");
        assertThat(diff.decisionsRemoved()).extracting(DecisionEntry::by).containsExactly("Jo");
    }

    @Test
    void whatSomebodySaysOfALicenseIsADecisionThatIsTold() {
        Inventory before = small().passes(LIB, "MIT", use("t:m", "compile")).build();
        Inventory curated = small().passes(LIB, "MIT", use("t:m", "compile"))
                .curated("MIT", ".licentia/curations.yml:1")
                .build();
        Inventory moved = small().passes(LIB, "MIT", use("t:m", "compile"))
                .curated("MIT", ".licentia/curations.yml:9")
                .build();
        Inventory shipped = small().passes(LIB, "MIT", use("t:m", "compile"))
                .curated("MIT", "policies/curations.yaml:9")
                .build();
        assertThat(InventoryDiff.between(before, curated).decisionsAdded())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.kind()).isEqualTo("curation");
                    assertThat(decision.component()).isEqualTo(LIB);
                    assertThat(decision.subject()).isEqualTo("MIT");
                });
        assertThat(InventoryDiff.between(curated, before).decisionsRemoved()).hasSize(1);
        assertThat(InventoryDiff.between(curated, moved).decisionsAdded()).isEmpty();
        assertThat(InventoryDiff.between(before, shipped).decisionsAdded()).isEmpty();
    }

    @Test
    void waiverThatAcceptsAnotherScopeIsToldThoughItsWordsAreTheSame() {
        Inventory before = small().stopped(LIB, GPL, RULE, "deny", "Jo", use("t:m", "provided"))
                .waiver("com.example:lib", "Jo", ".licentia.yml:3", LIB)
                .build();
        Inventory widened = small().stopped(LIB, GPL, RULE, "deny", "Jo", use("t:m", "compile"))
                .waiver("com.example:lib", "Jo", ".licentia.yml:3", LIB)
                .build();
        assertThat(InventoryDiff.between(before, widened).decisionsAdded()).hasSize(1);
        Inventory upgraded = small().stopped(LIB_2, GPL, RULE, "deny", "Jo", use("t:m", "provided"))
                .waiver("com.example:lib", "Jo", ".licentia.yml:3", LIB_2)
                .build();
        assertThat(InventoryDiff.between(before, upgraded).decisionsAdded()).isEmpty();
    }

    @Test
    void newModuleThatIsNotDistributedIsTold() {
        InventoryDiff diff = InventoryDiff.between(
                empty().build(),
                empty().passes(LIB, GPL, use("t:fresh", "compile", false)).build());
        assertThat(diff.decisionsAdded()).singleElement().satisfies(decision -> {
            assertThat(decision.kind()).isEqualTo("ship");
            assertThat(decision.component()).isEqualTo("t:fresh");
        });
    }

    @Test
    void scanThatSeesLessIsNotComparedWithOneThatSawMore() {
        refused(gpl(LIB), gpl(LIB).pomsOnly(), "--poms-only");
        assertThat(kinds(gpl(LIB).pomsOnly(), gpl(LIB))).isEmpty();
        assertThat(kinds(gpl(LIB).pomsOnly(), gpl(LIB).pomsOnly())).isEmpty();
    }

    @Test
    void gateFailsOnlyOnWhatIsNewOrWorseAndFailOnStillFilters() {
        Inventory before = gpl(LIB).build();
        Inventory after = gpl(LIB).stopped(
                        "com.example:new:1", "JSON", "field-of-use", "needs-review", null, use("t:m", "compile"))
                .build();
        InventoryDiff diff = InventoryDiff.between(before, after);
        assertThat(Gate.judge(after, FailOn.REVIEW, diff)).isEqualTo(Outcome.VIOLATIONS);
        assertThat(Gate.failures(after, FailOn.REVIEW, diff)).hasSize(1);
        assertThat(Gate.judge(after, FailOn.DENY, diff)).isEqualTo(Outcome.COMPLIANT);
        assertThat(Gate.judge(after, FailOn.DENY)).isEqualTo(Outcome.VIOLATIONS);
    }

    @Test
    void incompleteStaysIncompleteWhateverTheBaselineWas() {
        Inventory incomplete = gpl(LIB).error(null, "Gone.").build();
        assertThat(Gate.judge(incomplete, FailOn.REVIEW, InventoryDiff.between(incomplete, incomplete)))
                .isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void inventoriesThatWereJudgedDifferentlyAreNotCompared() {
        refused(gpl(LIB), gpl(LIB).policy("b".repeat(64)), "different policies");
        refused(gpl(LIB), gpl(LIB).product("saas", "LicenseRef-Proprietary"), "different distribution models");
        refused(gpl(LIB), gpl(LIB).product("distributed-binary", "MIT"), "different licenses of the product");
        refused(gpl(LIB), small().passes(LIB, GPL, use("t:m", "compile", false)), "t:m ships in the older");
    }

    private static void refused(SmallInventory before, SmallInventory after, String why) {
        assertThatThrownBy(() -> InventoryDiff.between(before.build(), after.build()))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("baseline");
    }

    private static List<String> kinds(SmallInventory before, SmallInventory after) {
        return InventoryDiff.between(before.build(), after.build()).newOrWorse().stream()
                .map(InventoryDiff.Finding::kind)
                .toList();
    }

    private static SmallInventory small() {
        return new SmallInventory();
    }

    private static SmallInventory empty() {
        return small().passes("com.example:other:1", "MIT", use("t:m", "compile"));
    }

    private static SmallInventory gpl(String coordinates) {
        return small().stopped(coordinates, GPL, RULE, "deny", null, use("t:m", "compile"));
    }
}
