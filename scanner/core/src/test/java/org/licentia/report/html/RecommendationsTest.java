package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;

class RecommendationsTest {

    private static Recommendations recommendations(Inventory inventory) {
        return Recommendations.from(inventory, Findings.in(inventory, new ExpressionWords(inventory.licenses())));
    }

    @Test
    void blockersComeFirstAndEachSaysHowToCheck() {
        Recommendations recommendations = recommendations(SampleInventories.violations());

        assertThat(recommendations.shown())
                .extracting(Recommendations.Recommendation::when)
                .containsExactly("Now", "Now", "Before launch", "Before launch", "Later");
        assertThat(recommendations.shown())
                .allSatisfy(step -> assertThat(step.check()).startsWith("no longer"));
    }

    @Test
    void manyFindingsWithOneCauseAreOneDecision() {
        Recommendations.Recommendation unknown =
                recommendations(SampleInventories.violations()).shown().get(2);

        assertThat(unknown.title())
                .isEqualTo("7 components without a known license: Ask the vendor in writing,"
                        + " or find the license and record it as a curation.");
        assertThat(unknown.detail())
                .isEqualTo("Most of them come with com.vendor.toolkit:toolkit-all:1.9 (7); start there.");
    }

    @Test
    void anIncompleteScanIsToBeCompletedAfterTheBlockers() {
        assertThat(recommendations(SampleInventories.incomplete())
                        .shown()
                        .get(2)
                        .title())
                .isEqualTo("Make the scan complete, then read this page again.");
    }

    @Test
    void eachMissingThingHasItsOwnRemedy() {
        Recommendations.Recommendation complete =
                recommendations(SampleInventories.incomplete()).shown().get(2);

        assertThat(complete.parts())
                .containsExactly(
                        "The POM of com.vendor:legacy-client:3.1 could not be obtained: the repository “internal”"
                                + " answered 503. Make the repository reachable and scan again, or add the artifact to"
                                + " the local repository.",
                        "The jar of org.slf4j:slf4j-api:2.0.13 is damaged: its central directory is missing. Delete it"
                                + " from the local repository and scan again.");
    }

    @Test
    void manyMissingThingsAreCounted() {
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        for (int number = 0; number < 20; number++) {
            app.issue("error", null, "Thing " + number + " is missing.", "Bring it back.");
        }

        assertThat(recommendations(app.build()).shown().get(0).parts())
                .hasSize(7)
                .last()
                .isEqualTo("… and 14 more, listed under Issues.");
    }

    @Test
    void whatTheScanMissesIsNotAskedForTwice() {
        assertThat(recommendations(SampleInventories.unobtained(false)).shown())
                .extracting(Recommendations.Recommendation::title)
                .containsExactly("Make the scan complete, then read this page again.", "Replace it.");
        assertThat(recommendations(SampleInventories.unobtained(true)).shown())
                .extracting(Recommendations.Recommendation::title)
                .containsExactly("Replace it.", "Make the scan complete, then read this page again.");
        assertThat(ClarificationQuestions.of(SampleInventories.unobtained(true)).shown())
                .extracting(ClarificationQuestions.Question::ask)
                .containsExactly(
                        "Can you make available what this scan could not obtain or read?",
                        "Is the product published under proprietary terms?");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        InventoryBuilder many = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        for (int number = 0; number < 20; number++) {
            many.with(new ComponentBuilder("org.example:thing-" + number + ":1")
                    .judged("needs-review", "rule-" + number, "Because.", "Fix number " + number + ".")
                    .usedBy("com.acme:app", "compile"));
        }

        Recommendations recommendations = recommendations(many.build());

        assertThat(recommendations.shown()).hasSize(15);
        assertThat(recommendations.beyond()).isEqualTo(5);
    }
}
