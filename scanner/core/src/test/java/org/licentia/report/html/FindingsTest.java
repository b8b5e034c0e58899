package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;

class FindingsTest {

    private static Findings findings(Inventory inventory) {
        return Findings.in(inventory, new ExpressionWords(inventory.licenses()));
    }

    @Test
    void findingsWithOneCauseShareACard() {
        Findings.Section beforeLaunch =
                findings(SampleInventories.violations()).sections().get(1);

        assertThat(beforeLaunch.components()).isEqualTo(8);
        assertThat(beforeLaunch.cards())
                .extracting(FindingCard::title, FindingCard::size)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("7 components without a known license", 7),
                        org.assertj.core.groups.Tuple.tuple("dom4j:dom4j:1.6.1", 1));
    }

    @Test
    void theDirectDependencyThatBringsMostIsNamed() {
        FindingCard unknown = findings(SampleInventories.violations())
                .sections()
                .get(1)
                .cards()
                .get(0);

        assertThat(unknown.owners()).containsExactly(new FindingCard.Owner("com.vendor.toolkit:toolkit-all:1.9", 7));
    }

    @Test
    void waivedFindingsDoNotCountAndStayVisible() {
        Findings findings = findings(SampleInventories.violations());

        assertThat(findings.waivedInAll()).isEqualTo(1);
        assertThat(findings.waived())
                .extracting(Finding::coordinates)
                .containsExactly("com.oracle.database.jdbc:ojdbc11:23.4.0.24.05");
        assertThat(findings.open()).noneMatch(Finding::waived);
    }

    @Test
    void aCardWithHundredsOfFindingsSpellsOutTheFirst() {
        Findings.Section beforeLaunch =
                findings(StressInventories.large(5000)).sections().get(1);

        FindingCard card = beforeLaunch.cards().get(0);
        assertThat(card.shown()).hasSize(FindingCard.SHOWN);
        assertThat(card.beyond()).isEqualTo(card.size() - FindingCard.SHOWN).isPositive();
        assertThat(card.query()).isEqualTo("rule=unknown-license");
    }

    @Test
    void aPriorityOfALaterVersionIsNotOverlooked() {
        Inventory inventory = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new InventoryBuilder.ComponentBuilder("org.example:odd:1")
                        .judged("needs-review", "rule", "Because.", "Fix.")
                        .priority("some-day")
                        .usedBy("com.acme:app", "compile"))
                .build();

        assertThat(findings(inventory).components(Findings.BEFORE_LAUNCH)).isEqualTo(1);
    }

    @Test
    void anAddressOfAFindingLasts() {
        List<String> anchors = findings(SampleInventories.violations()).open().stream()
                .map(Finding::anchor)
                .toList();

        assertThat(anchors)
                .doesNotHaveDuplicates()
                .contains("finding:no-strong-copyleft-in-product:pkg:maven/com.itextpdf/itextpdf@5.5.13");
    }
}
