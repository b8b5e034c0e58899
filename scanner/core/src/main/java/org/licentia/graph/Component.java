package org.licentia.graph;

/**
 * Something a product is made of. Identity only: what is known about it travels beside it.
 *
 * @param purl its name in every report
 * @param coordinates its Maven coordinates
 * @param own whether it is built by the scanned project itself: listed, not judged, never fetched
 */
public record Component(Purl purl, Coordinates coordinates, boolean own) implements Comparable<Component> {

    /** The component of these coordinates. */
    public static Component of(Coordinates coordinates, boolean own) {
        return new Component(coordinates.purl(), coordinates, own);
    }

    @Override
    public int compareTo(Component other) {
        return purl.compareTo(other.purl);
    }
}
