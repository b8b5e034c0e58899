package org.licentia.graph;

import org.jspecify.annotations.Nullable;

/**
 * Maven coordinates. {@code toString} prints {@code g:a:v} for a plain jar and {@code g:a:type[:classifier]:version}
 * otherwise.
 *
 * @param type Maven's type ({@code jar}, {@code test-jar}, {@code war}, …), not the file extension
 * @param classifier empty when there is none
 */
public record Coordinates(String groupId, String artifactId, String type, String classifier, String version) {

    // Spelled out, as those that the language gives to records are made at run time, which takes longer than a
    // small scan spends on comparing.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Coordinates that
                        && groupId.equals(that.groupId)
                        && artifactId.equals(that.artifactId)
                        && type.equals(that.type)
                        && classifier.equals(that.classifier)
                        && version.equals(that.version));
    }

    @Override
    public int hashCode() {
        return 31
                        * (31 * (31 * (31 * groupId.hashCode() + artifactId.hashCode()) + type.hashCode())
                                + classifier.hashCode())
                + version.hashCode();
    }

    /** A plain jar. */
    public static Coordinates jar(String groupId, String artifactId, String version) {
        return new Coordinates(groupId, artifactId, "jar", "", version);
    }

    /** {@code group:artifact}. */
    public String ga() {
        return groupId + ":" + artifactId;
    }

    /** The package URL: {@code classifier=} where there is one, {@code type=} where the type is not jar. */
    public Purl purl() {
        StringBuilder text = new StringBuilder("pkg:maven/")
                .append(Purl.encode(groupId))
                .append('/')
                .append(Purl.encode(artifactId))
                .append('@')
                .append(Purl.encode(version));
        char separator = '?';
        if (!classifier.isEmpty()) {
            text.append(separator).append("classifier=").append(Purl.encode(classifier));
            separator = '&';
        }
        if (!type.equals("jar")) {
            text.append(separator).append("type=").append(Purl.encode(type));
        }
        return new Purl(text.toString());
    }

    @Override
    public String toString() {
        if (type.equals("jar") && classifier.isEmpty()) {
            return ga() + ":" + version;
        }
        return ga() + ":" + type + (classifier.isEmpty() ? "" : ":" + classifier) + ":" + version;
    }
}
