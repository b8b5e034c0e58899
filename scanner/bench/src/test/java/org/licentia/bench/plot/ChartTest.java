package org.licentia.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    @Test
    void barsAreAsLongAsTheirValues() throws Exception {
        Document chart = parsed(bars());
        double ours = width(chart, "own1");
        double theirs = width(chart, "peer");
        assertThat(theirs).isCloseTo(4 * ours, withPercentage(1));
    }

    @Test
    void whatIsWrittenIsEscaped() throws Exception {
        assertThat(parsed(bars()).getDocumentElement().getTextContent()).contains("a <b> & \"c\"");
    }

    @Test
    void sameFiguresSameBytesInEveryLocale() {
        Locale before = Locale.getDefault();
        String here = bars() + curves();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(bars() + curves()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsInLightAndDark() {
        assertThat(curves()).contains("prefers-color-scheme: dark");
    }

    @Test
    void whatGrowsLinearlyIsADiagonal() throws Exception {
        NodeList curves = parsed(curves()).getElementsByTagName("polyline");
        String[] points = ((Element) curves.item(0)).getAttribute("points").split("[ ,]");
        double first = (y(points, 0) - y(points, 1)) / (x(points, 1) - x(points, 0));
        double second = (y(points, 1) - y(points, 2)) / (x(points, 2) - x(points, 1));
        assertThat(first).isCloseTo(second, withPercentage(1));
    }

    @Test
    void decadesAreLabelled() throws Exception {
        assertThat(parsed(curves()).getDocumentElement().getTextContent())
                .contains("0.1", "1,000", "modules", "seconds");
    }

    private static String bars() {
        return BarChart.draw(
                "a <b> & \"c\"",
                "s",
                List.of(new BarChart.Group(
                        "project",
                        List.of(
                                new BarChart.Bar("ours", 1, "1 s", true),
                                new BarChart.Bar("theirs", 4, "4 s", false)))));
    }

    private static String curves() {
        return LogChart.draw(
                "growth",
                "modules",
                List.of(new LogChart.Panel(
                        "CPU",
                        "seconds",
                        List.of(new LogChart.Curve(
                                "first",
                                List.of(
                                        new LogChart.Point(10, 0.1),
                                        new LogChart.Point(100, 1),
                                        new LogChart.Point(1000, 10)))))));
    }

    private static double x(String[] points, int index) {
        return Double.parseDouble(points[2 * index]);
    }

    private static double y(String[] points, int index) {
        return Double.parseDouble(points[2 * index + 1]);
    }

    private static double width(Document chart, String style) {
        NodeList bars = chart.getElementsByTagName("rect");
        for (int i = 0; i < bars.getLength(); i++) {
            Element bar = (Element) bars.item(i);
            if (bar.getAttribute("class").equals(style)) {
                return Double.parseDouble(bar.getAttribute("width"));
            }
        }
        throw new AssertionError("no bar of style " + style);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
