package org.licentia.cli.maven;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.MavenRuntime;

/** A Maven that is set up when it is first needed, if ever. Any thread may ask for it. */
public final class MavenOnDemand implements Supplier<MavenRuntime>, AutoCloseable {
    private final MavenOptions options;
    private @Nullable StandaloneMaven maven;

    public MavenOnDemand(MavenOptions options) {
        this.options = options;
    }

    /** @throws org.licentia.issue.LicentiaException when settings or the local repository's path are unusable */
    @Override
    public synchronized MavenRuntime get() {
        StandaloneMaven opened = maven;
        if (opened == null) {
            opened = StandaloneMaven.open(options);
            maven = opened;
        }
        return opened.runtime();
    }

    @Override
    public synchronized void close() {
        if (maven != null) {
            maven.close();
        }
    }
}
