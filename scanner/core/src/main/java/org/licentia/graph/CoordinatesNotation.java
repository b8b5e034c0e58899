package org.licentia.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * An artifact as people name it: {@code g:a:v}, {@code g:a:type:v}, {@code g:a:type:classifier:v}, or a package URL of
 * type maven (purl specification 1.0).
 *
 * @param version null when the text names none
 * @param classifier empty when there is none
 */
public record CoordinatesNotation(
        String groupId,
        String artifactId,
        String type,
        String classifier,
        @Nullable String version) {
    private static final String PURL = "pkg:";
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_SHOWN = 80;
    private static final List<String> MOVING = List.of("LATEST", "RELEASE");

    /** Whether the text is meant to name an artifact, rightly or not: a file hardly ever has such a name. */
    public static boolean isMeant(String text) {
        return text.startsWith(PURL)
                || text.indexOf(':') > 0 && text.indexOf('/') < 0 && text.indexOf('\\') < 0 && !text.contains("://");
    }

    /**
     * Reads an artifact with or without a version.
     *
     * @throws LicentiaException when the text names no artifact, or one whose version is not settled
     */
    public static CoordinatesNotation read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw wrong(text, "is longer than " + MAX_LENGTH + " characters");
        }
        CoordinatesNotation read = text.startsWith(PURL) ? purl(text) : colons(text);
        requireName(text, "group", read.groupId);
        requireName(text, "artifact", read.artifactId);
        requireName(text, "type", read.type);
        if (!read.classifier.isEmpty()) {
            requireName(text, "classifier", read.classifier);
        }
        if (read.version != null) {
            requireVersion(text, read.version);
        }
        return read;
    }

    /**
     * The coordinates.
     *
     * @throws LicentiaException when there is no version
     */
    public Coordinates coordinates() {
        if (version == null) {
            throw wrong(
                    groupId + ":" + artifactId,
                    "names no version. Add it, as in " + groupId + ":" + artifactId + ":1.0");
        }
        return new Coordinates(groupId, artifactId, type, classifier, version);
    }

    /** {@code group:artifact}. */
    public String ga() {
        return groupId + ":" + artifactId;
    }

    private static CoordinatesNotation colons(String text) {
        String[] parts = text.split(":", -1);
        return switch (parts.length) {
            case 2 -> new CoordinatesNotation(parts[0], parts[1], "jar", "", null);
            case 3 -> new CoordinatesNotation(parts[0], parts[1], "jar", "", parts[2]);
            case 4 -> new CoordinatesNotation(parts[0], parts[1], parts[2], "", parts[3]);
            case 5 -> new CoordinatesNotation(parts[0], parts[1], parts[2], parts[3], parts[4]);
            default -> throw wrong(text, "is not group:artifact[:type[:classifier]]:version");
        };
    }

    private static CoordinatesNotation purl(String text) {
        String rest = text.substring(PURL.length());
        int fragment = rest.indexOf('#');
        String unfragmented = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = unfragmented.indexOf('?');
        String path = (question < 0 ? unfragmented : unfragmented.substring(0, question)).replaceAll("^/+|/+$", "");
        Map<String, String> qualifiers =
                question < 0 ? Map.of() : qualifiers(text, unfragmented.substring(question + 1));
        int at = path.lastIndexOf('@');
        String[] parts = (at < 0 ? path : path.substring(0, at)).split("/", -1);
        if (!parts[0].toLowerCase(Locale.ROOT).equals("maven")) {
            throw wrong(text, "is not a package URL of Maven's. Only pkg:maven/group/artifact@version is looked up");
        }
        if (parts.length != 3) {
            throw wrong(text, "is not pkg:maven/group/artifact@version");
        }
        return new CoordinatesNotation(
                decoded(text, parts[1]),
                decoded(text, parts[2]),
                qualifiers.getOrDefault("type", "jar"),
                qualifiers.getOrDefault("classifier", ""),
                at < 0 ? null : decoded(text, path.substring(at + 1)));
    }

    private static Map<String, String> qualifiers(String text, String query) {
        Map<String, String> qualifiers = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals + 1 < pair.length()) {
                qualifiers.put(
                        pair.substring(0, equals).toLowerCase(Locale.ROOT), decoded(text, pair.substring(equals + 1)));
            }
        }
        return qualifiers;
    }

    // Unlike in forms, a plus sign means itself.
    private static String decoded(String text, String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong(text, "has a % that two hex digits do not follow");
        }
    }

    // These become paths in repositories; Maven allows no other characters in ids.
    private static void requireName(String text, String what, String part) {
        boolean isName = !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && part.chars()
                        .allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
        if (!isName) {
            throw wrong(
                    text,
                    "has no " + what + " that Maven could look up. Write letters, digits, '.', '-' and '_' alone, as in"
                            + " com.example:library:1.0");
        }
    }

    private static void requireVersion(String text, String version) {
        boolean isRange = version.startsWith("[") || version.startsWith("(");
        if (isRange || MOVING.contains(version)) {
            throw wrong(
                    text,
                    "names " + (isRange ? "a range of versions" : "whatever version is the latest")
                            + ", and a verdict is about one. Write the version");
        }
        boolean isVersion = !version.isEmpty()
                && !version.equals(".")
                && !version.equals("..")
                && version.chars().noneMatch(c -> c <= ' ' || c == 127 || "\\/:\"<>|?*[](){},".indexOf(c) >= 0);
        if (!isVersion) {
            throw wrong(text, "has no version that Maven could look up. Write one, as in com.example:library:1.0");
        }
    }

    private static LicentiaException wrong(String text, String problem) {
        String shown = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return new LicentiaException("'" + shown + "' " + problem + ".");
    }
}
