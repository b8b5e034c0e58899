package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.SampleInventories;

/** Whether everybody can use the page: axe-core's rules for WCAG 2.2 A and AA in a real browser, and what they lack. */
@ExtendWith(Browsing.class)
class HtmlPageAccessibilityTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private static String axe = "";

    @BeforeAll
    static void load() throws IOException {
        try (InputStream source = HtmlPageAccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        Arguments.of("clean", SampleInventories.smallClean()),
                        Arguments.of("violations", SampleInventories.violations()),
                        Arguments.of("incomplete", SampleInventories.incomplete()),
                        Arguments.of("unknown", SampleInventories.unknown()),
                        Arguments.of("decided", SampleInventories.decided()))
                .flatMap(page ->
                        Stream.of(WIDE, NARROW).map(width -> Arguments.of(page.get()[0], page.get()[1], width)));
    }

    @ParameterizedTest(name = "{0}, {2} pixels wide")
    @MethodSource("pages")
    void nothingStandsInAnybodysWay(String name, Inventory inventory, int width, Chromium browser, Browsing.Pages pages)
            throws IOException {
        browser.resize(width, 900);
        String address = pages.of(name, inventory);
        for (String theme : new String[] {"light", "dark"}) {
            browser.open(address + "?theme=" + theme);
            browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            browser.settle();

            assertThat(problems(browser, "document"))
                    .as("%s, %s, %d pixels", name, theme, width)
                    .isEmpty();
        }
    }

    @Test
    void nothingInTheDrawerStandsInAnybodysWay(Chromium browser, Browsing.Pages pages) throws IOException {
        String address = pages.of("violations", SampleInventories.violations());
        for (int width : new int[] {WIDE, NARROW}) {
            browser.resize(width, 900);
            browser.open(address + "#pkg:maven/com.itextpdf/itextpdf@5.5.13");

            assertThat(browser.text("#detail h2")).isEqualTo("com.itextpdf:itextpdf:5.5.13");
            assertThat(problems(browser, "document.getElementById('detail')"))
                    .as("%d pixels", width)
                    .isEmpty();
        }
    }

    private static String problems(Chromium browser, String context) {
        browser.run(axe);
        return browser.evaluate("axe.run(" + context + ", { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                        + " 'wcag22aa', 'best-practice'],"
                        + " resultTypes: ['violations'] })"
                        + ".then(result => result.violations.map(each => each.id + ': ' + each.help + '\\n'"
                        + " + each.nodes.slice(0, 3).map(node => '  ' + node.target + ' '"
                        + " + node.html.slice(0, 200) + ' ' + node.failureSummary).join('\\n')).join('\\n'))")
                .asText();
    }

    @Test
    void landmarksAndHeadingsTellWhatThePageIs(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.open(pages.of("incomplete", SampleInventories.incomplete()));

        assertThat(browser.number("document.querySelectorAll('main').length")).isEqualTo(1);
        assertThat(browser.number("document.querySelectorAll('body > header').length"))
                .isEqualTo(1);
        assertThat(browser.number("document.querySelectorAll('nav[aria-label]').length"))
                .isPositive();
        assertThat(browser.number("document.querySelectorAll('h1').length")).isEqualTo(1);
        assertThat(browser.evaluate("(() => { let last = 0; const jumps = []; for (const head of"
                                + " document.querySelectorAll('h1, h2, h3, h4, h5, h6')) { const level ="
                                + " Number(head.localName[1]); if (level > last + 1)"
                                + " jumps.push(head.textContent); last = level; } return jumps.join(); })()")
                        .asText())
                .as("headings that skip a level")
                .isEmpty();
        assertThat(browser.evaluate("[...document.querySelectorAll('main > section')]"
                                + ".filter(section => !section.ariaLabelledByElements?.length)"
                                + ".map(section => section.id).join()")
                        .asText())
                .as("sections without a name")
                .isEmpty();
    }

    @Test
    void everyControlHasANameAndCanBeReachedByTab(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.open(pages.of("violations", SampleInventories.violations()));

        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('button, select, input:not([type=hidden]), summary, a')]"
                                        + ".filter(each => !(each.labels && each.labels.length) && !each.ariaLabel"
                                        + " && !each.textContent.trim()).map(each => each.outerHTML).join()")
                        .asText())
                .isEmpty();
        browser.press("Tab");
        assertThat(browser.evaluate("document.activeElement.getAttribute('href')")
                        .asText())
                .as("the first stop skips to the findings")
                .isEqualTo("#main");
        browser.press("Tab");
        assertThat(
                        browser.holds(
                                "(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' &&"
                                        + " parseFloat(outlineWidth) >= 2) || boxShadow !== 'none')(getComputedStyle(document.activeElement))"))
                .as("the focus can be seen")
                .isTrue();
    }
}
