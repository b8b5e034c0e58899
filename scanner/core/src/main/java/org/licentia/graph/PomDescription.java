package org.licentia.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a component's effective POM says about it, besides its dependencies.
 *
 * @param licenses the {@code <license>} elements of the nearest POM in the parent chain that has any, in order;
 *     Maven never merges them (maven-model-builder, inheritance assembly)
 * @param statedIn {@code g:a:v} of the POM that states the licenses; null when none does
 * @param distance how many parents up that POM is: 0 for the component's own; 0 when none states any
 * @param comment the comments with which the component's own POM begins, before and right inside its root element, each
 *     on the lines on which it stands there, bounded; null when there are none
 */
public record PomDescription(
        @Nullable String name,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String scm,
        @Nullable String organization,
        List<DeclaredLicense> licenses,
        @Nullable String statedIn,
        int distance,
        @Nullable String comment) {
    public PomDescription {
        licenses = List.copyOf(licenses);
    }
}
