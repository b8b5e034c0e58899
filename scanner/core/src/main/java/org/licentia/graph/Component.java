package org.licentia.graph;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a product is made of. Identity only: what is known about it travels beside it.
 *
 * @param purl its name in every report
 * @param coordinates its Maven coordinates; for a part without coordinates of its own those of the artifact it is in
 * @param part which part of the artifact it is, when it is one that has no coordinates of its own: the entry that
 *     speaks of it and the name given there, {@code META-INF/LICENSE/jquery}; empty for a whole artifact
 * @param own whether it is built by the scanned project itself: listed, not judged, never fetched
 */
public record Component(Purl purl, Coordinates coordinates, String part, boolean own) implements Comparable<Component> {

    // Spelled out for the same reason as in Purl.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Component that
                        && own == that.own
                        && purl.equals(that.purl)
                        && part.equals(that.part)
                        && coordinates.equals(that.coordinates));
    }

    @Override
    public int hashCode() {
        return purl.hashCode();
    }

    /** The component of these coordinates. */
    public static Component of(Coordinates coordinates, boolean own) {
        return new Component(coordinates.purl(), coordinates, "", own);
    }

    /**
     * A part of an artifact that is somebody else's work and has no coordinates. Its purl is the artifact's with the
     * part as subpath (purl specification 1.0).
     *
     * @param part segments separated by {@code /}, none of them empty, {@code .} or {@code ..}
     */
    public static Component part(Coordinates artifact, String part) {
        return new Component(artifact.purl().within(part), artifact, part, false);
    }

    /**
     * A part of this component that has no coordinates; of a part, one further inside.
     *
     * @param place where in it; what cannot be a segment of a subpath is left out
     */
    public Component within(String place) {
        String all = Stream.of((part + "/" + place).split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.equals(".") && !segment.equals(".."))
                .collect(Collectors.joining("/"));
        return part(coordinates, all);
    }

    @Override
    public int compareTo(Component other) {
        return purl.compareTo(other.purl);
    }

    /** Its coordinates, and the part behind a {@code #} where it is one: how people read of it. */
    @Override
    public String toString() {
        return part.isEmpty() ? coordinates.toString() : coordinates + "#" + part;
    }
}
