package org.licentia.report.cyclonedx;

import org.jspecify.annotations.Nullable;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenPurl;

/**
 * Group, name and version as the purl has them, so that the four agree. A part of an artifact is named after itself and
 * has no version of its own.
 */
record PackageName(
        @Nullable String group, String name, @Nullable String version) {
    /** The specification's limit; a version cut there would be another one. */
    private static final int LONGEST_VERSION = 1_024;

    static PackageName of(InventoryEntry entry) {
        return WrittenPurl.read(entry.purl())
                .filter(purl -> purl.subpath() == null)
                .map(purl -> new PackageName(
                        Text.line(purl.namespace()), Text.line(purl.name(), "unnamed"), version(purl.version())))
                .orElseGet(() -> new PackageName(
                        null, Text.line(entry.name(), Text.line(entry.coordinates(), "unnamed")), null));
    }

    /** A version as documents can state it; null when there is none or it is too long. */
    static @Nullable String version(@Nullable String version) {
        String line = Text.line(version);
        return line == null || line.length() > LONGEST_VERSION ? null : line;
    }
}
