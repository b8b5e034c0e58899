package org.licentia.graph.snapshot;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.GraphSource;
import org.licentia.graph.ResolvedGraph;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source that resolves only when it does not know from an earlier scan what would come of it. What it answers is what
 * resolving again would answer; on any doubt it resolves again. Close it after the last question to the fetcher: then it
 * is known what the answer depends on, and it is written down.
 *
 * <p>A resolution depends on, and is looked up by or compared with:
 *
 * <ul>
 *   <li>the target and what the user says of it; the settings; the JDK and the system (the inputs)
 *   <li>the project's POMs and the parents that lie beside it, by content; the files that profiles ask for; the places
 *       where a parent was looked for (maven-model-builder, {@code DefaultModelBuilder.readParentLocally},
 *       {@code FileProfileActivator})
 *   <li>the POMs of the local repository, and which repository each came from (maven-resolver,
 *       {@code EnhancedLocalRepositoryManager})
 *   <li>properties of the system and the environment that POMs mention, and only those
 *       ({@code AbstractStringBasedModelInterpolator}, {@code PropertyProfileActivator})
 *   <li>the metadata by which ranges become versions, until Maven would ask for it again
 *       ({@code DefaultVersionRangeResolver}, {@code DefaultUpdateCheckManager})
 * </ul>
 *
 * <p>What cannot be told so is not remembered: a project with errors, and what {@link ObservedSource#observed} doubts. A
 * scan that asks for more than is known (source jars, say) resolves after all; what is then written down is both.
 */
public final class RememberedSource implements GraphSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedSource.class);

    private final Inputs inputs;
    private final Supplier<Optional<Inputs>> inputsNow;
    private final SnapshotStore store;
    private final Supplier<ObservedSource> sources;
    private final BiFunction<Snapshot, Map<String, String>, DeclarationPlaces> places;
    private final Meter meter;
    private @Nullable Resolution resolution;
    private @Nullable Snapshot known;

    /**
     * What a resolution is given.
     *
     * @param text all of it, but for the properties
     * @param properties of the system, and of the environment as {@code env.NAME}
     * @param user properties as given by the user
     */
    public record Inputs(String text, Map<String, String> properties, Map<String, String> user) {}

    /** One that happened. */
    private record Resolution(
            ObservedSource source, ResolvedGraph graph, RecordingFetcher fetcher, String day, Instant start) {}

    /**
     * @param inputsNow the inputs as they are when they are asked for: those that changed meanwhile may have been seen
     *     either way
     * @param sources makes, when it must be, what resolves
     * @param places finds declarations by a snapshot and the user's properties
     * @param meter is told whether something was remembered
     */
    public RememberedSource(
            Inputs inputs,
            Supplier<Optional<Inputs>> inputsNow,
            SnapshotStore store,
            Supplier<ObservedSource> sources,
            BiFunction<Snapshot, Map<String, String>, DeclarationPlaces> places,
            Meter meter) {
        this.meter = meter;
        this.inputs = inputs;
        this.inputsNow = inputsNow;
        this.store = store;
        this.sources = sources;
        this.places = places;
    }

    @Override
    public ResolvedGraph resolve() {
        Snapshot found = store.find(inputs.text(), inputs.properties());
        meter.add(found == null ? Counter.RESOLUTION_CACHE_MISSES : Counter.RESOLUTION_CACHE_HITS, 1);
        return found == null ? resolved().graph() : remembered(found);
    }

    private synchronized ResolvedGraph remembered(Snapshot known) {
        this.known = known;
        tell(known);
        ArtifactFetcher fetcher = known.target().pomsOnly()
                ? ArtifactFetcher.NONE
                : new RememberedFetcher(known, () -> resolved().graph().fetcher());
        return new ResolvedGraph(
                known.target(),
                known.graph(),
                known.files(),
                fetcher,
                places.apply(known, inputs.user()),
                known.issues());
    }

    private static void tell(Snapshot known) {
        Witness witness = known.witness();
        LOG.info(
                "Nothing has changed since {} was resolved, so what was found then is believed",
                known.target().coordinates());
        LOG.info(
                "As they were: {} files of the project by their SHA-256, {} files of the local repository by size, times and"
                        + " number, {} places where something was looked for, {} properties and variables{}",
                witness.contents().size(),
                witness.identities().size(),
                witness.places().size(),
                witness.values().size(),
                witness.day() == null ? "" : ", and the day");
        if (LOG.isTraceEnabled()) {
            witness.contents().forEach((file, hash) -> LOG.trace("As it was: {}, SHA-256 {}", file, hash));
            witness.identities()
                    .forEach((file, identity) -> LOG.trace("As it was: {}, {} bytes", file, identity.size()));
            witness.places().forEach((place, found) -> LOG.trace("As it was: {} at {}", found, place));
            witness.values().keySet().forEach(name -> LOG.trace("As it was: {}", name));
        }
    }

    private synchronized Resolution resolved() {
        Resolution made = resolution;
        if (made == null) {
            String day = store.today();
            Instant start = store.clock().instant();
            ObservedSource source = sources.get();
            ResolvedGraph graph = source.resolve();
            RecordingFetcher fetcher = new RecordingFetcher(graph.fetcher());
            ResolvedGraph recorded = new ResolvedGraph(
                    graph.target(),
                    graph.graph(),
                    graph.files(),
                    graph.target().pomsOnly() ? graph.fetcher() : fetcher,
                    graph.declarations(),
                    graph.issues());
            made = new Resolution(source, recorded, fetcher, day, start);
            resolution = made;
        }
        return made;
    }

    /** Writes down what was resolved, if it may be relied on. */
    @Override
    public synchronized void close() {
        Resolution made = resolution;
        if (made != null) {
            try {
                keep(made);
            } catch (UnsettledException e) {
                LOG.info("What was resolved is not remembered, because {}", e.getMessage());
            }
        }
    }

    private void keep(Resolution made) throws UnsettledException {
        ObservedSource.Observation seen = made.source().observed(made.fetcher().files(), made.start());
        if (!store.today().equals(made.day())) {
            throw new UnsettledException("the day has passed");
        }
        if (!inputsNow.get().map(Inputs::text).equals(Optional.of(inputs.text()))) {
            throw new UnsettledException("the settings, the files in .mvn or the properties have changed meanwhile");
        }
        Witness witness = seen.witness();
        ResolvedGraph graph = made.graph();
        Snapshot snapshot = new Snapshot(
                new Witness(
                        witness.contents(),
                        witness.identities(),
                        witness.places(),
                        witness.names(),
                        Witness.values(inputs.properties(), witness.names()),
                        witness.day() == null ? null : made.day()),
                graph.target(),
                graph.graph(),
                new HashMap<>(graph.files()),
                List.copyOf(graph.issues()),
                seen.root(),
                seen.modules(),
                made.fetcher().artifacts(),
                made.fetcher().described());
        Snapshot before = known;
        boolean isBeforeTrue =
                before != null && before.witness().holds(inputs.properties(), store.today()) && snapshot.agrees(before);
        if (store.keep(inputs.text(), before != null && isBeforeTrue ? snapshot.and(before) : snapshot)) {
            LOG.info("What was resolved is remembered");
        }
    }
}
