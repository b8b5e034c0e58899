package org.licentia.graph;

import java.util.Optional;
import org.licentia.yaml.YamlValue;

/** Knows how versions are ordered. */
@FunctionalInterface
public interface VersionScheme {
    /**
     * Reads a range such as {@code [1.0,2.0)}, or several joined by commas, or a single version.
     *
     * @return empty when the text is neither
     */
    Optional<VersionRange> read(String text);

    /**
     * Reads what a file says.
     *
     * @param value where it stands; complains when the text is neither a range nor a version
     */
    default VersionRange read(YamlValue value, String text) {
        return read(text)
                .orElseThrow(() -> value.error("'" + YamlValue.quoted(text)
                        + "' is neither a version nor a range of Maven's. Write for example \"1.0\" or \"[1.0,2.0)\""));
    }
}
