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

    static PackageName of(InventoryEntry entry) {
        Matcher purl = PURL.matcher(entry.purl());
        if (!purl.matches()) {
            return new PackageName(null, Text.line(entry.name(), Text.line(entry.coordinates(), "unnamed")), null);
        }
        return new PackageName(
                decoded(purl.group(1)), Text.line(decoded(purl.group(2)), "unnamed"), decoded(purl.group(3)));
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
