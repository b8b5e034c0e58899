package org.licentia.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.WrittenCoordinates;

/**
 * The ways from modules to a component, as a picture: one line of text for each station, rails to their left that run
 * downwards and join where ways meet. Measures are in CSS pixels.
 *
 * @param text the same in words
 */
record PathGraph(int width, int height, int left, List<Station> stations, List<Rail> rails, String text) {
    /** Ways that are drawn; further ones only have their ends named beside the picture. */
    private static final int WAYS = 4;

    private static final int LANE = 18;
    private static final int ROW = 40;
    private static final int LETTERS = 54;
    private static final double LETTER = 7.9;
    private static final int SMALL_LETTERS = 80;
    private static final double SMALL_LETTER = 6.2;

    /**
     * One way.
     *
     * @param steps coordinates, from the module's direct dependency to the component
     * @param declaredAt where the direct dependency stands; empty when nobody says
     */
    record Way(String module, String scope, List<String> steps, String declaredAt) {}

    /**
     * A stop on the way.
     *
     * @param kind {@code module}, {@code step}, {@code gap} or {@code end}
     * @param label what is read first
     * @param hint what stands below it, smaller
     * @param whole the label and all that was cut from it
     */
    record Station(String kind, int x, int y, String label, String hint, String whole) {}

    /**
     * A line between two stations.
     *
     * @param drawn SVG path data
     * @param broken whether stations in between are left out
     */
    record Rail(String drawn, boolean broken) {
        // Written out: the JVM would put a record's own together anew at every start.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Rail that && drawn.equals(that.drawn) && broken == that.broken);
        }

        @Override
        public int hashCode() {
            return 31 * drawn.hashCode() + Boolean.hashCode(broken);
        }
    }

    /** The picture of these ways, which end at one component; the first is the one to look at first. */
    static PathGraph of(List<Way> ways) {
        return new Drawing(ways.stream().limit(WAYS).toList()).graph();
    }

    /** A station before its row is known. */
    private record Stop(String key, String kind, String label, String hint, String whole, int lane) {}

    private static final class Drawing {
        private final List<Way> ways;
        private final List<Stop> stops = new ArrayList<>();
        private final List<List<String>> lines = new ArrayList<>();

        Drawing(List<Way> ways) {
            this.ways = ways;
        }

        PathGraph graph() {
            Set<String> placed = new HashSet<>();
            for (int lane = 0; lane < ways.size(); lane++) {
                List<Stop> line = line(ways.get(lane), lane);
                List<String> keys = new ArrayList<>();
                List<Stop> fresh = new ArrayList<>();
                for (Stop stop : line) {
                    keys.add(stop.key());
                    if (!placed.contains(stop.key())) {
                        fresh.add(stop);
                        continue;
                    }
                    // From where ways meet, they are one.
                    stops.addAll(position(stop.key()), fresh);
                    fresh.clear();
                    break;
                }
                stops.addAll(fresh);
                line.forEach(stop -> placed.add(stop.key()));
                if (!lines.contains(keys)) {
                    lines.add(keys);
                }
            }
            return drawn();
        }

        private int position(String key) {
            for (int at = 0; at < stops.size(); at++) {
                if (stops.get(at).key().equals(key)) {
                    return at;
                }
            }
            return stops.size();
        }

        // A module of the project may itself be a step of another module's way: it is one station.
        private String station(String coordinates) {
            String module = WrittenCoordinates.withoutVersion(coordinates);
            return ways.stream().anyMatch(way -> way.module().equals(module))
                    ? "module " + module
                    : "step " + coordinates;
        }

        private List<Stop> line(Way way, int lane) {
            List<Stop> line = new ArrayList<>();
            List<String> steps = way.steps();
            line.add(stop("module " + way.module(), "module", way.module(), "module, scope " + way.scope(), lane));
            int last = steps.size() - 1;
            boolean isLong = steps.size() > 5;
            for (int step = 0; step <= last; step++) {
                if (isLong && step > 0 && step < last - 1) {
                    if (step == 1) {
                        String left = Prose.number(steps.size() - 3) + " more in between";
                        line.add(new Stop("gap " + steps.subList(1, last - 1), "gap", left, "", left, lane));
                    }
                    continue;
                }
                String declared = way.declaredAt().isEmpty() ? "" : ", declared at " + way.declaredAt();
                String role = step == 0 ? "direct dependency" + declared : "";
                line.add(stop(
                        step == last ? "end" : station(steps.get(step)),
                        step == last ? "end" : "step",
                        steps.get(step),
                        role,
                        lane));
            }
            return line;
        }

        private static Stop stop(String key, String kind, String coordinates, String role, int lane) {
            int colon = coordinates.indexOf(':');
            boolean grouped = colon > 0 && !kind.equals("module");
            String group = grouped ? coordinates.substring(0, colon) : "";
            String hint = group + (group.isEmpty() || role.isEmpty() ? "" : ", ") + role;
            return new Stop(
                    key,
                    kind,
                    shortened(grouped ? coordinates.substring(colon + 1) : coordinates, LETTERS),
                    shortened(hint, SMALL_LETTERS),
                    coordinates,
                    lane);
        }

        private static String shortened(String text, int letters) {
            String line = text.replace('\n', ' ').replace('\t', ' ');
            if (line.length() <= letters) {
                return line;
            }
            int end = Character.isHighSurrogate(line.charAt(letters - 1)) ? letters - 1 : letters;
            return line.substring(0, end) + "…";
        }

        private PathGraph drawn() {
            int lanes = stops.stream().mapToInt(Stop::lane).max().orElse(0) + 1;
            int left = lanes * LANE + 8;
            Map<String, Station> byKey = new HashMap<>();
            List<Station> stations = new ArrayList<>();
            double widest = 0;
            for (Stop stop : stops) {
                int row = stations.size();
                Station station = new Station(
                        stop.kind(),
                        LANE / 2 + stop.lane() * LANE,
                        ROW * row + 14,
                        stop.label(),
                        stop.hint(),
                        stop.whole());
                widest = Math.max(
                        widest,
                        Math.max(
                                LETTER * stop.label().length(),
                                SMALL_LETTER * stop.hint().length()));
                stations.add(station);
                byKey.put(stop.key(), station);
            }
            Set<Rail> rails = new LinkedHashSet<>();
            for (List<String> line : lines) {
                for (int at = 1; at < line.size(); at++) {
                    Station from = byKey.get(line.get(at - 1));
                    Station to = byKey.get(line.get(at));
                    if (from != null && to != null) {
                        rails.add(rail(from, to));
                    }
                }
            }
            String text = ways.stream()
                    .map(way -> "From " + way.module() + " (" + way.scope() + "): "
                            + String.join(", then ", way.steps()) + ".")
                    .collect(Collectors.joining(" "));
            return new PathGraph(
                    left + (int) Math.ceil(widest) + 8,
                    ROW * stations.size(),
                    left,
                    stations,
                    List.copyOf(rails),
                    text);
        }

        private static Rail rail(Station from, Station to) {
            boolean broken = from.kind().equals("gap") || to.kind().equals("gap");
            String start = "M" + from.x() + " " + from.y();
            if (from.x() == to.x()) {
                return new Rail(start + "V" + to.y(), broken);
            }
            int bend = to.y() - ROW;
            return new Rail(
                    start + "V" + bend + "C" + from.x() + " " + (bend + 24) + " " + to.x() + " " + (bend + 16) + " "
                            + to.x() + " " + to.y(),
                    broken);
        }
    }
}
