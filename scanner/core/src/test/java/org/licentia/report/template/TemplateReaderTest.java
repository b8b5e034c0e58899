package org.licentia.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.cache.StringTemplateLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.html.HtmlRenderer;
import org.licentia.report.sample.SampleInventories;

/** Our own templates say the same whether FreeMarker fills them or we do. */
class TemplateReaderTest {
    private static final Map<String, Object> VALUES = Map.of(
            "word",
            "<b>\"'&é>",
            "blank",
            "",
            "small",
            7,
            "large",
            1_234_567,
            "yes",
            true,
            "list",
            List.of("a", "b", "c"),
            "none",
            List.of(),
            "map",
            Map.of("key", "value:rest", "rows", List.of(Map.of("n", 1), Map.of("n", 0))));

    @Test
    void thePageIsTheSame(@TempDir Path folder) throws IOException {
        String masthead = Templates.standard().asset("html/masthead.ftlh");
        Files.createDirectories(folder.resolve("html"));
        Files.writeString(folder.resolve("html/masthead.ftlh"), masthead);
        HtmlRenderer byFreeMarker = new HtmlRenderer(Templates.overlaid(folder));
        HtmlRenderer byUs = new HtmlRenderer(Templates.standard());

        for (Inventory inventory : List.of(
                SampleInventories.smallClean(),
                SampleInventories.violations(),
                SampleInventories.incomplete(),
                SampleInventories.unknown(),
                SampleInventories.decided())) {
            assertThat(page(byUs, inventory)).isEqualTo(page(byFreeMarker, inventory));
        }
    }

    private static String page(HtmlRenderer renderer, Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ${word} b ${word?no_esc}\n${small} ${blank}|",
                "<#if yes>\n  x\n<#else>\n  y\n</#if>\nz\n",
                "x <#if !yes> a <#elseif small gt 6> b <#else> c </#if>\n <#if yes> \n d\n </#if> \n",
                "<#list list as item>\n${item}${item?index}<#sep>, </#list>\n!",
                "<#list list as item><#if item?has_next>${item}<#else>.</#if></#list>",
                "<#list none as item>x</#list><#list none>y<#items as item>z</#items></#list>",
                "<#list list><ul><#items as item><li>${item}</li></#items></ul></#list>",
                "${list?size} ${map.rows?size + 1} ${small - 8} ${\"a\" + small + 1}",
                "${map.key} ${map[\"key\"]} ${map.absent!\"nothing\"} (${map.absent!})",
                "${map.absent???then(1, 2)} ${(small == 7 && !none?has_content)?then(\"t\", \"f\")}",
                "${yes?then(\"t\", \"f\")} ${(small lte 6 || small gte 8 || small lt 7)?then(1, 0)}",
                "${word[0..*2]} ${map.key[0..*99]} <#list list[1..] as item>${item}</#list>",
                "<#list list[0..*2] as item>${item}</#list> ${[\"p\", \"q\"][1]} ${(small != 7)?then(1, 2)}",
                "${large?string(\",##0\")} ${small?string(\",##0\")} ${(small - 1007)?string(\",##0\")}",
                "${map.key?keep_after(\":\")} ${map.key?keep_before(\":\")} ${word?keep_after(\":\")}|${\"x\"?keep_before(\":\")}",
                "${\" ab-cd\"?cap_first?replace(\"-\", \" \")} ${\"ABC\"?lower_case}",
                "<#list \"a7b7\"?split(\"7\") as part>[${part}]</#list>",
                "<#assign some = map.rows?filter(row -> row.n gt 0) other = 2>\n${some?size} ${other}",
                "<#switch map.key><#case \"a\">1<#break><#case \"value:rest\">2<#break><#default>3</#switch>",
                "<#switch word><#case \"a\">1<#break><#default>3</#switch>",
                "<@twice \"n\" small + 1>in ${small}</@twice>\n<#macro twice a b c=\"d\">\n${a}${b}${c}<#nested><#nested>\n</#macro>\n",
                "<#macro one></#macro>\n\n<#macro two>\n2\n</#macro>\n<@two/>\n<@one/>\n<#-- no\nline -->\nend",
                "<#function f n><#return n + 1></#function>\n${f(f(small))}",
            })
    void bothFillItInTheSameWay(String template) throws IOException {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("page.ftlh", template);
        StringWriter expected = new StringWriter();
        new Templates(() -> loader).fill("page.ftlh", VALUES, expected);

        Namespace names = new Namespace();
        StringWriter out = new StringWriter();
        Piece.write(TemplateReader.read(name -> template, "page.ftlh", names), new Frame(names, VALUES), out);
        assertThat(out).hasToString(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#attempt>x<#recover>y</#attempt>",
                "${word?new()}",
                "${small?string(\"0.0\")}",
                "${list[1..*2]}",
                "${\"a${word}\"}",
                "<#if yes>never ends",
                "</#if>",
            })
    void whatIsNotReadIsRefused(String template) {
        assertThatThrownBy(() -> TemplateReader.read(name -> template, "page.ftlh", new Namespace()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
