package org.licentia.report.cyclonedx;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names by which a document refers to its components: purls, each once. */
final class BomRefs {
    private final Map<String, String> refs = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Names a component; the reference is its purl unless that is taken or cannot stand in an attribute. */
    String name(String purl) {
        String plain = plain(purl);
        String ref = plain;
        for (int next = 2; !taken.add(ref); next++) {
            ref = plain + "~" + next;
        }
        refs.putIfAbsent(purl, ref);
        return ref;
    }

    /** The reference of the component that was named first for that purl; null when there is none. */
    @Nullable
    String of(String purl) {
        return refs.get(purl);
    }

    // Blanks in attributes are changed by XML readers, and other characters cannot stand there at all. References that
    // begin like BOM-Links would be taken for such.
    private static String plain(String purl) {
        StringBuilder plain = new StringBuilder(purl.length());
        if (!purl.startsWith("pkg:")) {
            plain.append("component:");
        }
        for (byte each : purl.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each <= '~') {
                plain.append((char) each);
            } else {
                plain.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
            }
        }
        return plain.toString();
    }
}
