package org.licentia.bench.plot;

import java.util.List;
import java.util.Locale;

/** Writes SVG: a few shapes in the colors of a style sheet that knows light and dark. */
final class Svg {
    /** Where a text stands relative to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final String STYLE = """
            <style>
            svg { --paper: #ffffff; --ink: #1f2328; --faint: #656d76; --grid: #d8dee4; --peer: #9aa4af; \
            --own1: #0969da; --own2: #54a3f7; --own3: #0a3069; --warm: #bc4c00; }
            @media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #e6edf3; --faint: #9198a1; \
            --grid: #30363d; --peer: #6e7681; --own1: #4493f8; --own2: #1f6feb; --own3: #a5d6ff; --warm: #f0883e; } }
            text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--ink); }
            .paper { fill: var(--paper); } .faint { fill: var(--faint); } .title { font-size: 15px; font-weight: 600; }
            .head { font-weight: 600; } .grid { stroke: var(--grid); stroke-width: 1; }
            .peer { fill: var(--peer); } .own1 { fill: var(--own1); } .own2 { fill: var(--own2); }
            .own3 { fill: var(--own3); } .warm { fill: var(--warm); }
            .line { fill: none; stroke-width: 2; } .line.own1 { stroke: var(--own1); fill: none; }
            .line.own2 { stroke: var(--own2); fill: none; } .line.warm { stroke: var(--warm); fill: none; }
            .line.own3 { stroke: var(--own3); fill: none; }
            </style>
            """;

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    void rect(double x, double y, double w, double h, String style) {
        element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>", x, y, w, h, style);
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>", x1, y1, x2, y2, style);
    }

    void dot(double x, double y, String style) {
        element("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" class=\"%s\"/>", x, y, style);
    }

    void curve(List<double[]> points, String style) {
        String path = String.join(
                " ",
                points.stream()
                        .map(point -> figure(point[0]) + "," + figure(point[1]))
                        .toList());
        element("<polyline points=\"%s\" class=\"line %s\"/>", path, style);
    }

    void text(double x, double y, Anchor anchor, String style, String text) {
        element(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>",
                x, y, anchor.name().toLowerCase(Locale.ROOT), style, escaped(text));
    }

    /** A text that is read from below. */
    void upright(double x, double y, String style, String text) {
        element(
                "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\" class=\"%s\">%s</text>",
                x, y, style, escaped(text));
    }

    /** The whole picture. */
    String document() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + escaped(title)
                + "\">\n<title>" + escaped(title) + "</title>\n" + STYLE
                + "<rect width=\"100%\" height=\"100%\" rx=\"6\" class=\"paper\"/>\n" + body + "</svg>\n";
    }

    private void element(String format, Object... values) {
        Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = values[i] instanceof Double number ? figure(number) : values[i];
        }
        body.append(String.format(Locale.ROOT, format, written)).append('\n');
    }

    private static String figure(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
