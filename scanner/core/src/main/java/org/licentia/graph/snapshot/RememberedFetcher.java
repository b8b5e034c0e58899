package org.licentia.graph.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.PomDescription;

/** Answers what was asked before; for everything else the target is resolved after all. */
final class RememberedFetcher implements ArtifactFetcher {
    private final Snapshot snapshot;
    private final Supplier<ArtifactFetcher> otherwise;

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
        return known != null ? known : otherwise.get().artifact(component);
    }

    @Override
    public Fetched sources(Component component) {
        return otherwise.get().sources(component);
    }

    @Override
    public Described describe(Component work, Collection<Component> containers) {
        Map<Snapshot.Question, @Nullable PomDescription> described = snapshot.described();
        Snapshot.Question question = Snapshot.Question.of(work, containers);
        if (!described.containsKey(question)) {
            return otherwise.get().describe(work, containers);
        }
        PomDescription pom = described.get(question);
        return pom == null ? Described.NOTHING : new Described(pom, null);
    }
}
