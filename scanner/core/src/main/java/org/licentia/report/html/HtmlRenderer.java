package org.licentia.report.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;
import org.licentia.report.template.ContentSecurityPolicy;
import org.licentia.report.template.PlainColours;
import org.licentia.report.template.Templates;

/**
 * The report as one page that needs nothing else: no network, no server, no JavaScript to be read. Everything in an
 * inventory may come from a stranger's POM, so the page shows it and never obeys it.
 */
public final class HtmlRenderer implements Renderer {
    private static final List<String> STYLES = List.of("page.css", "inventory.css", "print.css");
    private static final List<String> SCRIPTS = List.of("theme.js", "copy.js", "table.js", "detail.js", "page.js");

    private static final List<String> PARTS = List.of(
            "page",
            "macros",
            "masthead",
            "contents",
            "findings",
            "route",
            "recommendations",
            "questions",
            "analysis",
            "owed",
            "inventory",
            "issues",
            "texts",
            "carried",
            "bounds",
            "detail");

    private final Templates templates;

    /** Lays the page out with these. */
    public HtmlRenderer(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileName() {
        return "licentia.html";
    }

    @Override
    public boolean byDefault() {
        return true;
    }

    @Override
    public void prepare() {
        parts().forEach(templates::prepare);
    }

    /** The names of all templates of the page. */
    static List<String> parts() {
        return PARTS.stream().map(part -> "html/" + part + ".ftlh").toList();
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        Inventory visible = VisibleText.in(inventory);
        String tokens = templates.asset("html/tokens.css");
        String style = String.join("\n", tokens, PlainColours.of(tokens), joined(STYLES), PrintedHeader.of(visible));
        String script = joined(SCRIPTS);
        Map<String, @Nullable Object> values = Page.about(visible).plain();
        values.put("style", style);
        values.put("script", script);
        values.put("contentSecurityPolicy", ContentSecurityPolicy.allowing(style, script));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        templates.fill("html/page.ftlh", values, writer);
        writer.flush();
    }

    private String joined(List<String> names) {
        return names.stream().map(name -> templates.asset("html/" + name)).collect(Collectors.joining("\n"));
    }
}
