package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** The whole page in a real browser: what it loads, says and remembers, for every reader and every size. */
@ExtendWith(Browsing.class)
class HtmlPageBrowserTest {
    private static final String CANVAS = "getComputedStyle(document.documentElement).backgroundColor";
    private static final int LARGE = 5_000;

    private static String violations(Browsing.Pages pages) throws IOException {
        return pages.of("violations", SampleInventories.violations());
    }

    @Test
    void loadsNothingAndComplainsAboutNothing(Chromium browser, Browsing.Pages pages) throws IOException {
        String address = violations(pages);
        browser.open(address);
        browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        browser.settle();

        assertThat(browser.requests()).containsExactly(address);
        assertThat(browser.number("performance.getEntriesByType('resource').length"))
                .isZero();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.text(".verdict")).startsWith("Not ready to ship: 2 components");
    }

    @Test
    void thePolicyStopsWhatEscapingWouldMiss(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.open(violations(pages));

        assertThat(browser.holds("(() => { try { document.body.innerHTML = '<b>x</b>'; return false; }"
                        + " catch { return true; } })()"))
                .isTrue();
        browser.run("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/beacon' }))");
        browser.run("try { document.body.setAttribute('onclick', 'document.title=1'); document.body.click(); }"
                + " catch { /* refused, as it should be */ }");
        browser.settle();
        assertThat(browser.stopped()).isEqualTo(1);
        assertThat(browser.evaluate("document.title").asText()).startsWith("Not ready");
    }

    @Test
    void whatIsPastedIsCopiedToTheLetter(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.open(violations(pages));
        browser.allowClipboard();
        browser.run("document.querySelector('button.copy').click()");
        browser.settle();

        assertThat(browser.text("button.copy")).isEqualTo("Copied");
        assertThat(browser.evaluate("navigator.clipboard.readText()").asText())
                .isEqualTo(browser.evaluate("document.querySelector('button.copy').closest('.snippet')"
                                + ".querySelector('code').textContent")
                        .asText())
                .contains("<");
    }

    @Test
    void theThemeFollowsTheReaderAndIsRemembered(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.prefer("color-scheme", "dark");
        browser.open(violations(pages));
        String dark = browser.evaluate(CANVAS).asText();
        browser.prefer("color-scheme", "light");
        String light = browser.evaluate(CANVAS).asText();
        assertThat(dark).isNotEqualTo(light);

        for (int clicks = 0;
                clicks < 3 && !browser.holds("document.documentElement.dataset.theme === 'dark'");
                clicks++) {
            browser.run("document.getElementById('theme').click()");
        }
        assertThat(browser.evaluate(CANVAS).asText()).isEqualTo(dark);
        browser.open(violations(pages));
        assertThat(browser.evaluate(CANVAS).asText()).as("after reloading").isEqualTo(dark);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothingMovesForReadersWhoDoNotWantIt(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.prefer("reduced-motion", "reduce");
        browser.open(violations(pages));

        assertThat(browser.evaluate("[...document.querySelectorAll('*')].filter(each => { const style ="
                                + " getComputedStyle(each); return [style.transitionDuration, style.animationDuration]"
                                + ".some(list => list.split(',').some(time => parseFloat(time) > 0.001))"
                                + " || style.scrollBehavior === 'smooth'; }).map(each => each.localName).join()")
                        .asText())
                .isEmpty();
    }

    @Test
    void smallAndEnlargedWindowsDoNotScrollSideways(Chromium browser, Browsing.Pages pages) throws IOException {
        String address = pages.of("incomplete", SampleInventories.incomplete());
        for (int[] window : new int[][] {{360, 780, 1}, {640, 450, 2}, {320, 640, 4}}) {
            browser.resize(window[0], window[1], window[2]);
            browser.open(address);
            browser.run("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            browser.settle();

            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as("%d pixels at %d %%", window[0], window[2] * 100)
                    .isLessThanOrEqualTo(window[0]);
        }
    }

    @Test
    void everyFactIsThereWithoutScripts(Chromium browser, Browsing.Pages pages) throws IOException {
        Inventory inventory = StressInventories.large(600);
        String address = pages.of("six-hundred", inventory);
        browser.scripts(false);
        browser.open(address);

        InventoryOnThePage table = new InventoryOnThePage(browser);
        assertThat(table.ids())
                .containsExactlyInAnyOrderElementsOf(inventory.components().stream()
                        .map(component -> component.purl())
                        .toList());
        assertThat(browser.number("document.querySelectorAll('#components tbody tr .detail').length"))
                .isEqualTo(600);
        assertThat(browser.holds("document.getElementById('filters').checkVisibility()"))
                .isFalse();
        assertThat(browser.number("[...document.querySelectorAll('main > section > h2')]"
                        + ".filter(head => head.checkVisibility()).length"))
                .isGreaterThan(5);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void fiveThousandComponentsOpenAndFilterWithoutAStall(Chromium browser, Browsing.Pages pages) throws IOException {
        String address = pages.of("five-thousand", StressInventories.large(LARGE));
        browser.open(address);
        int open = browser.number("performance.getEntriesByType('navigation')[0].loadEventEnd");
        int longest = browser.number(
                "new Promise(done => new PerformanceObserver(list => done(Math.max(0,"
                        + " ...list.getEntries().map(entry => entry.duration)))).observe({ type: 'longtask', buffered: true }))");
        int filter = browser.number("(async () => { const start = performance.now();"
                + " const search = document.querySelector('#filters input[type=search]'); search.value = 'gpl';"
                + " search.dispatchEvent(new Event('input', { bubbles: true })); await new Promise(done =>"
                + " requestAnimationFrame(() => requestAnimationFrame(done))); return performance.now() - start; })()");
        InventoryOnThePage inventory = new InventoryOnThePage(browser);
        assertThat(inventory.summary()).isEqualTo("17 of 5,000 components");
        int sort = browser.number("(() => { const start = performance.now();"
                + " document.querySelector('[data-sort=license] button').click(); document.body.offsetHeight;"
                + " return performance.now() - start; })()");
        int megabytes = browser.number("performance.memory.usedJSHeapSize / 1048576");
        browser.open(address + "#pkg:maven/org.example.family07/library-0007-runtime-support@3.7.0");
        assertThat(inventory.details()).contains("“GNU General Public License v3”");
        assertThat(browser.complaints()).isEmpty();

        System.out.printf(
                Locale.ROOT,
                "%,d components in the browser: open %d ms (longest task %d ms), filter %d ms, sort %d ms, heap %d MB%n",
                LARGE,
                open,
                longest,
                filter,
                sort,
                megabytes);
        // Generous: an order of magnitude above what was measured, so that only a real stall fails.
        assertThat(open).as("ms to open").isLessThan(15_000);
        assertThat(filter).as("ms to filter").isLessThan(3_000);
        assertThat(megabytes).as("MB of heap").isLessThan(500);
    }
}
