package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.licentia.report.sample.SampleInventories;

/** The table people live in, in a real browser: search, facets, sorting, addresses, keys. */
@ExtendWith(Browsing.class)
class InventoryInTheBrowserTest {
    private static final String AGPL = "pkg:maven/com.itextpdf/itextpdf@5.5.13";
    private static final int ALL = 23;

    private Chromium browser;
    private InventoryOnThePage inventory;
    private String address = "";

    @BeforeEach
    void open(Chromium shared, Browsing.Pages pages) throws IOException {
        browser = shared;
        inventory = new InventoryOnThePage(shared);
        address = pages.of("violations", SampleInventories.violations());
    }

    @Test
    void everyLetterNarrowsTheTableAndTheAddressRemembers() throws IOException {
        browser.open(address);
        browser.press("/");
        assertThat(inventory.searching()).isTrue();

        int before = inventory.rows();
        assertThat(before).isEqualTo(ALL);
        for (String letters : List.of("tool", "kit", " noassertion")) {
            browser.type(letters);
            browser.settle();
            assertThat(inventory.rows()).isLessThanOrEqualTo(before).isPositive();
            before = inventory.rows();
        }
        assertThat(inventory.rows()).isEqualTo(7);
        assertThat(inventory.ids()).allMatch(id -> id.contains("toolkit"));
        assertThat(inventory.summary()).isEqualTo("7 of 22 components");
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#q=toolkit+noassertion");

        browser.press("Escape");
        assertThat(inventory.rows()).isEqualTo(ALL);
        assertThat(inventory.query()).isEmpty();
    }

    @Test
    void searchingForWhatIsNotThereSaysSo() throws IOException {
        browser.open(address + "#q=there-is-no-such-thing");
        assertThat(inventory.rows()).isZero();
        assertThat(browser.text("#nothing")).startsWith("No component matches.");
        assertThat(browser.holds("document.getElementById('nothing').checkVisibility()"))
                .isTrue();
    }

    @Test
    void everyChoiceOfEveryFacetShowsAsManyAsItPromises() throws IOException {
        browser.open(address);
        List<String> facets = inventory.facets();
        assertThat(facets).contains("verdict", "category", "scope", "module", "status");
        for (String facet : facets) {
            assertThat(inventory.choices(facet)).as(facet).isPositive();
            for (int choice = 1; choice <= inventory.choices(facet); choice++) {
                int promised = inventory.choose(facet, choice);
                assertThat(inventory.rows()).as("%s, choice %d", facet, choice).isEqualTo(promised);
            }
            inventory.choose(facet, 0);
            assertThat(inventory.rows()).as("%s, all", facet).isEqualTo(ALL);
        }
    }

    @Test
    void facetsAndSearchNarrowTogether() throws IOException {
        browser.open(address + "#verdict=needs-review&scope=compile&q=vendor");
        assertThat(inventory.rows()).isEqualTo(7);
        assertThat(inventory.query()).isEqualTo("vendor");

        browser.open(address + "#module=com.acme%3Ashop-web&verdict=deny");
        assertThat(inventory.rows()).isEqualTo(2);

        browser.open(address + "#rule=unknown-license");
        assertThat(inventory.summary()).isEqualTo("7 of 22 components · rule unknown-license");
    }

    @Test
    void everyHeadSortsBothWays() throws IOException {
        browser.open(address);
        for (String column : List.of("component", "license", "category", "status")) {
            inventory.sortBy(column);
            assertThat(inventory.sorted(column)).isEqualTo("ascending");
            List<String> up = inventory.column(column);
            assertThat(up).as(column).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            inventory.sortBy(column);
            assertThat(inventory.sorted(column)).isEqualTo("descending");
            assertThat(inventory.column(column))
                    .as(column)
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
        }
        inventory.sortBy("verdict");
        assertThat(inventory.sorted("status")).as("one column at a time").isEmpty();
        assertThat(inventory.column("verdict").get(0)).isEqualTo("Denied");
        inventory.sortBy("verdict");
        assertThat(inventory.column("verdict").get(0)).isEqualTo("Own module");
        assertThat(inventory.ids()).hasSize(ALL).doesNotHaveDuplicates();
    }

    @Test
    void aPurlIsAnAddress() throws IOException {
        browser.open(address + "#" + AGPL);

        assertThat(inventory.open()).containsExactly(AGPL);
        assertThat(inventory.details()).contains("“GNU Affero General Public License version 3”");
        assertThat(browser.holds("(({ top, bottom }) => bottom > 0 && top < innerHeight)(document.getElementById('"
                        + AGPL + "').getBoundingClientRect())"))
                .as("in sight")
                .isTrue();
    }

    @Test
    void aPurlInAnAddressMayBeEscapedAndMayFollowLater() throws IOException {
        browser.open(address + "#q=toolkit");
        browser.run("location.hash = '" + AGPL.replace(":", "%3A").replace("/", "%2F") + "'");
        browser.settle();

        assertThat(inventory.open()).containsExactly(AGPL);
        assertThat(inventory.rows()).as("the search gives way").isEqualTo(ALL);
        browser.open(address + "#pkg:maven/nobody/knows@%E0%A4%A");
        assertThat(inventory.open()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keysMoveThroughTheTable() throws IOException {
        browser.open(address + "#q=toolkit");

        browser.press("/");
        browser.press("ArrowDown");
        String first = inventory.focused();
        browser.press("ArrowDown");
        String second = inventory.focused();
        assertThat(inventory.ids().subList(0, 2)).containsExactly(first, second);

        browser.press("Enter");
        browser.settle();
        assertThat(inventory.open()).containsExactly(second);
        assertThat(inventory.details()).contains(second);
        assertThat(browser.holds("document.activeElement.closest('#detail') !== null"))
                .as("the next keys go to the details")
                .isTrue();
        browser.press("Escape");
        browser.settle();
        assertThat(inventory.open()).isEmpty();
        assertThat(inventory.focused()).isEqualTo(second);
        browser.press("ArrowUp");
        assertThat(inventory.focused()).isEqualTo(first);
        browser.press("ArrowUp");
        assertThat(inventory.searching()).isTrue();
    }

    @Test
    void aSlashThatIsTypedIsASlash() throws IOException {
        browser.open(address);
        browser.press("/");
        browser.type("a/b");
        assertThat(inventory.query()).isEqualTo("a/b");
    }
}
