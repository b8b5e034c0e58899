package org.licentia.bench.plot;

import java.util.List;

/** Horizontal bars in groups, all on one scale from zero: who is shorter is faster. */
public final class BarChart {
    private static final int WIDTH = 860;
    private static final int LABELS = 264;
    private static final int NOTES = 190;
    private static final int ROW = 20;
    private static final int HEAD = 62;

    private BarChart() {}

    /**
     * A bar.
     *
     * @param note stands at its end
     * @param own whether it is Licentia's, and so stands out
     */
    public record Bar(String label, double value, String note, boolean own) {}

    /** Bars that belong together, compared among themselves on a scale of their own. */
    public record Group(String name, List<Bar> bars) {}

    /** Draws the chart; the groups have at least one bar each. */
    public static String draw(String title, String axis, List<Group> groups) {
        int rows = groups.stream().mapToInt(group -> group.bars().size()).sum();
        Svg svg = new Svg(WIDTH, HEAD + rows * ROW + groups.size() * 34 + 8, title);
        svg.text(16, 26, Svg.Anchor.START, "title", title);
        svg.text(16, 46, Svg.Anchor.START, "faint", axis);
        double y = HEAD;
        for (Group group : groups) {
            y += 16;
            svg.text(16, y, Svg.Anchor.START, "head", group.name());
            y += 10;
            double longest = group.bars().stream().mapToDouble(Bar::value).max().orElse(1);
            for (Bar bar : group.bars()) {
                double length = (WIDTH - LABELS - NOTES) * bar.value() / longest;
                svg.text(LABELS - 8, y + 14, Svg.Anchor.END, bar.own() ? "head" : "", bar.label());
                svg.rect(LABELS, y + 3, Math.max(1, length), ROW - 6, bar.own() ? "own1" : "peer");
                svg.text(LABELS + length + 6, y + 14, Svg.Anchor.START, bar.own() ? "head" : "", bar.note());
                y += ROW;
            }
            svg.line(LABELS, y - group.bars().size() * ROW, LABELS, y, "grid");
            y += 8;
        }
        return svg.document();
    }
}
