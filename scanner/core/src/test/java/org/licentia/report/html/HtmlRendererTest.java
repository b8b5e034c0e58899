package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;
import org.licentia.report.template.Templates;

class HtmlRendererTest {

    static Stream<Inventory> samples() {
        return Stream.of(
                SampleInventories.smallClean(),
                SampleInventories.violations(),
                SampleInventories.incomplete(),
                SampleInventories.unknown(),
                SampleInventories.unobtained(true),
                StressInventories.large(600));
    }

    @Test
    void isTheHtmlFormat() {
        HtmlRenderer renderer = new HtmlRenderer(Templates.standard());

        assertThat(renderer.id()).isEqualTo("html");
        assertThat(renderer.fileName()).isEqualTo("licentia.html");
    }

    @Test
    void everyPartOfThePageIsReadAheadOfTime() {
        Set<String> included = new HashSet<>(Set.of("html/page.ftlh"));
        for (String part : HtmlRenderer.parts()) {
            Pattern.compile("<#(?:include|import) \"([^\"]+)\"")
                    .matcher(Templates.standard().asset(part))
                    .results()
                    .forEach(include -> included.add("html/" + include.group(1)));
        }

        assertThat(HtmlRenderer.parts()).containsExactlyInAnyOrderElementsOf(included);
    }

    @Test
    void aPageThatWasPreparedIsTheSamePage() throws IOException {
        HtmlRenderer renderer = new HtmlRenderer(Templates.standard());
        ByteArrayOutputStream page = new ByteArrayOutputStream();

        renderer.prepare();
        renderer.render(SampleInventories.violations(), page);

        ByteArrayOutputStream unprepared = new ByteArrayOutputStream();
        new HtmlRenderer(Templates.standard()).render(SampleInventories.violations(), unprepared);
        assertThat(page.toByteArray()).isEqualTo(unprepared.toByteArray());
    }

    @Test
    void whatIsSoOfManyIsSaidOnceAndEachIsNamed() throws IOException {
        String issues = issues(lost(40));

        assertThat(issues).contains("The same of 39 others", "Issues <span class=\"count\">40</span>");
        assertThat(issues.split("its repository cannot be reached", -1)).hasSize(2);
        for (int i = 0; i < 40; i++) {
            assertThat(issues).contains(">pkg:maven/org.example/lost" + i + "@1</a>");
        }
    }

    /** Inventories of others may say a thing twice. */
    @Test
    void anIssueThatIsThereTwiceIsNotLost() throws IOException {
        String issues = issues(lost(40).issue(
                        "error",
                        "pkg:maven/org.example/lost0@1",
                        "The artifact org.example:lost0:1 is not known: its repository cannot be reached.",
                        "Check the network."));

        assertThat(issues).contains("its repository cannot be reached", "The same of 39 others");
    }

