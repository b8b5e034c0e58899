package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.template.Templates;

/** Whether everybody can use the page, judged by a real browser. */
class HtmlPageAccessibilityTest {
    private static Chromium browser;
    private static String page = "";

    @TempDir
    private static Path pages;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.start();
        Path file = pages.resolve("page.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            new HtmlRenderer(Templates.standard()).render(SampleInventories.incomplete(), out);
        }
        page = file.toUri().toString();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void bothThemesCanBeRead() throws IOException {
        for (String theme : List.of("light", "dark")) {
            browser.open(page + "?theme=" + theme);
            browser.evaluate("document.getElementById('open-all').click()");

            assertThat(browser.evaluate(CONTRAST).asText()).as(theme).isEmpty();
        }
    }

    /** The texts whose contrast to what lies behind them is less than 4.5:1 (WCAG 2.2, 1.4.3). */
    private static final String CONTRAST = """
            (() => {
              const channels = (css) => css.match(/[\\d.]+/g).map(Number);
              const over = (top, below) => top.slice(0, 3).map((c, i) => c * (top[3] ?? 1) + below[i] * (1 - (top[3] ?? 1)));
              const behind = (element) => {
                const layers = [];
                for (let at = element; at; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
                return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
              };
              const luminance = (rgb) => rgb.map((c) => c / 255)
                .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const bad = new Set();
              for (const element of document.querySelectorAll('body *')) {
                const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                if (!own || element.closest('svg, option, [hidden], .skip, :disabled')) continue;
                const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(behind(element))];
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) bad.add(element.localName + '.' + element.className + ' ' + ratio.toFixed(2));
              }
              return [...bad].join('; ');
            })()""";

    @Test
    void everyControlHasAName() throws IOException {
        browser.open(page);

        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('button, select, input:not([type=hidden]), summary, a')]"
                                        + ".filter(each => !(each.labels && each.labels.length) && !each.textContent.trim())"
                                        + ".map(each => each.outerHTML).join()")
                        .asText())
                .isEmpty();
        assertThat(browser.number("document.querySelectorAll('main').length")).isEqualTo(1);
        assertThat(browser.number("document.querySelectorAll('body > header, nav[aria-label]').length"))
                .isEqualTo(2);
    }

    @Test
    void smallWindowsDoNotScrollSideways() throws IOException {
        browser.resize(360, 780);
        try {
            browser.open(page);
            browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");

            assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        } finally {
            browser.resize(1280, 900);
        }
    }
}
