package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;

/** What components carry for those who pass them on, and who needs whom. */
class CarriedOnThePageTest {
    private static final String NOTICE = "Acme Parser\nCopyright 2019 <Acme & Sons>\n";
    private static final String HASH = Sha256.hex(NOTICE.getBytes(StandardCharsets.UTF_8));

    private static Inventory inventory(String... texts) {
        InventoryBuilder shop = new InventoryBuilder("com.acme:shop:1", "Shop")
                .modules("com.acme:shop")
                .with(new ComponentBuilder("org.acme:parser:1.0")
                        .carrying("META-INF/NOTICE", "notice", HASH)
                        .copyright("Copyright 2019 <Acme & Sons>", "META-INF/NOTICE:2")
                        .needing("pkg:maven/org.acme/lexer@1.0")
                        .usedBy("com.acme:shop", "compile"))
                .with(new ComponentBuilder("org.acme:lexer:1.0")
                        .carrying("NOTICE.txt", "notice", HASH)
                        .usedBy("com.acme:shop", "compile", "org.acme:parser:1.0"));
        for (String text : texts) {
            shop.document(text);
        }
        return shop.build();
    }

    @Test
    void aTextStandsOnceAndEachCarrierLeadsToIt() throws IOException {
        Markup page = Markup.of(inventory(NOTICE));
        String anchor = Anchors.document(HASH);

        assertThat(page.html()).containsOnlyOnce("id=\"" + anchor + "\"");
        assertThat(page.values("href").stream().filter(("#" + anchor)::equals)).hasSize(2);
        assertThat(page.text())
                .contains("Texts as components carry them 1")
                .contains("META-INF/NOTICE notice of org.acme:lexer:1.0 2".replace("META-INF/NOTICE", "NOTICE.txt"))
                .contains("Copyright 2019 <Acme & Sons> META-INF/NOTICE:2");
    }

    @Test
    void aTextThatThePageDoesNotHaveIsNotALink() throws IOException {
        Markup page = Markup.of(inventory());

        assertThat(page.values("href")).doesNotContain("#" + Anchors.document(HASH));
        assertThat(page.text()).contains("notice, its text is in licentia.json");
        assertThat(page.html()).doesNotContain("id=\"carried\"");
    }

    @Test
    void textsThatWouldMakeThePageTooLargeAreOnlyCounted() throws IOException {
        String large = "x".repeat(300_000);
        InventoryBuilder shop = new InventoryBuilder("com.acme:shop:1", "Shop").modules("com.acme:shop");
        for (int number = 0; number < 12; number++) {
            String text = number + large;
            shop.with(new ComponentBuilder("org.acme:part-" + number + ":1.0")
                            .carrying("LICENSE", "license", Sha256.hex(text.getBytes(StandardCharsets.UTF_8)))
                            .usedBy("com.acme:shop", "compile"))
                    .document(text);
        }

        Markup page = Markup.of(shop.build());

        assertThat(page.html().length()).isLessThan(3_500_000);
        assertThat(page.text()).contains("Texts as components carry them 12").contains("3 more are in licentia.json.");
    }

    @Test
    void neighboursLeadToEachOther() throws IOException {
        String text = Markup.of(inventory(NOTICE)).text();

        assertThat(text).contains("Depends on org.acme:lexer:1.0").contains("Needed by org.acme:parser:1.0");
    }
}
