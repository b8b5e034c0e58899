package org.licentia.bench.plot;

import java.util.List;
import java.util.Locale;

/** Curves in panels side by side, both axes logarithmic: what grows linearly rises by one decade a decade. */
public final class LogChart {
    private static final int PANEL = 300;
    private static final int LEFT = 62;
    private static final int TOP = 76;
    private static final int HEIGHT = 230;
    private static final int FOOT = 74;
    private static final List<String> STYLES = List.of("own1", "warm", "own2", "own3");

    private LogChart() {}

    /** A point; both of its figures are positive. */
    public record Point(double x, double y) {}

    /** A curve, from left to right. */
    public record Curve(String name, List<Point> points) {}

    /** One system of axes. */
    public record Panel(String title, String y, List<Curve> curves) {}

    /** Draws the panels; they have the same curves in the same order, and at least one point each. */
    public static String draw(String title, String x, List<Panel> panels) {
        Svg svg = new Svg(panels.size() * PANEL + 16, TOP + HEIGHT + FOOT, title);
        svg.text(16, 26, Svg.Anchor.START, "title", title);
        double legend = 16;
        List<Curve> curves = panels.get(0).curves();
        for (int i = 0; i < curves.size(); i++) {
            svg.rect(legend, 37, 14, 10, STYLES.get(i % STYLES.size()));
            svg.text(legend + 20, 46, Svg.Anchor.START, "", curves.get(i).name());
            legend += 40 + 7.0 * curves.get(i).name().length();
        }
        for (int i = 0; i < panels.size(); i++) {
            panel(svg, i * PANEL + LEFT, x, panels.get(i));
        }
        return svg.document();
    }

    private static void panel(Svg svg, double left, String x, Panel panel) {
        double width = PANEL - LEFT - 14;
        Scale across = Scale.of(
                panel.curves().stream()
                        .flatMap(curve -> curve.points().stream())
                        .map(Point::x)
                        .toList(),
                left,
                left + width);
        Scale up = Scale.of(
                panel.curves().stream()
                        .flatMap(curve -> curve.points().stream())
                        .map(Point::y)
                        .toList(),
                TOP + HEIGHT,
                TOP);
        svg.text(left, TOP - 10, Svg.Anchor.START, "head", panel.title());
        for (int decade = across.from(); decade <= across.to(); decade++) {
            double at = across.at(Math.pow(10, decade));
            svg.line(at, TOP, at, TOP + HEIGHT, "grid");
            svg.text(at, TOP + HEIGHT + 18, Svg.Anchor.MIDDLE, "faint", written(decade));
        }
        for (int decade = up.from(); decade <= up.to(); decade++) {
            double at = up.at(Math.pow(10, decade));
            svg.line(left, at, left + width, at, "grid");
            svg.text(left - 6, at + 4, Svg.Anchor.END, "faint", written(decade));
        }
        svg.text(left + width / 2, TOP + HEIGHT + 42, Svg.Anchor.MIDDLE, "", x);
        svg.upright(left - 44, TOP + HEIGHT / 2.0, "", panel.y());
        for (int i = 0; i < panel.curves().size(); i++) {
            String style = STYLES.get(i % STYLES.size());
            List<double[]> points = panel.curves().get(i).points().stream()
                    .map(point -> new double[] {across.at(point.x()), up.at(point.y())})
                    .toList();
            svg.curve(points, style);
            points.forEach(point -> svg.dot(point[0], point[1], style));
        }
    }

    private static String written(int decade) {
        return decade < 0
                ? String.format(Locale.ROOT, "%." + -decade + "f", Math.pow(10, decade))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, decade));
    }

    /** Whole decades on a stretch of the picture. */
    private record Scale(int from, int to, double begin, double end) {
        private static Scale of(List<Double> values, double begin, double end) {
            double least = values.stream().mapToDouble(value -> value).min().orElse(1);
            double most = values.stream().mapToDouble(value -> value).max().orElse(1);
            int from = (int) Math.floor(Math.log10(least) + 1e-9);
            int to = (int) Math.ceil(Math.log10(most) - 1e-9);
            return new Scale(from, Math.max(to, from + 1), begin, end);
        }

        private double at(double value) {
            return begin + (end - begin) * (Math.log10(value) - from) / (to - from);
        }
    }
}
