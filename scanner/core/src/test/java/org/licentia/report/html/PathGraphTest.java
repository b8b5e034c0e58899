package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathGraphTest {
    private static PathGraph.Way way(String module, String... steps) {
        return new PathGraph.Way(module, "compile", List.of(steps), "");
    }

    private static List<String> labels(PathGraph graph) {
        return graph.stations().stream().map(PathGraph.Station::label).toList();
    }

    @Test
    void stationsStandInTheOrderOfTheWay() {
        PathGraph graph = PathGraph.of(List.of(way("com.acme:app", "org.a:one:1", "org.b:two:2", "org.c:end:3")));

        assertThat(labels(graph)).containsExactly("com.acme:app", "one:1", "two:2", "end:3");
        assertThat(graph.stations())
                .extracting(PathGraph.Station::kind)
                .containsExactly("module", "step", "step", "end");
        assertThat(graph.stations()).extracting(PathGraph.Station::y).isSorted();
        assertThat(graph.rails()).hasSize(3);
        assertThat(graph.text())
                .isEqualTo("From com.acme:app (compile): org.a:one:1, then org.b:two:2, then org.c:end:3.");
    }

    @Test
    void waysAreOneFromWhereTheyMeet() {
        PathGraph graph = PathGraph.of(List.of(
                way("com.acme:app", "org.a:one:1", "org.c:end:3"),
                way("com.acme:web", "org.x:other:9", "org.a:one:1", "org.c:end:3"),
                way("com.acme:batch", "org.c:end:3")));

        assertThat(labels(graph))
                .containsExactly("com.acme:app", "com.acme:web", "other:9", "one:1", "com.acme:batch", "end:3");
        assertThat(graph.rails()).hasSize(5);
    }

    @Test
    void aModuleOnTheWayOfAnotherIsOneStation() {
        PathGraph graph = PathGraph.of(
                List.of(way("com.acme:app", "org.c:end:3"), way("com.acme:web", "com.acme:app:1.0", "org.c:end:3")));

        assertThat(labels(graph)).containsExactly("com.acme:web", "com.acme:app", "end:3");
        assertThat(graph.rails()).hasSize(2);
    }

    @Test
    void longWaysShowTheirEnds() {
        PathGraph graph = PathGraph.of(List.of(way("m", "g:a:1", "g:b:1", "g:c:1", "g:d:1", "g:e:1", "g:f:1")));

        assertThat(labels(graph)).containsExactly("m", "a:1", "3 more in between", "e:1", "f:1");
        assertThat(graph.rails()).extracting(PathGraph.Rail::broken).containsExactly(false, true, true, false);
        assertThat(graph.text()).contains("g:c:1");
    }

    @Test
    void aLongNameIsCutAndKeptWhole() {
        String name = "x".repeat(53) + "\uD83D\uDC69".repeat(9);
        PathGraph graph = PathGraph.of(List.of(way("m", "g:" + name)));

        assertThat(graph.stations().get(1).label()).isEqualTo("x".repeat(53) + "…");
        assertThat(graph.stations().get(1).whole()).isEqualTo("g:" + name);
        assertThat(graph.width()).isLessThan(500);
    }

    @Test
    void manyModulesStaySmall() {
        List<PathGraph.Way> ways = IntStream.range(0, 50)
                .mapToObj(number -> way("m" + number, "g:a:1"))
                .toList();

        assertThat(labels(PathGraph.of(ways))).containsExactly("m0", "m1", "m2", "m3", "a:1");
    }
}
