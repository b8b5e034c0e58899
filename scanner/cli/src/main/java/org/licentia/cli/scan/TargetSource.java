package org.licentia.cli.scan;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.GraphSource;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.MavenProjectSource;
import org.licentia.graph.snapshot.ObservedSource;
import org.licentia.graph.snapshot.RememberedSource;
import org.licentia.graph.snapshot.RememberedSource.Inputs;
import org.licentia.graph.snapshot.SnapshotStore;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Counter;

/** What is to be scanned, from memory where that may be; close it after the last question to what was resolved. */
final class TargetSource implements GraphSource, AutoCloseable {
    private final Supplier<ObservedSource> source;
    private final Optional<SnapshotStore> store;
    private final Supplier<Optional<Inputs>> inputs;
    private final Meter meter;
    private @Nullable RememberedSource remembered;

    /**
     * @param source makes what resolves
     * @param store empty when nothing is to be remembered
     * @param inputs empty when it is not certain what the resolution would be given
     * @param meter is told whether something was remembered
     */
    TargetSource(
            Supplier<ObservedSource> source,
            Optional<SnapshotStore> store,
            Supplier<Optional<Inputs>> inputs,
            Meter meter) {
        this.meter = meter;
        this.source = source;
        this.store = store;
        this.inputs = inputs;
    }

    @Override
    public ResolvedGraph resolve() {
        Optional<Inputs> given = store.isPresent() ? inputs.get() : Optional.empty();
        if (given.isEmpty()) {
            meter.add(Counter.RESOLUTION_CACHE_MISSES, 1);
            return source.get().resolve();
        }
        RememberedSource remembering = new RememberedSource(
                given.get(), inputs, store.orElseThrow(), source, MavenProjectSource::declarations, meter);
        remembered = remembering;
        return remembering.resolve();
    }

    @Override
    public void close() {
        if (remembered != null) {
            remembered.close();
        }
    }
}
