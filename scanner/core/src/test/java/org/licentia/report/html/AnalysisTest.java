package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** Numbers agree everywhere: every table of the analysis adds up to the summary. */
class AnalysisTest {

    static Stream<Inventory> samples() {
        return Stream.of(SampleInventories.smallClean(), SampleInventories.violations(), StressInventories.large(600));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBarIsWholeAndCountsEveryComponent(Inventory inventory) {
        LicenseMix mix = LicenseMix.of(inventory);

        double width = mix.parts().stream()
                .flatMap(part -> part.stretches().stream())
                .mapToDouble(stretch -> Double.parseDouble(stretch.width()))
                .sum();
        assertThat(width).isCloseTo(100, within(0.1));
        assertThat(mix.parts())
                .allSatisfy(part -> assertThat(part.components())
                        .isEqualTo(inventory.summary().categories().get(part.category())));
        assertThat(mix.parts().stream().mapToInt(LicenseMix.Part::deny).sum())
                .isEqualTo(inventory.summary().verdicts().get("deny"));
        assertThat(mix.expressions().stream()
                        .mapToInt(LicenseMix.Expression::components)
                        .sum())
                .isEqualTo(inventory.summary().components());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void categoryByScopeCountsEveryComponentOnce(Inventory inventory) {
        CategoryByScope heat = CategoryByScope.of(inventory);

        for (int column = 0; column < heat.scopes().size(); column++) {
            int position = column;
            assertThat(heat.rows().stream()
                            .mapToInt(row -> row.cells().get(position).components())
                            .sum())
                    .isEqualTo(inventory.summary().scopes().get(heat.scopes().get(column)));
        }
        assertThat(heat.rows().stream().mapToInt(CategoryByScope.Row::total).sum())
                .isEqualTo(inventory.summary().components());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDecisionNamesItsRule(Inventory inventory) {
        assertThat(DecidingRules.of(inventory).stream()
                        .mapToInt(DecidingRules.Rule::components)
                        .sum())
                .isEqualTo(inventory.summary().components());
    }

    @Test
    void aModuleCountsWhatItUses() {
        assertThat(ModuleMatrix.of(SampleInventories.violations()).rows())
                .containsExactly(
                        new ModuleMatrix.Row("com.acme:shop-parent", "module=com.acme%3Ashop-parent", 0, 0, 0, 0, 0),
                        new ModuleMatrix.Row("com.acme:shop", "module=com.acme%3Ashop", 1, 9, 9, 1, 20),
                        new ModuleMatrix.Row("com.acme:shop-web", "module=com.acme%3Ashop-web", 2, 1, 8, 0, 11));
    }

    @Test
    void disagreementIsShownWithEveryVoice() {
        assertThat(Disagreements.in(SampleInventories.violations()).rows())
                .extracting(Disagreements.Row::coordinates)
                .containsExactly("org.json:json:20080701", "dom4j:dom4j:1.6.1", "javax.annotation:jsr250-api:1.0");
    }

    @Test
    void whatWasJudgedIsShownAndNotWhatWasConcluded() {
        Inventory inventory = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:both:1")
                        .license("GPL-3.0-only OR MIT", "strong-copyleft", "AMBIGUOUS")
                        .judgedAs("GPL-3.0-only AND MIT")
                        .usedBy("com.acme:app", "compile"))
                .build();

        assertThat(Disagreements.in(inventory).rows())
                .extracting(Disagreements.Row::judgedAs)
                .containsExactly("GPL-3.0-only AND MIT");
    }

    @Test
    void thatNobodyGrantedALicenseIsSaid() {
        Inventory inventory = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:closed:1")
                        .license("NONE", "unstated", "DETECTED_ONLY")
                        .usedBy("com.acme:app", "compile"))
                .build();

        assertThat(Page.about(inventory).inventory().rows())
                .extracting(InventoryTable.Row::categoryLabel)
                .containsExactly("No license granted");
        assertThat(ClarificationQuestions.of(inventory).shown())
                .extracting(ClarificationQuestions.Question::ask)
                .containsExactly("Will somebody grant us a license for org.example:closed:1?");
    }

    @Test
    void wordsOfAnExpressionLeadToTheirTexts() {
        Inventory inventory = SampleInventories.violations();

        assertThat(new ExpressionWords(inventory.licenses()).of("(MIT OR Apache-2.0) AND X"))
                .containsExactly(
                        new ExpressionWords.Word("(", null),
                        new ExpressionWords.Word("MIT", "#license-MIT"),
                        new ExpressionWords.Word(" OR ", null),
                        new ExpressionWords.Word("Apache-2.0", "#license-Apache-2.0"),
                        new ExpressionWords.Word(") AND X", null));
    }
}
