package org.licentia.report.attribution;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.report.MarkdownText;
import org.licentia.report.Renderer;
import org.licentia.report.SpelledText;
import org.licentia.report.template.ContentSecurityPolicy;
import org.licentia.report.template.PlainColours;
import org.licentia.report.template.Templates;

/**
 * Third-party notices, to travel with the product: who wrote what is in it, under which license, in whose words. Texts
 * are shown word for word; characters that would hide or reorder others are spelled out.
 */
public final class NoticeRenderer implements Renderer {
    /** What the notices are written in. */
    public enum Form {
        /** Plain text. */
        TEXT("notice", "THIRD-PARTY-NOTICES.txt", "notice/notices.txt.ftl"),
        /** GitHub Flavored Markdown. */
        MARKDOWN("notice-markdown", "THIRD-PARTY-NOTICES.md", "notice/notices.md.ftl"),
        /** One page that needs nothing else. */
        HTML("notice-html", "third-party-notices.html", "notice/notices.ftlh");

        private final String id;
        private final String fileName;
        private final String template;

        Form(String id, String fileName, String template) {
            this.id = id;
            this.fileName = fileName;
            this.template = template;
        }
    }

    private final Templates templates;
    private final Form form;

    /** Lays the notices out with these. */
    public NoticeRenderer(Templates templates, Form form) {
        this.templates = templates;
        this.form = form;
    }

    @Override
    public String id() {
        return form.id;
    }

    @Override
    public String fileName() {
        return form.fileName;
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        AttributionDocument notices = AttributionCompiler.compile(inventory);
        Map<String, Object> values = words().of(inventory, notices);
        if (form == Form.HTML) {
            String tokens = templates.asset("html/tokens.css");
            String style = String.join("\n", tokens, PlainColours.of(tokens), templates.asset("notice/notices.css"));
            values.put("style", style);
            values.put("contentSecurityPolicy", ContentSecurityPolicy.allowing(style));
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        templates.fill(form.template, values, writer);
        writer.flush();
    }

    private NoticeWords words() {
        return form == Form.MARKDOWN
                ? new NoticeWords(MarkdownText::prose, NoticeRenderer::fenced)
                : new NoticeWords(NoticeRenderer::oneLine, NoticeRenderer::visible);
    }

    private static String visible(String text) {
        return SpelledText.of(text, Integer.MAX_VALUE);
    }

    private static String oneLine(String text) {
        return visible(text.strip().replaceAll("\\s+", " "));
    }

    // No line of the text is as long a fence as the one around it (GitHub Flavored Markdown, section 4.5).
    private static String fenced(String text) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return fence + "text\n" + visible(text) + "\n" + fence;
    }
}
