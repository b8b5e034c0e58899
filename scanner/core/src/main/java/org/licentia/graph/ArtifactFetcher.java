package org.licentia.graph;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.Issue;

/**
 * Obtains the files of components when evidence asks for them, and not before. Any thread may use it. Asked twice, it
 * answers the same without a second download.
 */
public interface ArtifactFetcher {
    /** Leaves every artifact alone. */
    ArtifactFetcher NONE = new ArtifactFetcher() {
        @Override
        public Fetched artifact(Component component) {
            return Fetched.NOTHING;
        }

        @Override
        public Fetched sources(Component component) {
            return Fetched.NOTHING;
        }

        @Override
        public @Nullable PomDescription describe(Coordinates coordinates) {
            return null;
        }
    };

    /**
     * What became of a request.
     *
     * @param file null when there is nothing to read: the component has no file (a POM), is our own, or could not be
     *     obtained
     * @param issue why it could not be obtained; null when nothing went wrong
     */
    record Fetched(@Nullable Path file, @Nullable Issue issue) {
        /** There is no such file, and none was expected. */
        public static final Fetched NOTHING = new Fetched(null, null);
    }

    /** The artifact itself. An artifact that was asked for and could not be obtained is an error. */
    Fetched artifact(Component component);

    /** Its source jar; that there is none is no issue. */
    Fetched sources(Component component);

    /**
     * What the effective POM of these coordinates says, for components that are not in the graph, such as those that
     * another one contains; null when no repository has that POM, which is no issue.
     */
    @Nullable
    PomDescription describe(Coordinates coordinates);
}
