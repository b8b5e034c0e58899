package org.licentia.bench.measure;

import java.util.function.ToDoubleFunction;

/** One of the three figures of a measurement. */
public enum Metric {
    WALL("wall", "s", "%.2f", Measurement::wallSeconds),
    CPU("CPU", "s", "%.2f", Measurement::cpuSeconds),
    MEMORY("peak memory", "MiB", "%.0f", Measurement::peakMebibytes);

    private final String label;
    private final String unit;
    private final String format;
    private final ToDoubleFunction<Measurement> figure;

    Metric(String label, String unit, String format, ToDoubleFunction<Measurement> figure) {
        this.label = label;
        this.unit = unit;
        this.format = format;
        this.figure = figure;
    }

    /** Its name, as people read it. */
    public String label() {
        return label;
    }

    /** The unit of its figures. */
    public String unit() {
        return unit;
    }

    /** The format of its figures, for {@link String#format}. */
    public String format() {
        return format;
    }

    /** The figure of one measurement. */
    public double of(Measurement measurement) {
        return figure.applyAsDouble(measurement);
    }
}
