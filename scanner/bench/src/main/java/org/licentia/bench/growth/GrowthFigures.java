package org.licentia.bench.growth;

import java.util.List;
import org.licentia.bench.measure.Measurement;
import org.licentia.bench.measure.Metric;
import org.licentia.bench.measure.Spread;

/**
 * What one size cost.
 *
 * @param answer how much there was to say
 * @param first runs with nothing remembered
 * @param later runs with what the first remembered
 */
record GrowthFigures(ReactorShape shape, AnswerSize answer, List<Measurement> first, List<Measurement> later) {
    /** The least of the first runs: what others do on the machine only ever adds. */
    double first(Metric metric) {
        return Spread.of(metric, first).min();
    }

    double later(Metric metric) {
        return Spread.of(metric, later).min();
    }
}
