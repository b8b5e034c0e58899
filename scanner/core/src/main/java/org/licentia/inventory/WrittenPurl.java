package org.licentia.inventory;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A package URL (purl specification 1.0) as an inventory writes it, in its parts, which are decoded. An inventory may
 * come from a stranger: nothing is said of what the parts hold.
 *
 * @param type such as {@code maven}
 * @param namespace the group in Maven; null where it has none
 * @param version null where it has none
 * @param qualifiers as written, {@code classifier=sources&type=jar}; empty where it has none
 * @param subpath which part of the artifact it is; null for a whole artifact
 */
public record WrittenPurl(
        String type,
        @Nullable String namespace,
        String name,
        @Nullable String version,
        String qualifiers,
        @Nullable String subpath) {
    private static final Pattern PURL = Pattern.compile("pkg:(?<type>[A-Za-z][A-Za-z0-9.+-]*)"
            + "/(?:(?<namespace>[^@?#\\s]+)/)?(?<name>[^@?#/\\s]+)"
            + "(?:@(?<version>[^?#\\s]*))?(?:\\?(?<qualifiers>[^#\\s]*))?(?:#(?<subpath>\\S*))?");

    /** Of a component; empty when that is no package URL. */
    public static Optional<WrittenPurl> read(String purl) {
        Matcher parts = PURL.matcher(purl);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String version = decoded(parts.group("version"));
        String qualifiers = parts.group("qualifiers");
        return Optional.of(new WrittenPurl(
                parts.group("type"),
                decoded(parts.group("namespace")),
                text(parts.group("name")),
                version == null || version.isEmpty() ? null : version,
                qualifiers == null ? "" : qualifiers,
                decoded(parts.group("subpath"))));
    }

    private static @Nullable String decoded(@Nullable String part) {
        return part == null ? null : text(part);
    }

    private static String text(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray % is no encoding: the text stands for itself.
            return part;
        }
    }
}
