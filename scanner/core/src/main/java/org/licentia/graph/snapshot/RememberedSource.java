package org.licentia.graph.snapshot;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.GraphSource;
import org.licentia.graph.ResolvedGraph;
import org.licentia.issue.Severity;
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
 * <p>What is incomplete is not remembered.
 */
public final class RememberedSource implements GraphSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedSource.class);

    private final Inputs inputs;
    private final SnapshotStore store;
    private final Supplier<ObservedSource> sources;
    private final BiFunction<Snapshot, Map<String, String>, DeclarationPlaces> places;
    private @Nullable Resolution resolution;

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
     * @param sources makes, when it must be, what resolves
     * @param places finds declarations by a snapshot and the user's properties
     */
    public RememberedSource(
            Inputs inputs,
            SnapshotStore store,
            Supplier<ObservedSource> sources,
            BiFunction<Snapshot, Map<String, String>, DeclarationPlaces> places) {
        this.inputs = inputs;
        this.store = store;
        this.sources = sources;
        this.places = places;
    }

    @Override
    public ResolvedGraph resolve() {
        Snapshot known = store.find(inputs.text(), inputs.properties());
        if (known == null) {
            return resolved().graph();
        }
        LOG.debug("Nothing has changed since {} was resolved", known.target().coordinates());
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
        if (made == null || made.fetcher().isIncomplete() || isIncomplete(made.graph())) {
            return;
        }
        ObservedSource.Observation seen = made.source().observed(made.fetcher().files(), made.start());
        if (seen == null || !store.today().equals(made.day())) {
            LOG.debug("What was resolved is not remembered: the next answer may be another");
            return;
        }
        Witness witness = seen.witness();
        ResolvedGraph graph = made.graph();
        store.keep(
                inputs.text(),
                new Snapshot(
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
                        made.fetcher().described()));
    }

    private static boolean isIncomplete(ResolvedGraph graph) {
        return graph.issues().stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
