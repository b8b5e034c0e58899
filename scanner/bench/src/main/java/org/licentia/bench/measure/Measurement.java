package org.licentia.bench.measure;

/**
 * What one process cost, its children included.
 *
 * @param wallSeconds from start to exit
 * @param cpuSeconds of user and system, on all processors
 * @param peakKilobytes the largest resident set of any one process among them
 */
public record Measurement(double wallSeconds, double cpuSeconds, long peakKilobytes) {
    /** The peak in mebibytes. */
    public double peakMebibytes() {
        return peakKilobytes / 1024.0;
    }
}
