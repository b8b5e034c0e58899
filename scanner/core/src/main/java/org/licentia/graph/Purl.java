package org.licentia.graph;

/**
 * A package URL (purl specification 1.0): the name by which a component is known in every report. Compared and sorted
 * as text.
 *
 * @param text the canonical form, {@code pkg:maven/group/artifact@version?qualifiers}
 */
public record Purl(String text) implements Comparable<Purl> {
    public Purl {
        if (!text.startsWith("pkg:")) {
            throw new IllegalArgumentException("not a package URL: " + text);
        }
    }

    @Override
    public int compareTo(Purl other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
