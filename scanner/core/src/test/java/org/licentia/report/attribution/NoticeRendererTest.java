package org.licentia.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.report.attribution.NoticeRenderer.Form;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;
import org.licentia.report.template.Templates;

class NoticeRendererTest {
    private static final String TEMPLATE_TEXT = "Copyright [yyyy] [name of copyright owner]\n<one line to give the"
            + " program's name>\nCopyright (C) <year>  <name of author>\n${project} <#if x> ```\n";

    private static String rendered(Form form, Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NoticeRenderer(Templates.standard(), form).render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Inventory withText(String text) {
        return new InventoryBuilder("com.example:app:1", "App")
                .modules("com.example:app")
                .with(new ComponentBuilder("org.other:one:1.0")
                        .named("one")
                        .license("MIT", "permissive", "AGREED")
                        .carrying("LICENSE", "license", Sha256.hex(text))
                        .usedBy("com.example:app", "compile"))
                .document(text)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void placeholdersOfTextsStayAsTheyAre(Form form) throws IOException {
        String shown = rendered(form, withText(TEMPLATE_TEXT));

        assertThat(
                        form == Form.HTML
                                ? shown.replace("&lt;", "<")
                                        .replace("&gt;", ">")
                                        .replace("&#39;", "'")
                                : shown)
                .contains(TEMPLATE_TEXT.strip());
    }

    @Test
    void textCannotLeaveItsFence() throws IOException {
        assertThat(rendered(Form.MARKDOWN, withText("````\n# Not a heading\n`````\n")))
                .contains("``````text\n````\n# Not a heading\n`````\n``````");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void hostileInventoryIsShownAndNeverObeyed(Form form) throws IOException {
        String payload = "</script><img src=x onerror=a()>[x](javascript:a)\u202Egpl\u0000=cmd|' ${7*7}";
        String shown = rendered(form, StressInventories.hostile(payload, 3));

        assertThat(shown)
                .doesNotContain("\u202E", "\u0000")
                .contains("7*7".replace("*", form == Form.MARKDOWN ? "&#42;" : "*"));
        if (form == Form.HTML) {
            assertThat(shown).doesNotContain("<img", "<script").contains("default-src &#39;none&#39;");
        }
        if (form == Form.MARKDOWN) {
            assertThat(shown).doesNotContain("<img", "](javascript");
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void sameInventoryGivesSameBytesEverywhere(Form form) throws IOException {
        Inventory inventory = SampleInventories.violations();
        String first = rendered(form, inventory);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(rendered(form, inventory)).isEqualTo(first).doesNotContain("\r");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormSaysWhatItIsAndWhatIsMissing(Form form) throws IOException {
        String shown = rendered(form, SampleInventories.incomplete());

        assertThat(shown).containsIgnoringCase("What is missing").contains("not legal advice", "Policy");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormSaysFirstThatTheScanIsIncomplete(Form form) throws IOException {
        String nothingFound = rendered(
                form,
                new InventoryBuilder("com.example:app:1", "App")
                        .modules("com.example:app")
                        .issue("error", null, "A POM is absent.", "Find it.")
                        .build());

        assertThat(nothingFound.indexOf("The scan behind these notices is incomplete"))
                .isBetween(0, nothingFound.indexOf("No works of others"));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormSaysThatNoArtifactWasLookedAt(Form form) throws IOException {
        assertThat(rendered(
                        form,
                        new InventoryBuilder("com.example:app:1", "App")
                                .modules("com.example:app")
                                .pomsOnly()
                                .build()))
                .contains("No artifact was looked at (");
    }

    @Test
    void pageOfHtmlIsShownAsItsWords() throws IOException {
        assertThat(rendered(
                        Form.TEXT,
                        withText("<html><body><h1>About</h1><p>The content is &copy; Jane Doe.</p></body></html>\n")))
                .contains("About\n\nThe content is © Jane Doe.")
                .contains("shown without its HTML markup");
    }
}
