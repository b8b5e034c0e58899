package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionRules;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;

/** What one component contains, and how each license was concluded, as the page tells it. */
class ContainedWorksOnThePageTest {
    private static final String OUTER = "com.example:outer:1.0";
    private static final String INNER = "org.example:inner:2.0";

    private final ComponentBuilder outer = new ComponentBuilder(OUTER)
            .license("MIT", "permissive", "AGREED")
            .concludedBy("agreement")
            .says("MIT", "https://example.com/mit", "MIT")
            .usedBy("com.acme:app", "compile");
    private final ComponentBuilder inner = new ComponentBuilder(INNER)
            .license("Apache-2.0", "permissive", "DETECTED_ONLY")
            .concludedBy("one-detection")
            .contains("META-INF/LICENSE:205-400", "Apache-2.0")
            .usedBy("com.acme:app", "compile", OUTER);
    private Markup page;

    @BeforeEach
    void render() throws IOException {
        outer.holding(inner.purl());
        page = Markup.of(new InventoryBuilder("com.acme:app:1.0", "App")
                .modules("com.acme:app")
                .with(outer)
                .with(inner)
                .build());
    }

    @Test
    void linksLeadFromTheContainerToTheWorkAndBack() {
        List<String> links = page.values("href");
        assertThat(links).contains("#" + Anchors.component(inner.purl()), "#" + Anchors.component(outer.purl()));
        assertThat(page.text()).contains("Contains " + INNER).contains("Lies in " + OUTER);
    }

    @Test
    void hashesOfWitnessesAreShortAndTheirPlacesWhole() {
        assertThat(page.text())
                .contains("META-INF/LICENSE:205-400")
                .contains("ab12cd34ab12…")
                .doesNotContain("ab12cd34".repeat(8));
    }

    @Test
    void theTableTellsTheRulesThatDecidedInTheirOrder() {
        assertThat(page.values("id")).contains("conclusions");
        assertThat(page.text())
                .containsSubsequence(
                        "How licenses were concluded",
                        ConclusionRules.sentence("agreement"),
                        ConclusionRules.sentence("one-detection"));
        assertThat(page.values("href")).contains("#conclusions");
    }
}
