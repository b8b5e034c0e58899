package org.licentia.report.html;

import java.util.List;
import java.util.stream.StreamSupport;

/** The table of components as a reader meets it: where things stand on the page is known here only. */
record InventoryOnThePage(Chromium browser) {
    private static final String SHOWN = "[...document.querySelectorAll('#components tbody tr:not([hidden])')]";

    /** How many rows are shown. */
    int rows() {
        return browser.number(SHOWN + ".length");
    }

    /** What the shown rows say in a column, top to bottom. */
    List<String> column(String name) {
        return strings(SHOWN + ".map(row => row.cells[document.querySelector('#components [data-sort=" + name
                + "]').cellIndex].textContent.trim())");
    }

    /** The ids of the shown rows, top to bottom. */
    List<String> ids() {
        return strings(SHOWN + ".map(row => row.id)");
    }

    /** The sentence that says how many are shown. */
    String summary() {
        return browser.text("#shown");
    }

    /** The names of the facets. */
    List<String> facets() {
        return strings("[...document.querySelectorAll('#filters select')].map(facet => facet.name)");
    }

    /** How many choices a facet has beside the one that stands for all. */
    int choices(String facet) {
        return browser.number("document.querySelectorAll('#filters select[name=" + facet + "] option').length - 1");
    }

    /** Chooses in a facet by position, 0 stands for all; the number of components that the choice promises. */
    int choose(String facet, int position) {
        browser.run(
                "const facet = document.querySelector('#filters select[name=" + facet + "]'); facet.selectedIndex = "
                        + position + "; facet.dispatchEvent(new Event('change', { bubbles: true }));");
        browser.settle();
        return browser.number("(document.querySelector('#filters select[name=" + facet
                + "]').selectedOptions[0].textContent.match(/\\((\\d[\\d,]*)\\)$/) || [0, '0'])[1].replace(',', '')");
    }

    /** Clicks the head of a column. */
    void sortBy(String column) {
        browser.run("document.querySelector('#components [data-sort=" + column + "] button').click()");
    }

    /** How a column says it is sorted; empty when it is not. */
    String sorted(String column) {
        return browser.evaluate("document.querySelector('#components [data-sort=" + column
                        + "]').getAttribute('aria-sort') || ''")
                .asText();
    }

    /** Whether the reader's next keys go into the search. */
    boolean searching() {
        return browser.holds("document.activeElement.matches('#filters input[type=search]')");
    }

    /** What stands in the search. */
    String query() {
        return browser.evaluate("document.querySelector('#filters input[type=search]').value")
                .asText();
    }

    /** The id of the row that has the focus; empty when none has. */
    String focused() {
        return browser.evaluate("(document.activeElement.closest('#components tbody tr') || { id: '' }).id")
                .asText();
    }

    /** The ids of the components whose details are open. */
    List<String> open() {
        return strings("document.getElementById('detail').hidden ? []"
                + " : [...document.querySelectorAll('#components tbody tr.open')].map(row => row.id)");
    }

    /** What the open details say. */
    String details() {
        return browser.evaluate("[...document.querySelectorAll('#detail:not([hidden]) .detail')]"
                        + ".map(detail => detail.textContent.replace(/\\s+/g, ' ')).join(' ')")
                .asText();
    }

    private List<String> strings(String expression) {
        return StreamSupport.stream(browser.evaluate(expression).spliterator(), false)
                .map(each -> each.asText())
                .toList();
    }
}
