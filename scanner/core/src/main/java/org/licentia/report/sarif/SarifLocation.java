package org.licentia.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.SourcePlace;
import org.licentia.inventory.Inventory.ViolationEntry;

/** Where a failure is shown: at the dependency that brings the component. */
final class SarifLocation {
    /** The base of all paths: the root of the sources, as code scanning services call it. */
    static final String ROOT = "SRCROOT";

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    private SarifLocation() {}

    static Map<String, Object> of(ViolationEntry failure, Inventory inventory) {
        Map<String, Object> location = new LinkedHashMap<>();
        Map<String, Object> physical = physical(failure.declaredAt(), inventory);
        if (physical != null) {
            location.put("physicalLocation", physical);
        }
        location.put(
                "logicalLocations",
                List.of(Map.of("fullyQualifiedName", failure.module() + " › " + String.join(" › ", failure.path()))));
        return location;
    }

    // Where no line is known, the project's POM stands for the whole project: services drop results without a file.
    private static @Nullable Map<String, Object> physical(@Nullable SourcePlace place, Inventory inventory) {
        if (place == null && !inventory.target().kind().equals("maven-project")) {
            return null;
        }
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", place == null ? "pom.xml" : uri(place.file()));
        artifact.put("uriBaseId", ROOT);
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        if (place != null) {
            physical.put("region", Map.of("startLine", place.line()));
        }
        return physical;
    }

    /** A relative reference of RFC 3986 for the path. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0) {
                uri.append((char) each);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return uri.toString();
    }
}
