package org.licentia.spdx;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds a listed license whose id or name was written without its separators ("CCBYSA3.0", "HDF5Licence"), and parts
 * words that only capitals keep apart ("ApacheSoftwareLicense"). Nothing of a name is left out, so nothing that
 * restricts can be. Collected when first asked, because few names need it; safe for threads.
 */
final class GluedNames {
    // Between a small letter or digit and a capital that begins a word.
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])");

    private final LicenseList list;
    private final NameTokens tokens;
    private final OnDemand<Map<String, Set<SpdxTerm>>> glued = new OnDemand<>(this::collect);

    GluedNames(LicenseList list, NameTokens tokens) {
        this.list = list;
        this.tokens = tokens;
    }

    /** The one license that reads like this without separators; empty when there is none or more than one. */
    Optional<LicenseMatch> find(String name) {
        for (String key : keys(name)) {
            Set<SpdxTerm> found = glued.get().getOrDefault(key, Set.of());
            if (found.size() == 1) {
                return Optional.of(LicenseMatch.exact(found.iterator().next(), "name:" + key));
            }
        }
        return Optional.empty();
    }

    /** The name with a blank before every capital that begins a word; empty when there is none to set. */
    static Optional<String> parted(String name) {
        String parted = HUMP.matcher(name).replaceAll(" ");
        return parted.equals(name) ? Optional.empty() : Optional.of(parted);
    }

    private Map<String, Set<SpdxTerm>> collect() {
        Map<String, Set<SpdxTerm>> collected = new HashMap<>();
        for (ListedLicense license : list.licenses()) {
            SpdxTerm term = list.current(license.id()).orElseThrow();
            for (String phrase : List.of(license.id(), license.name())) {
                keys(phrase)
                        .forEach(key -> collected
                                .computeIfAbsent(key, absent -> new LinkedHashSet<>())
                                .add(term));
            }
        }
        return collected;
    }

    // As written, and without the words that say nothing and the zeros of versions. A plus is "or later", not a
    // separator.
    private Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        for (List<String> words : List.of(NameTokens.rawWords(name), tokens.of(name))) {
            String key = String.join("", words).replace(".", "");
            if (key.length() > 2) {
                keys.add(key);
            }
        }
        return keys;
    }
}
