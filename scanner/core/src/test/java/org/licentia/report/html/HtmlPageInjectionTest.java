package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.FilledInventory;
import org.licentia.report.sample.Injection;
import org.licentia.report.sample.StressInventories;

/** What strangers write, in every field of the page, in a real browser: it is read, and does nothing. */
@ExtendWith(Browsing.class)
class HtmlPageInjectionTest {
    private static final String OPEN_ALL =
            "document.querySelectorAll('details').forEach(each => { each.open = true; })";
    /** Where details of large inventories wait until they are opened. */
    private static final int ENOUGH_TO_WAIT = 600;

    private static Inventory all() {
        return FilledInventory.together(
                Injection.payloads().stream().map(FilledInventory::of).toList());
    }

    @Test
    void everythingTogetherDoesNothingAndCanBeRead(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.open(pages.of("injections", all()));
        browser.run(OPEN_ALL);
        browser.settle();

        assertNothingHappened(browser);
        String seen = folded(browser.evaluate("document.body.textContent").asText());
        for (Injection injection : Injection.all()) {
            assertThat(seen.contains(folded(VisibleText.of(injection.payload(), VisibleText.NAME_LIMIT))))
                    .as("%s (%s) can be read", injection.payload(), injection.why())
                    .isTrue();
        }
    }

    @Test
    void detailsThatWaitWakeUpHarmless(Chromium browser, Browsing.Pages pages) throws IOException {
        browser.open(pages.of(
                "injections-among-many",
                FilledInventory.together(List.of(all(), StressInventories.large(ENOUGH_TO_WAIT)))));
        assertThat(browser.number("document.querySelectorAll('#components noscript').length"))
                .as("details that wait")
                .isGreaterThan(ENOUGH_TO_WAIT);
        browser.run("document.querySelectorAll('#components tbody tr').forEach((row, at) => {"
                + " if (at < 400) row.querySelector('details').open = true; })");
        browser.settle();

        assertNothingHappened(browser);
    }

    @Test
    void eachAloneLeavesTheTitleThePolicyAndThePageAsTheyAre(Chromium browser, Browsing.Pages pages)
            throws IOException {
        List<Injection> markup = Injection.all().stream()
                .filter(injection -> injection.payload().matches("(?s).*(document\\.title|127\\.0\\.0\\.1|<!).*"))
                .toList();
        List<String> failures = new ArrayList<>();
        for (int number = 0; number < markup.size(); number++) {
            String payload = markup.get(number).payload();
            browser.open(pages.of("injection-" + number, FilledInventory.entirelyOf(payload)));
            browser.run(OPEN_ALL);
            if (!browser.holds("document.title.includes('owned') === " + payload.contains("owned")
                    + " && document.title !== 'owned' && " + NOTHING_STRANGE)) {
                failures.add(payload);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.dialogs()).isZero();
    }

    private static final String NOTHING_STRANGE =
            "!document.querySelector('img, iframe, object, embed, base, link, style ~ style, dialog, frame, math,"
                    + " foreignObject, animate, template, textarea, form:not(#filters), meta[http-equiv=refresh],"
                    + " svg a, svg script, body script') && [...document.querySelectorAll('*')].every(each =>"
                    + " [...each.attributes].every(attribute => !attribute.name.startsWith('on')))"
                    + " && [...document.links].every(link => /^(https?|file):$/.test(link.protocol)"
                    + " && !link.username)";

    private static void assertNothingHappened(Chromium browser) throws IOException {
        assertThat(browser.evaluate("document.title").asText()).startsWith("Not ready to ship – ");
        assertThat(browser.holds(NOTHING_STRANGE)).as("our elements only").isTrue();
        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.dialogs()).isZero();
        assertThat(browser.stopped()).isZero();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
