package org.licentia.report.spdx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.licentia.digest.Sha256;

/**
 * Ids made of names. SPDX 2.3 (clause 7.2: letters, digits, "." and "-") allows fewer characters than
 * names have, so two names may look alike; then each gets its hash too. Whatever the names, no two ids are equal.
 */
final class PackageIds {
    private static final int LONGEST = 200;
    private static final String PREFIX = "Package-";
    private static final Pattern REFERENCE = Pattern.compile("(License|Document|SPDX)Ref");
    /** Begins the names of components, which go on with their purl. */
    static final String COMPONENT = "component:";

    private static final String MAVEN = COMPONENT + "pkg:maven/";

    private PackageIds() {}

    /** For each name its id, which begins with {@code Package-}. The same names always get the same ids. */
    static Map<String, String> of(Collection<String> names) {
        Map<String, List<String>> alike = new HashMap<>();
        for (String name : new TreeSet<>(names)) {
            alike.computeIfAbsent(readable(PREFIX, name), readable -> new ArrayList<>())
                    .add(name);
        }
        Map<String, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> hashed = new TreeSet<>();
        alike.forEach((readable, same) -> {
            if (same.size() == 1 && readable.length() < LONGEST) {
                ids.put(same.get(0), readable);
                taken.add(readable);
            } else {
                hashed.addAll(same);
            }
        });
        for (String name : hashed) {
            String id = readable(PREFIX, name) + "-" + Sha256.hex(name);
            while (!taken.add(id)) {
                id += "-";
            }
            ids.put(name, id);
        }
        return ids;
    }

    /** The name in characters that ids may have, after a prefix, up to a length. */
    static String readable(String prefix, String name) {
        StringBuilder id = new StringBuilder(prefix);
        for (int at = name.startsWith(MAVEN) ? MAVEN.length() : 0; at < name.length() && id.length() < LONGEST; at++) {
            char character = name.charAt(at);
            boolean allowed = character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9'
                    || character == '.';
            if (allowed) {
                id.append(character);
            } else if (id.length() > 0 && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        // Readers take what begins so, wherever it stands, for an id of another kind.
        return REFERENCE.matcher(id).replaceAll("$1-Ref");
    }
}
