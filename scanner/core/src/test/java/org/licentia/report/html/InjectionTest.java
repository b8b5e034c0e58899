package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.report.SpelledText;
import org.licentia.report.sample.StressInventories;

/** Whatever a POM says, the page shows it and stays the page that we wrote. */
class InjectionTest {

    static Stream<String> payloads() {
        return Stream.of(
                "<script>document.title='owned'</script>",
                "</script><script>document.title='owned'</script>",
                "</style><script>document.title='owned'</script>",
                "</noscript><img src=x onerror=\"document.title='owned'\">",
                "\"><img src=x onerror=document.title='owned'>",
                "' onmouseover='document.title=1' x='",
                "\" autofocus onfocus=\"document.title='owned'",
                "</title><svg onload=document.title='owned'>",
                "</pre></details></table><h1>Ready to ship</h1>",
                "<!--",
                "-->",
                "]]>",
                "<![CDATA[<b>]]>",
                "javascript:document.title='owned'",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>document.title='owned'</script>",
                "https://user:secret@evil.example/",
                "https://evil.example/\" onclick=\"x",
                "${7*7}",
                "#{7*7}",
                "<#assign x=1>",
                "<@m.mark/>",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "{{constructor.constructor('document.title=1')()}}",
                "=cmd|' /C calc'!A0",
                "&lt;script&gt;",
                "&#60;script&#62;",
                "&amp;amp;",
                "evil\u202Egnp.exe",
                "\u2066isolate\u2069",
                "zero\u200Bwidth",
                "nul\u0000byte",
                "esc\u001B[31m",
                "\u2028\u2029",
                "\uD800 lonely",
                "\uFEFFbom",
                "tag\uDB40\uDC41",
                "\uD83D\uDC69\u200D\uD83D\uDCBB \u65E5\u672C\u8A9E",
                "Copyright <year> <name of author>",
                "a b",
                " ",
                "#",
                "%",
                "%00",
                "%E0%A4%A",
                "../../etc/passwd",
                "pkg:maven/x/y@1");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void strangersWordsStayWords(String payload) throws IOException {
        Markup page = Markup.of(StressInventories.hostile(payload));
        Markup harmless = Markup.of(StressInventories.hostile("harmless"));

        assertThat(page.strays()).isEmpty();
        assertThat(names(page)).isSubsetOf(names(harmless));
        assertThat(attributes(page)).isSubsetOf(attributes(harmless));
        assertThat(page.named("script")).hasSize(1);
        assertThat(page.values("href")).allMatch(href -> href.matches("#.*|https?://[^@/\"' ]+(/[^\"' ]*)?"));
        assertThat(page.html().codePoints()).noneMatch(SpelledText::needsSpelling);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void strangersWordsCanBeRead(String payload) throws IOException {
        Markup page = Markup.of(StressInventories.hostile(payload));

        assertThat(page.text()).contains(VisibleText.of(payload, 400).strip().replaceAll("\\s+", " "));
    }

    private static Set<String> names(Markup page) {
        Set<String> names = new HashSet<>();
        page.tags().forEach(tag -> names.add(tag.name()));
        return names;
    }

    private static Set<String> attributes(Markup page) {
        Set<String> names = new HashSet<>();
        page.tags().forEach(tag -> names.addAll(tag.attributes().keySet()));
        return names;
    }

    @Test
    void aMegabyteIsCutWithItsLengthStated() throws IOException {
        Markup page = Markup.of(StressInventories.hostile("x".repeat(1 << 20)));

        assertThat(page.html()).hasSizeLessThan(2_000_000).contains("[cut here; the whole has 1,048,576 characters]");
    }
}
