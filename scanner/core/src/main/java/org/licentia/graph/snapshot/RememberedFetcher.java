package org.licentia.graph.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;

/** Answers what was asked before; for everything else the target is resolved after all. */
final class RememberedFetcher implements ArtifactFetcher {
    private final Snapshot snapshot;
    private final Supplier<ArtifactFetcher> otherwise;
    private volatile boolean isAsked;

    /** @param otherwise the fetcher of the target resolved anew; gives the same one each time */
    RememberedFetcher(Snapshot snapshot, Supplier<ArtifactFetcher> otherwise) {
        this.snapshot = snapshot;
        this.otherwise = otherwise;
    }

    @Override
    public Fetched artifact(Component component) {
        if (component.own()) {
            return Fetched.NOTHING;
        }
        Fetched known = snapshot.artifacts().get(component.purl());
        return known != null ? known : other().artifact(component);
    }

    @Override
    public Fetched sources(Component component) {
        return other().sources(component);
    }

    @Override
    public Described describe(Component work, Collection<Component> containers) {
        Described known = snapshot.described().get(Snapshot.Question.of(work, containers));
        return known != null ? known : other().describe(work, containers);
    }

    private ArtifactFetcher other() {
        isAsked = true;
        return otherwise.get();
    }

    @Override
    public List<Issue> issues() {
        return isAsked ? otherwise.get().issues() : List.of();
    }
}
