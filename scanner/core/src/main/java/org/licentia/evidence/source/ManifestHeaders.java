package org.licentia.evidence.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.text.Decoder;

/**
 * The headers of a manifest's main section (JAR File Specification, "JAR Manifest"). Read leniently, unlike {@code
 * java.util.jar.Manifest}, which refuses a whole manifest for one broken line: continuation lines are joined as bytes,
 * because they may split a character; lines that are no header are passed over; of equal headers the first counts.
 *
 * @param values by header name in any case, sorted
 * @param isWhole whether all of them are here
 */
record ManifestHeaders(Map<String, String> values, boolean isWhole) {
    /** Where archives keep it. */
    static final String FILE = "META-INF/MANIFEST.MF";

    /** As many headers are read. */
    static final int MOST_HEADERS = 1_000;

    private static final int LONGEST_NAME = 70;

    static ManifestHeaders of(byte[] manifest) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        boolean whole = true;
        for (String line : Decoder.decode(unfolded(manifest)).split("\n", -1)) {
            if (line.isBlank() && !values.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || colon > LONGEST_NAME) {
                continue;
            }
            if (values.size() == MOST_HEADERS
                    && !values.containsKey(line.substring(0, colon).strip())) {
                whole = false;
            } else {
                values.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new ManifestHeaders(Collections.unmodifiableMap(values), whole);
    }

    /** Null when there is no such header. */
    @Nullable
    String get(String name) {
        return values.get(name);
    }

    private static byte[] unfolded(byte[] manifest) {
        byte[] lines = new byte[manifest.length];
        int length = 0;
        int i = 0;
        while (i < manifest.length) {
            byte b = manifest[i++];
            if (b != '\r' && b != '\n') {
                lines[length++] = b;
                continue;
            }
            if (b == '\r' && i < manifest.length && manifest[i] == '\n') {
                i++;
            }
            if (i < manifest.length && manifest[i] == ' ') {
                i++;
            } else {
                lines[length++] = '\n';
            }
        }
        return Arrays.copyOf(lines, length);
    }
}
