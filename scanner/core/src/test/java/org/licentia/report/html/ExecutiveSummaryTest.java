package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;

class ExecutiveSummaryTest {

    private static ExecutiveSummary summary(Inventory inventory) {
        return ExecutiveSummary.of(inventory, Findings.in(inventory, new ExpressionWords(inventory.licenses())));
    }

    private static InventoryBuilder app() {
        return new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
    }

    private static ComponentBuilder component(String verdict, String scope) {
        return new ComponentBuilder("org.example:thing:1")
                .license("GPL-3.0-only", "strong-copyleft", "AGREED")
                .judged(verdict, "rule", "Because of it.", "Replace it.")
                .usedBy("com.acme:app", scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deny|compile|deny|Not ready to ship: 1 component under strong copyleft reaches your distribution.",
                "deny|test|deny|Not ready to ship: 1 component under strong copyleft is used against the policy.",
                "needs-review|compile|review|Not ready yet: 1 component needs a decision first.",
                "allow|compile|allow|Nothing found that stands in the way: its one component passes under this policy."
            })
    void theVerdictIsASentence(String verdict, String scope, String tone, String sentence) {
        ExecutiveSummary summary = summary(app().with(component(verdict, scope)).build());

        assertThat(summary.answer() + ": " + summary.reason()).isEqualTo(sentence);
        assertThat(summary.tone()).isEqualTo(tone);
    }

    @Test
    void incompleteIsNeverReady() {
        ExecutiveSummary summary = summary(app().with(component("allow", "compile"))
                .issue("error", null, "Gone.", "Bring it back.")
                .build());

        assertThat(summary.answer() + ": " + summary.reason())
                .isEqualTo("Cannot be cleared yet: nothing found so far stands in the way,"
                        + " but 1 thing could not be obtained or read.");
        assertThat(summary.tone()).isEqualTo("review");
        assertThat(summary.sentences().get(2))
                .isEqualTo("1 thing could not be obtained or read, so the answer may still change;"
                        + " what to do is listed under Issues.");
    }

    @Test
    void nothingToJudgeIsSaid() {
        ExecutiveSummary summary = summary(app().build());

        assertThat(summary.answer() + ": " + summary.reason())
                .isEqualTo("Nothing to judge: the project has no third-party components.");
        assertThat(summary.tone()).isEqualTo("review");
        assertThat(summary.sentences())
                .containsExactly(
                        "We looked for third-party components of App as of 2026-11-20 and found none to judge by the"
                                + " policy “Commercial distribution”.",
                        "This is no clearance: nothing was judged.",
                        "If some were expected, check that the right project was scanned, with its modules and"
                                + " profiles.");
    }

    @Test
    void aWaivedBlockerNoLongerBlocks() {
        ExecutiveSummary summary = summary(
                app().with(component("deny", "compile").waivedBy("Legal")).build());

        assertThat(summary.answer() + ": " + summary.reason())
                .isEqualTo("Nothing found that stands in the way: its one component passes under this policy, with"
                        + " 1 finding waived.");
        assertThat(summary.sentences().get(1)).isEqualTo("1 is denied; 1 finding is waived.");
    }

    @Test
    void withoutAKnownLicenseMeansTheSameEverywhere() {
        Inventory inventory = VisibleText.in(SampleInventories.unknown());

        assertThat(summary(inventory).figures().get(2))
                .isEqualTo(new ExecutiveSummary.Figure(
                        3,
                        "without a known license",
                        "counted in the first two",
                        "#inventory",
                        "category=unstated",
                        "unknown"));
        assertThat(Findings.in(inventory, new ExpressionWords(inventory.licenses()))
                        .sections()
                        .get(1)
                        .cards())
                .extracting(FindingCard::title)
                .containsExactly("3 components without a known license");
        assertThat(LicenseMix.of(inventory).parts())
                .filteredOn(part -> part.category().equals("unstated"))
                .extracting(LicenseMix.Part::components)
                .containsExactly(3);
        assertThat(ClarificationQuestions.of(inventory).shown())
                .extracting(ClarificationQuestions.Question::ask)
                .containsExactlyInAnyOrder(
                        "Which license do the words “House Rules” of org.example:named:1 stand for?",
                        "Under which license is org.example:silent:1 published?",
                        "Which licenses do the words “House Rules” and “Garden Rules” of org.example:twice:1 stand"
                                + " for?");
    }

