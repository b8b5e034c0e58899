package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;

class ShownExpressionsTest {
    private static final String ACME = "LicenseRef-licentia-1f3a5c7e9b0d";
    private static final String HOUSE = "LicenseRef-licentia-ffffffffffff";

    private static InventoryBuilder with(String expression) {
        return new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:thing:1")
                        .license(expression, "unstated", "UNKNOWN")
                        .says("Acme Terms", "", ACME)
                        .judged("needs-review", "license-not-known", "We do not know " + ACME + ".", "Ask.")
                        .usedBy("com.acme:app", "compile"))
                .license(ACME, "Acme Terms", "unstated", "Acme Terms")
                .license(HOUSE, "House “Rules” (v1)\n2", "unstated", null);
    }

    private static String shown(String expression) {
        return new ShownExpressions(with(expression).build().licenses()).of(expression);
    }

    @Test
    void theWordsBehindAnIdThatSaysNothingAreShown() {
        assertThat(shown(ACME)).isEqualTo("“Acme Terms”");
        assertThat(shown("(" + ACME + " OR MIT) AND " + HOUSE))
                .isEqualTo("(“Acme Terms” OR MIT) AND “House Rules (v1) 2”");
    }

    @Test
    void anIdWithoutWordsAndOtherReferencesStay() {
        assertThat(shown("LicenseRef-licentia-0 AND LicenseRef-scancode-public-domain"))
                .isEqualTo("LicenseRef-licentia-0 AND LicenseRef-scancode-public-domain");
    }

    @Test
    void ofHundredsOfLicensesTheFirstAreShown() {
        String expression =
                IntStream.range(0, 3_000).mapToObj(number -> "L-" + number).collect(Collectors.joining(" AND "));

        assertThat(shown(expression)).isEqualTo("L-0 AND L-1 AND L-2 AND L-3 AND L-4 … and 2,995 more");
        assertThat(ShownExpressions.cut(shown(expression))).isTrue();
        assertThat(shown("MIT OR Apache-2.0")).isEqualTo("MIT OR Apache-2.0");
    }

    @Test
    void theWholePageShowsThemAlike() throws IOException {
        String expression =
                IntStream.range(0, 3_000).mapToObj(number -> "L-" + number).collect(Collectors.joining(" AND "));

        String text = Markup.of(with(expression).build()).text();

        assertThat(text)
                .contains("L-4 … and 2,995 more")
                .contains("licentia.json has them whole")
                .contains("We do not know “Acme Terms”.")
                .doesNotContain("L-5 AND");
    }

    @Test
    void wordsAreNotSaidToMeanThemselves() {
        assertThat(ShownExpressions.meaning("“Acme Terms”")).isEqualTo("no license that we know");
        assertThat(ShownExpressions.meaning("“Acme Terms” AND MIT")).isEqualTo("“Acme Terms” AND MIT");
        assertThat(ShownExpressions.meaning("MIT")).isEqualTo("MIT");
    }

    @Test
    void shownWordsLeadToTheLicense() {
        Inventory inventory = VisibleText.in(with(ACME + " AND " + HOUSE).build());
        String shown = inventory.components().get(0).license().concluded();

        assertThat(new ExpressionWords(inventory.licenses()).of(shown))
                .containsExactly(
                        new ExpressionWords.Word("“Acme Terms”", "#" + Anchors.license(ACME)),
                        new ExpressionWords.Word(" AND ", null),
                        new ExpressionWords.Word("“House Rules (v1) 2”", "#" + Anchors.license(HOUSE)));
    }
}
