package org.licentia.evidence.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;

/** Maven coordinates as found inside artifacts: taken only if they can be coordinates at all. */
final class FoundCoordinates {
    // Maven's own rule for ids, and for versions what every file system takes (maven-model-builder,
    // DefaultModelValidator).
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,150}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_.+-]{1,100}");
    private static final Pattern PURL =
            Pattern.compile("pkg:maven/([^/@?#]+)/([^/@?#]+)@([^/@?#]+)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern CLASSIFIER = Pattern.compile("(?:.*&)?classifier=([^&]+).*");

    private FoundCoordinates() {}

    /** Empty when one of them is missing, still holds a placeholder, or can be none. */
    static Optional<Coordinates> of(@Nullable String groupId, @Nullable String artifactId, @Nullable String version) {
        return groupId != null
                        && artifactId != null
                        && version != null
                        && isId(groupId)
                        && isId(artifactId)
                        && VERSION.matcher(version).matches()
                ? Optional.of(Coordinates.jar(groupId, artifactId, version))
                : Optional.empty();
    }

    /** The coordinates in a purl of type {@code maven}; empty for any other text. */
    static Optional<Coordinates> ofPurl(String purl) {
        Matcher parts = PURL.matcher(purl);
        if (purl.length() > 500 || !parts.matches()) {
            return Optional.empty();
        }
        try {
            Matcher classifier = CLASSIFIER.matcher(parts.group(4) == null ? "" : parts.group(4));
            String classified = classifier.matches() ? decoded(classifier.group(1)) : "";
            return of(decoded(parts.group(1)), decoded(parts.group(2)), decoded(parts.group(3)))
                    .filter(found -> classified.isEmpty() || isId(classified))
                    .map(found ->
                            new Coordinates(found.groupId(), found.artifactId(), "jar", classified, found.version()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches() && !id.matches("[.]+");
    }
}
