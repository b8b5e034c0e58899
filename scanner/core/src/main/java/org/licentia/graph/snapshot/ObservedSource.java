package org.licentia.graph.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.licentia.graph.GraphSource;

/** A source that watches itself resolve, so that it can say afterwards on what its answer depends. */
public interface ObservedSource extends GraphSource {
    /**
     * What was seen, until now: what the fetcher was asked for belongs to it.
     *
     * @param witness all that was looked at
     * @param root the folder that the places of declarations are relative to, an absolute path
     * @param modules the project's own
     */
    record Observation(Witness witness, String root, List<DeclaringModule> modules) {}

    /**
     * After the last question to what was resolved.
     *
     * @param artifacts the files that were fetched
     * @param start when resolution began: what changed later, or only just before, may have changed again unseen
     * @throws UnsettledException when the next answer may be another for reasons unseen
     */
    Observation observed(List<Path> artifacts, Instant start) throws UnsettledException;
}
