package org.licentia.cli.maven;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.MavenRuntime;
import org.licentia.issue.Meter;

/** A Maven that is set up when it is first needed, if ever. Any thread may ask for it. */
public final class MavenOnDemand implements Supplier<MavenRuntime>, AutoCloseable {
    private final MavenOptions options;
    private final int fetches;
    private final Meter meter;
    private final CircuitBreakers breakers;
    private volatile @Nullable StandaloneMaven maven;

    /**
     * @param fetches how many files to fetch at a time
     * @param meter is told what is read and asked of repositories
     * @param breakers what the run knows of repositories already, and goes on to learn
     */
    public MavenOnDemand(MavenOptions options, int fetches, Meter meter, CircuitBreakers breakers) {
        this.breakers = breakers;
        this.options = options;
        this.fetches = fetches;
        this.meter = meter;
    }

    /** @throws org.licentia.issue.LicentiaException when settings or the local repository's path are unusable */
    @Override
    public synchronized MavenRuntime get() {
        StandaloneMaven opened = maven;
        if (opened == null) {
            opened = StandaloneMaven.open(options, fetches, meter, breakers);
            maven = opened;
        }
        return opened.runtime();
    }

    /** What a repository has kept it waiting for, for people; empty while nothing is worth telling. */
    public String waitingFor() {
        StandaloneMaven opened = maven;
        return opened == null ? "" : opened.waitingFor();
    }

    @Override
    public synchronized void close() {
        StandaloneMaven opened = maven;
        if (opened != null) {
            opened.close();
        }
    }
}
