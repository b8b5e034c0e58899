package org.licentia.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.cache.StringTemplateLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.issue.LicentiaException;

class TemplatesTest {

    private static String filled(String template, Map<String, Object> values) throws IOException {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("page.ftlh", template);
        StringWriter out = new StringWriter();
        new Templates(() -> loader).fill("page.ftlh", values, out);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.Object\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${word?api.getClass()}",
                "${word.class}",
                "${word.class.protectionDomain}",
                "${list?api.getClass().forName(\"java.lang.Runtime\")}",
                "${map.getClass()}",
            })
    void aTemplateReachesNoClass(String template) {
        Map<String, Object> values = Map.of("word", "text", "list", List.of(1), "map", Map.of("key", "value"));

        assertThatThrownBy(() -> filled(template, values)).isInstanceOf(LicentiaException.class);
    }

    @Test
    void objectsOtherThanPlainValuesAreRefused() {
        assertThatThrownBy(() -> filled("${thing.name}", Map.of("thing", new Thread("secret"))))
                .isInstanceOf(LicentiaException.class);
    }

    @Test
    void everythingIsEscaped() throws IOException {
        assertThat(filled("<p title=\"${word}\">${word}</p>", Map.of("word", "<b>\"'&")))
                .isEqualTo("<p title=\"&lt;b&gt;&quot;&#39;&amp;\">&lt;b&gt;&quot;&#39;&amp;</p>");
    }

    @Test
    void aTemplateThatWouldNotBeEscapedIsRefused() {
        assertThatThrownBy(() -> Templates.standard().fill("html/page.ftl", Map.of(), new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page.ftl would not be escaped");
    }

    @Test
    void aWrongTemplateIsNamedWithItsLine() {
        assertThatThrownBy(() -> filled("one\ntwo\n${absent}\n", Map.of()))
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith("page.ftlh:3: the template cannot be filled:")
                .hasMessageContaining("absent")
                .hasMessageEndingWith("Correct the template at that line, or leave it out to use Licentia's own.");
    }

    @Test
    void aTemplateThatDoesNotParseIsNamedWithItsLine() {
        assertThatThrownBy(() -> filled("one\n<#if>\n", Map.of()))
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith("page.ftlh:2: the template cannot be filled:");
    }

    @Test
    void numbersLookTheSameEverywhere() throws IOException {
        assertThat(filled("${number} ${number?string(\",##0\")}", Map.of("number", 1234567)))
                .isEqualTo("1234567 1,234,567");
    }
}
