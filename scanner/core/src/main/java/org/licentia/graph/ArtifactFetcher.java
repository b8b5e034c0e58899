package org.licentia.graph;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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
        public Described describe(Component work, Collection<Component> containers) {
            return Described.NOTHING;
        }
    };

    /**
     * What became of a request.
     *
     * @param file null when there is nothing to read: the component has no file (a POM), is our own, or could not be
     *     obtained
     * @param issue why it could not be obtained; null when nothing went wrong
     * @param sha1 the checksum that the repository publishes beside the file, 40 lower-case hex digits; null where it
     *     publishes none
     */
    record Fetched(
            @Nullable Path file,
            @Nullable Issue issue,
            @Nullable String sha1) {
        /** There is no such file, and none was expected. */
        public static final Fetched NOTHING = new Fetched(null, null);

        /** Of a file for which no checksum is published, or of none. */
        public Fetched(@Nullable Path file, @Nullable Issue issue) {
            this(file, issue, null);
        }
    }

    /**
     * What became of a request for a POM.
     *
     * @param pom null when there is none, or it could not be read
     * @param issue why it could not be read; null when nothing went wrong
     */
    record Described(@Nullable PomDescription pom, @Nullable Issue issue) {
        /** There is certainly no such POM. */
        public static final Described NOTHING = new Described(null, null);
    }

    /** The artifact itself. An artifact that was asked for and could not be obtained is an error. */
    Fetched artifact(Component component);

    /** Its source jar; that there is none is no issue. */
    Fetched sources(Component component);

    /**
     * What the effective POM of a work says that is not in the graph itself. That the repositories have no such POM is
     * no issue: anything may be packed into a jar. That they could not be asked, or that it cannot be read, is an error.
     *
     * @param containers the components of the graph in which it was found: only the repositories that may have those are
     *     asked, so that a name in somebody's jar is told to nobody else
     */
    Described describe(Component work, Collection<Component> containers);

    /** What was noticed about repositories while fetching, and not said before. */
    default List<Issue> issues() {
        return List.of();
    }
}
