package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

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
                .with(new ComponentBuilder("org.example:odd:1")
                        .judged("needs-review", "rule", "Because.", "Fix.")
                        .priority("some-day")
                        .usedBy("com.acme:app", "compile"))
                .build();

        assertThat(findings(inventory).components(Findings.BEFORE_LAUNCH)).isEqualTo(1);
    }

    private static InventoryBuilder two(String license, String otherLicense, String category, String rule) {
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        for (String each : List.of(license, otherLicense)) {
            app.with(new ComponentBuilder("org.example:x" + each.length() + ":1")
                    .license(each, category, "DECLARED_ONLY")
                    .judged("needs-review", rule, "Because.", "Fix.")
                    .usedBy("com.acme:app", "compile"));
        }
        return app;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BSD-4-Clause|OpenSSL|permissive|advertising-clause|2 components stopped by rule advertising-clause",
                "BSD-4-Clause|BSD-4-Clause-UC|permissive|permissive|2 components under a permissive license",
                "GPL-2.0-only|GPL-3.0-or-later|strong-copyleft|no-gpl|2 components under strong copyleft",
                "NONE|NOASSERTION|unstated|license-not-known|2 components without a known license"
            })
    void aTitleSaysWhatStopsItsComponents(String license, String other, String category, String rule, String title) {
        assertThat(findings(two(license, other, category, rule).build())
                        .sections()
                        .get(1)
                        .cards())
                .extracting(FindingCard::title)
                .containsExactly(title);
    }

    @Test
    void whatIsUnknownBecauseItIsMissingLeadsWithTheScan() {
        FindingCard card = findings(SampleInventories.unobtained(true))
                .sections()
                .get(1)
                .cards()
                .get(0);

        assertThat(card.incomplete()).isTrue();
        assertThat(card.shown().get(0).remedies())
                .extracting(Inventory.Remedy::title)
                .containsExactly("Make the scan complete.", "Find out under which license com.example:gone 1.0 is.");
    }

    @Test
    void whatSeveralRulesStopIsOneFindingLedByTheRuleOfItsDecision() {
        Findings findings = findings(new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:viral:1")
                        .judged("deny", "network-copyleft", "It is AGPL.", "Fix.")
                        .alsoStopped(
                                "deny", "licenses-incompatible", "It does not go with the others.", "critical-blocker")
                        .usedBy("com.acme:app", "compile"))
                .build());

        // The most pressing of them says how soon.
        assertThat(findings.sections().get(0).components()).isEqualTo(1);
        assertThat(findings.sections().get(1).cards()).isEmpty();
        assertThat(findings.open()).hasSize(1);
        FindingCard card = findings.sections().get(0).cards().get(0);
        assertThat(card.rule()).isEqualTo("network-copyleft");
        assertThat(card.shown().get(0).further())
                .extracting(Finding.Further::rule, Finding.Further::verdictLabel, Finding.Further::because)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "licenses-incompatible", "Denied", "It does not go with the others."));
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
