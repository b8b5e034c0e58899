package org.licentia.graph.maven;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * The JDK of the build described. It decides which profiles are active, so it is a property of the build, not of the
 * JVM that scans.
 *
 * @param version as the system property {@code java.version} of that JDK would begin
 * @param given whether the user named it; otherwise it is the running one
 */
record JavaVersion(String version, boolean given) {
    // A typo would silently deactivate profiles, and with them dependencies.
    private static final Pattern WELL_FORMED = Pattern.compile("\\d{1,4}([._+-][\\w.+-]{1,40})?");

    static JavaVersion of(@Nullable String jdk) {
        if (jdk == null || jdk.isBlank()) {
            return new JavaVersion(System.getProperty("java.version"), false);
        }
        String version = jdk.strip();
        if (!WELL_FORMED.matcher(version).matches()) {
            throw new LicentiaException(
                    "'" + version + "' is not the version of a JDK. Write for example" + " --jdk 17 or --jdk 21.0.4.");
        }
        // Up to Java 8 java.version begins with "1.": <jdk>1.8</jdk> must match --jdk 8.
        return new JavaVersion(
                version.matches("[2-8]([._].*)?") && !version.startsWith("1.") ? "1." + version : version, true);
    }

    /** {@code 1.8} or {@code 17}. */
    private String specification() {
        String[] parts = version.split("[.+_-]", 3);
        return parts[0].equals("1") && parts.length > 1 ? "1." + parts[1] : parts[0];
    }

    /** The system properties that follow from it. */
    Map<String, String> properties() {
        return given
                ? Map.of(
                        "java.version", version,
                        "java.specification.version", specification(),
                        "java.vm.specification.version", specification())
                : Map.of();
    }
}
