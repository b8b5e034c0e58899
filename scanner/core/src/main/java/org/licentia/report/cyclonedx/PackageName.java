package org.licentia.report.cyclonedx;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.InventoryEntry;

/**
 * Group, name and version as the purl has them, so that the four agree. A part of an artifact is named after itself and
 * has no version of its own.
 */
record PackageName(
        @Nullable String group, String name, @Nullable String version) {
    private static final Pattern PURL =
            Pattern.compile("pkg:[a-z0-9.+-]+/(?:([^@?#\\s]+)/)?([^@?#/\\s]+)(?:@([^?#\\s]+))?(?:\\?[^#\\s]*)?");

    /** The specification's limit; a version cut there would be another one. */
    private static final int LONGEST_VERSION = 1_024;

    static PackageName of(InventoryEntry entry) {
        Matcher purl = PURL.matcher(entry.purl());
        if (!purl.matches()) {
            return new PackageName(null, Text.line(entry.name(), Text.line(entry.coordinates(), "unnamed")), null);
        }
        return new PackageName(
                decoded(purl.group(1)), Text.line(decoded(purl.group(2)), "unnamed"), version(decoded(purl.group(3))));
    }

    /** A version as documents can state it; null when there is none or it is too long. */
    static @Nullable String version(@Nullable String version) {
        String line = Text.line(version);
        return line == null || line.length() > LONGEST_VERSION ? null : line;
    }

    private static @Nullable String decoded(@Nullable String part) {
        if (part == null) {
            return null;
        }
        try {
            return Text.line(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Text.line(part);
        }
    }
}