    private static InventoryBuilder lost(int count) {
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "app").modules("com.acme:app");
        for (int i = 0; i < count; i++) {
            String coordinates = "org.example:lost" + i + ":1";
            app.with(new ComponentBuilder(coordinates).usedBy("com.acme:app", "compile"))
                    .issue(
                            "error",
                            "pkg:maven/org.example/lost" + i + "@1",
                            "The artifact " + coordinates + " is not known: its repository cannot be reached.",
                            "Check the network.");
        }
        return app;
    }

    private static String issues(InventoryBuilder app) throws IOException {
        String html = Markup.of(app.build()).html();
        return html.substring(html.indexOf("<section id=\"issues\""), html.indexOf("<section id=\"texts\""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sectionsStandInTheOrderOfTheirWeight(Inventory inventory) throws IOException {
        List<String> sections = Markup.of(inventory)
                .named("section")
                .map(tag -> tag.attribute("id"))
                .filter(id -> !id.equals("waived"))
                .toList();

        assertThat(sections)
                .containsExactly(
                        "critical-blocker",
                        "before-launch",
                        "future",
                        "recommendations",
                        "questions",
                        "analysis",
                        "inventory",
                        "issues",
                        "texts",
                        "bounds");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLinkOnThePageLeadsSomewhereAndEveryPlaceIsOne(Inventory inventory) throws IOException {
        Markup page = Markup.of(inventory);

        List<String> ids = page.values("id");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> places = new HashSet<>(ids);
        assertThat(page.values("href"))
                .allSatisfy(href -> assertThat(href.startsWith("#") ? places.contains(href.substring(1)) : isWeb(href))
                        .as(href)
                        .isTrue());
        assertThat(page.values("aria-labelledby"))
                .allSatisfy(names -> assertThat(places).contains(names.split(" ")));
    }

    private static boolean isWeb(String href) {
        return href.startsWith("https://") || href.startsWith("http://");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headingsNestWithoutGaps(Inventory inventory) throws IOException {
        List<Integer> levels = Markup.of(inventory).tags().stream()
                .filter(tag -> tag.name().matches("h[1-6]"))
                .map(tag -> tag.name().charAt(1) - '0')
                // The details of a row stand under the heading of the table.
                .filter(level -> level < 4)
                .toList();

        assertThat(levels).first().isEqualTo(1);
        assertThat(levels).filteredOn(level -> level == 1).hasSize(1);
        for (int index = 1; index < levels.size(); index++) {
            assertThat(levels.get(index)).isLessThanOrEqualTo(levels.get(index - 1) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void needsNothingButItself(Inventory inventory) throws IOException {
        Markup page = Markup.of(inventory);

        assertThat(page.strays()).isEmpty();
        assertThat(page.named("script")).hasSize(1);
        assertThat(page.named("style")).hasSize(1);
        assertThat(page.tags().stream().map(Markup.Tag::name))
                .doesNotContain("img", "link", "iframe", "object", "embed", "base", "video", "audio", "source", "use");
        assertThat(page.tags().stream().flatMap(tag -> tag.attributes().keySet().stream()))
                .noneMatch(name -> name.startsWith("on"))
                .doesNotContain("style", "src", "srcset", "action", "formaction", "background", "poster");
        assertThat(page.html()).doesNotContain("\r");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBytesDependOnTheInventoryAlone(Inventory inventory) throws IOException {
        byte[] here = rendered(inventory);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(rendered(inventory)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] rendered(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer(Templates.standard()).render(inventory, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyComponentIsARowThatItsPurlLeadsTo(Inventory inventory) throws IOException {
        Markup page = Markup.of(inventory);

        assertThat(page.named("tr")
                        .map(tag -> tag.attribute("id"))
                        .filter(id -> !id.isEmpty())
                        .toList())
                .isEqualTo(inventory.components().stream()
                        .map(InventoryEntry::purl)
                        .toList());
        assertThat(page.named("noscript").count())
                .isIn(0L, (long) inventory.components().size());
    }

    @Test
    void aDeveloperFindsPathAndFix() throws IOException {
        String text = Markup.of(SampleInventories.violations()).text();

        assertThat(text)
                .contains("com.acme.reports:report-engine:4.2 , a direct dependency of com.acme:shop in scope compile")
                .contains("Also used in com.acme:shop-web (runtime)")
                .contains("Exclude it from com.acme.reports:report-engine")
                .contains("<artifactId>itextpdf</artifactId>")
                .contains("Show the whole path");
    }

    @Test
    void aReleaseManagerFindsTheVerdict() throws IOException {
        String text = Markup.of(SampleInventories.incomplete()).text();

        assertThat(text)
                .contains("Not ready to ship: 2 components under network copyleft or strong copyleft reach your"
                        + " distribution, and the scan is incomplete.")
                .contains("2 blocking the release")
                .contains("8 to settle before launch")
                .contains("7 without a known license")
                .contains("2 could not be read")
                .contains("The scan is incomplete.");
    }

    @Test
    void counselFindsTheWordsTheRuleAndTheDecision() throws IOException {
        String text = Markup.of(SampleInventories.violations()).text();

        assertThat(text)
                .contains("“ GNU Affero General Public License version 3 ”")
                .contains("declared in com.itextpdf:itextpdf:5.5.13.pom:12")
                .contains("waived by J. Doe, Legal, until 2027-06-30")
                .contains("Read on 2026-05-02; redistribution of the unmodified driver is allowed.")
                .contains("This is not legal advice.")
                .contains("9f2c1f0c7a5be3d0416cb8a1d5c9be0b5a3a3a0d3a7d4ce1d2a6e8f4b7c9d0e1")
                .contains("2026-11-20");
    }

    @Test
    void whatWasNotLookedAtIsSaid() throws IOException {
        Inventory inventory = SampleInventories.violations();
        String text = Markup.of(inventory).text();

        assertThat(inventory.notLookedAt()).hasSizeGreaterThan(1);
        assertThat(text).contains(inventory.notLookedAt()).contains(inventory.disclaimer());
    }

    @Test
    void licenseTextsStandOnceAndKeepTheirPlaceholders() throws IOException {
        String html = Markup.of(SampleInventories.smallClean()).html();

        assertThat(html).containsOnlyOnce("Copyright (c) &lt;year&gt; &lt;copyright holders&gt;");
    }

    @Test
    void emptySectionsSaySoCalmly() throws IOException {
        String text = Markup.of(SampleInventories.smallClean()).text();

        assertThat(text)
                .contains("Nothing found that stands in the way: all 3 components pass under this policy.")
                .contains("Nothing blocks the release.")
                .contains("Nothing else needs a decision before launch.")
                .contains("There is nothing to change.")
                .contains("This scan left no question open.")
                .contains("Everything that was asked for could be obtained and read.");
    }

    @Test
    void nothingJudgedIsNotCalledClear() throws IOException {
        String text = Markup.of(new InventoryBuilder("com.acme:app:1", "App")
                        .modules("com.acme:app")
                        .build())
                .text();

        assertThat(text)
                .contains("Nothing was judged.")
                .doesNotContain("Nothing blocks the release.")
                .doesNotContain("There is nothing to change.")
                .doesNotContain("Nothing remains to be done");
    }

    @Test
    void manyDetailsWaitUntilTheyAreWanted() throws IOException {
        assertThat(Markup.of(StressInventories.large(600)).named("noscript")).hasSize(600);
        assertThat(Markup.of(SampleInventories.violations()).named("noscript")).isEmpty();
    }
}