    @Test
    void whatIsUnknownBecauseItIsMissingStartsWithTheScan() {
        assertThat(summary(SampleInventories.unobtained(false)).sentences().get(2))
                .isEqualTo("Start by making the scan complete, because 1 thing could not be obtained or read: for"
                        + " com.example:gone:1.0, scan once without --offline.");
        assertThat(summary(SampleInventories.unobtained(true)).sentences().get(2))
                .isEqualTo("Start with org.example:known:1 (GPL-3.0-only): replace it; 1 thing could not be obtained"
                        + " or read, so the list may still grow.");
    }

    @Test
    void whatIsMissingAsksForNoDecisionYet() {
        assertThat(summary(SampleInventories.unobtained(false)).reason())
                .isEqualTo("1 component needs a decision first, and the scan is incomplete.");

        ExecutiveSummary missingOnly = summary(app().with(new ComponentBuilder("com.example:gone:1.0")
                        .license("NOASSERTION", "unstated", "UNKNOWN")
                        .judged("needs-review", "license-not-known", "We do not know it.", "Find out.")
                        .usedBy("com.acme:app", "compile"))
                .issue("error", "pkg:maven/com.example/gone@1.0", "It is gone.", "Bring it back.")
                .build());
        assertThat(missingOnly.answer()).isEqualTo("Cannot be cleared yet");
        assertThat(missingOnly.tone()).isEqualTo("review");
        assertThat(missingOnly.sentences().get(2))
                .isEqualTo("Start by making the scan complete, because 1 thing could not be obtained or read: for"
                        + " com.example:gone:1.0, bring it back.");
    }

    @Test
    void aDeniedLicenseThatNormallyPassesIsNotBlamedOnItsCategory() {
        ExecutiveSummary summary = summary(app().with(new ComponentBuilder("org.example:odd:1")
                        .judged("deny", "exception-does-not-fit", "Its exception does not fit.", "Ask.")
                        .usedBy("com.acme:app", "compile"))
                .build());

        assertThat(summary.reason()).isEqualTo("1 component that the policy denies reaches your distribution.");
    }

    @Test
    void whatOnlyPomsSayIsNotSaidToBeMore() {
        assertThat(summary(app().pomsOnly().with(component("allow", "compile")).build())
                        .reason())
                .isEqualTo("its one component passes under this policy by what its POM says.");
    }

    @Test
    void oneComponentIsNotMany() {
        ExecutiveSummary summary = summary(app().pomsOnly()
                .with(component("allow-with-obligations", "compile"))
                .build());

        assertThat(summary.sentences())
                .containsExactly(
                        "We looked at 1 third-party component of App, by what its POM says, as of 2026-11-20 and judged"
                                + " it by the policy “Commercial distribution”.",
                        "It passes with obligations.",
                        "What remains is to meet the conditions of the one component that asks for notices and texts.");
    }

    @Test
    void threeSentencesTellTheStory() {
        assertThat(summary(SampleInventories.violations()).sentences())
                .containsExactly(
                        "We looked at 22 third-party components in 3 modules of Acme Shop, by what their POMs say,"
                                + " as of 2026-11-20 and judged them by the policy “Commercial distribution”.",
                        "2 are denied, 10 need review and 10 pass, 9 of them with obligations; 1 finding is waived.",
                        "Start with com.itextpdf:itextpdf:5.5.13 (AGPL-3.0-only): replace com.itextpdf:itextpdf by a"
                                + " library under a permissive license.");
    }
}
