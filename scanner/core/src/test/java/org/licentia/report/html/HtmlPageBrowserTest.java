package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;
import org.licentia.report.template.Templates;

/** The page in a real browser. Skipped, loudly, where Chromium is not installed. */
class HtmlPageBrowserTest {
    private static final String AGPL = "pkg:maven/com.itextpdf/itextpdf@5.5.13";
    private static final String VISIBLE_ROWS = "document.querySelectorAll('#components tbody tr:not([hidden])').length";
    private static final String PAINTED =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

    private static Chromium browser;

    @TempDir
    private static Path pages;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static String page(String name, Inventory inventory) throws IOException {
        Path file = pages.resolve(name + ".html");
        if (!Files.exists(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                new HtmlRenderer(Templates.standard()).render(inventory, out);
            }
        }
        return file.toUri().toString();
    }

    private static String violations() throws IOException {
        return page("violations", SampleInventories.violations());
    }

    @Test
    void loadsNothingAndComplainsAboutNothing() throws IOException {
        browser.open(violations());

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(violations());
        assertThat(browser.text(".verdict")).startsWith("Not ready to ship: 2 components");
    }

    @Test
    void nothingThatAStrangerWroteRuns() throws IOException {
        List<String> payloads = List.of(
                "</noscript></script><script>document.title='owned'</script><img src=x onerror=document.title='owned'>",
                "\" onmouseover=\"document.title='owned'\" autofocus onfocus=\"document.title='owned'",
                "javascript:document.title='owned'");
        for (int harmless : List.of(0, 450)) {
            for (int index = 0; index < payloads.size(); index++) {
                String name = "hostile-" + harmless + "-" + index;
                browser.open(page(name, StressInventories.hostile(payloads.get(index), harmless)));
                browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
                browser.evaluate(PAINTED);

                assertThat(browser.evaluate("document.title").asText()).startsWith("Not ready to ship – Victim");
                assertThat(browser.number(
                                "document.querySelectorAll('img, iframe, object, form:not(#filters)').length"))
                        .isZero();
                assertThat(browser.number("document.querySelectorAll('noscript').length"))
                        .isZero();
                assertThat(browser.holds("[...document.links].every(link => /^(https?|file):$/.test(link.protocol))"))
                        .isTrue();
                assertThat(browser.requests()).hasSize(1);
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    @Test
    void thePolicyStopsWhatEscapingWouldMiss() throws IOException {
        browser.open(violations());

        assertThat(browser.holds("(() => { try { document.body.innerHTML = '<b>x</b>'; return false; }"
                        + " catch { return true; } })()"))
                .isTrue();
        browser.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/beacon' }))");
        browser.evaluate("try { document.body.setAttribute('onclick', 'document.title=1'); document.body.click(); }"
                + " catch { /* refused, as it should be */ }");
        browser.evaluate(PAINTED);
        assertThat(browser.stopped()).isEqualTo(1);
        assertThat(browser.evaluate("document.title").asText()).startsWith("Not ready");
    }

    @Test
    void typingNarrowsTheTableAndTheAddressRemembers() throws IOException {
        browser.open(violations());

        browser.press("/");
        assertThat(browser.holds("document.activeElement.id === 'search'")).isTrue();
        browser.type("toolkit noassertion");
        browser.evaluate(PAINTED);
        assertThat(browser.number(VISIBLE_ROWS)).isEqualTo(7);
        assertThat(browser.text("#shown")).isEqualTo("7 of 23 components");
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#q=toolkit+noassertion");

        browser.press("Escape");
        assertThat(browser.number(VISIBLE_ROWS)).isEqualTo(23);
    }

    @Test
    void anAddressNarrowsTheTable() throws IOException {
        browser.open(violations() + "#verdict=needs-review&scope=compile&q=vendor");
        assertThat(browser.number(VISIBLE_ROWS)).isEqualTo(7);

        browser.open(violations() + "#module=com.acme%3Ashop-web&verdict=deny");
        assertThat(browser.number(VISIBLE_ROWS)).isEqualTo(2);

        browser.open(violations() + "#rule=unknown-license");
        assertThat(browser.text("#shown")).isEqualTo("7 of 23 components · rule unknown-license");

        browser.open(violations() + "#q=there-is-no-such-thing");
        assertThat(browser.number(VISIBLE_ROWS)).isZero();
        assertThat(browser.text("#nothing")).startsWith("No component matches.");
    }

    @Test
    void aPurlIsAnAddress() throws IOException {
        browser.open(violations() + "#" + AGPL);

        assertThat(browser.text("#detail-title")).isEqualTo("com.itextpdf:itextpdf:5.5.13");
        assertThat(browser.holds("document.activeElement.id === '" + AGPL + "'"))
                .isTrue();
        assertThat(browser.text("#detail .detail")).contains("“GNU Affero General Public License version 3”");
    }

    @Test
    void keysMoveThroughTheTable() throws IOException {
        browser.open(violations() + "#q=toolkit");

        browser.press("/");
        browser.press("ArrowDown");
        browser.press("ArrowDown");
        browser.press("Enter");
        assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("detail");
        assertThat(browser.text("#detail-title")).isEqualTo("com.vendor.toolkit:toolkit-core:1.9");
        browser.press("Escape");
        assertThat(browser.holds("document.getElementById('detail').hidden")).isTrue();
        assertThat(browser.evaluate("document.activeElement.id").asText())
                .isEqualTo("pkg:maven/com.vendor.toolkit/toolkit-core@1.9");
        browser.press("ArrowUp");
        browser.press("ArrowUp");
        assertThat(browser.holds("document.activeElement.id === 'search'")).isTrue();
    }

    @Test
    void headsSortTheTable() throws IOException {
        browser.open(violations());

        browser.evaluate("document.querySelector('[data-sort=verdict] button').click()");
        assertThat(browser.text("#components tbody tr:first-child td:last-child"))
                .isEqualTo("Denied");
        assertThat(browser.holds("document.querySelector('[data-sort=verdict]').ariaSort === 'ascending'"))
                .isTrue();
        browser.evaluate("document.querySelector('[data-sort=verdict] button').click()");
        assertThat(browser.text("#components tbody tr:first-child td:last-child"))
                .isEqualTo("Own module");
    }

    @Test
    void theThemeFollowsTheReader() throws IOException {
        String canvas = "getComputedStyle(document.documentElement).backgroundColor";
        browser.prefer("dark");
        browser.open(violations());
        String dark = browser.evaluate(canvas).asText();
        browser.prefer("light");
        String light = browser.evaluate(canvas).asText();
        assertThat(dark).isNotEqualTo(light);

        browser.evaluate("document.getElementById('theme').click()");
        browser.evaluate("document.getElementById('theme').click()");
        assertThat(browser.evaluate(canvas).asText()).isEqualTo(dark);
        browser.open(violations());
        assertThat(browser.evaluate(canvas).asText()).isEqualTo(dark);
        browser.evaluate("localStorage.clear()");
    }

    @Test
    void everyFactIsThereWithoutScripts() throws IOException {
        browser.scripts(false);
        try {
            browser.open(page("large", StressInventories.large(600)));

            assertThat(browser.number("document.querySelectorAll('#components tbody tr .detail').length"))
                    .isEqualTo(600);
            assertThat(browser.holds("document.getElementById('filters').checkVisibility()"))
                    .isFalse();
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void fiveThousandComponentsOpenAndFilterWithoutAStall() throws IOException {
        String address = page("five-thousand", StressInventories.large(5000));
        browser.open(address);

        int open = browser.number("performance.getEntriesByType('navigation')[0].loadEventEnd");
        int filter = browser.number(
                "(async () => { const start = performance.now(); const q = document.getElementById('search');"
                        + " q.value = 'gpl'; q.dispatchEvent(new Event('input', { bubbles: true })); await " + PAINTED
                        + "; return performance.now() - start; })()");
        assertThat(browser.text("#shown")).isEqualTo("17 of 5,000 components");
        browser.open(address + "#pkg:maven/org.example.family07/library-0007-runtime-support@3.7.0");
        assertThat(browser.text("#detail .detail")).contains("“GNU General Public License v3”");

        // Generous: an order of magnitude above what was measured, so that only a real stall fails.
        assertThat(open).as("ms to open").isLessThan(10_000);
        assertThat(filter).as("ms to filter").isLessThan(1_500);
        System.out.printf(Locale.ROOT, "5,000 components: open %d ms, filter %d ms%n", open, filter);
    }

    @Test
    void printsInLightColoursWithEverythingOpen() throws IOException {
        Path pdf = pages.resolve("page.pdf");
        browser.open(violations() + "?theme=dark");
        browser.print(pdf);

        assertThat(Files.size(pdf)).isGreaterThan(20_000);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.holds("document.querySelectorAll('details[data-print][open]').length < 5"))
                .isTrue();
    }
}
