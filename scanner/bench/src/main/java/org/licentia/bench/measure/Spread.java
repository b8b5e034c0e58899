package org.licentia.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The least, the middle and the largest of some figures. */
public record Spread(double min, double median, double max) {
    /**
     * The spread of at least one figure; of an even number the median lies midway between the two in the middle.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("There is no spread of nothing.");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(size - 1));
    }

    /** The spread of one metric over some measurements. */
    public static Spread of(Metric metric, List<Measurement> measurements) {
        return of(measurements.stream().map(metric::of).toList());
    }

    /**
     * How many times more one costs than the other: the quotients of the runs that stood side by side.
     *
     * @throws IllegalArgumentException when there are not as many of one as of the other
     */
    public static Spread ofRatios(Metric metric, List<Measurement> dividends, List<Measurement> divisors) {
        if (dividends.size() != divisors.size()) {
            throw new IllegalArgumentException("Runs are compared in pairs, and some have no partner.");
        }
        return of(IntStream.range(0, dividends.size())
                .mapToObj(run -> metric.of(dividends.get(run)) / metric.of(divisors.get(run)))
                .toList());
    }

    /** Written as {@code min / median / max}. */
    public String written(String format) {
        return String.format(Locale.ROOT, format + " / " + format + " / " + format, min, median, max);
    }
}
