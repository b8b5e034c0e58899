package org.licentia.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/** Reads {@code license-compatibility.yaml}: for leading licenses with equal answers, the answers other than Yes. */
final class LicenseCompatibilityReader {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Map<String, Compatibility> ANSWERS = Map.of(
            "no", Compatibility.NO,
            "check-dependency", Compatibility.CHECK_DEPENDENCY,
            "unknown", Compatibility.UNKNOWN);

    /**
     * The answers by leading license, then by subordinate license.
     *
     * @return each license of the file in its order
     */
    Map<String, Map<String, Compatibility>> read(YamlText text) {
        YamlValue document = text.parse();
        Map<String, YamlValue> root = document.entries("the file", Set.of("format", "data-of", "licenses", "answers"));
        YamlValue listed = required(document, root, "licenses");
        Set<String> licenses = new LinkedHashSet<>();
        for (String id : ids(listed)) {
            if (!licenses.add(id)) {
                throw listed.error("'" + YamlValue.quoted(id) + "' is listed twice. Keep one of them");
            }
        }
        Map<String, Map<String, Compatibility>> read = new HashMap<>();
        for (YamlValue group : required(document, root, "answers").sequence("answers")) {
            Map<String, YamlValue> entries =
                    group.entries("a group of answers", Set.of("leading", "no", "check-dependency", "unknown"));
            Map<String, Compatibility> answers = answers(entries, licenses);
            YamlValue leading = required(group, entries, "leading");
            for (String id : ids(leading)) {
                if (read.put(known(id, leading, licenses), answers) != null) {
                    throw leading.error("'" + id + "' leads twice. Keep one of them");
                }
            }
        }
        Map<String, Map<String, Compatibility>> rows = new LinkedHashMap<>();
        for (String id : licenses) {
            Map<String, Compatibility> answers = read.get(id);
            if (answers == null) {
                throw listed.error("'" + id + "' leads no group of answers. Add it to one, or remove it");
            }
            rows.put(id, answers);
        }
        return rows;
    }

    private static Map<String, Compatibility> answers(Map<String, YamlValue> entries, Set<String> licenses) {
        Map<String, Compatibility> answers = new HashMap<>();
        entries.forEach((key, value) -> {
            Compatibility answer = ANSWERS.get(key);
            if (answer != null) {
                for (String id : ids(value)) {
                    if (answers.put(known(id, value, licenses), answer) != null) {
                        throw value.error("'" + id + "' has two answers in one group. Keep one of them");
                    }
                }
            }
        });
        return Collections.unmodifiableMap(answers);
    }

    private static String known(String id, YamlValue where, Set<String> licenses) {
        if (!licenses.contains(id)) {
            throw where.error(
                    "'" + YamlValue.quoted(id) + "' is not among the 'licenses'. " + Suggestion.of(id, licenses));
        }
        return id;
    }

    private static List<String> ids(YamlValue block) {
        List<String> ids = new ArrayList<>();
        for (String line : block.lines("ids")) {
            for (String id : COMMA.split(line)) {
                if (!id.isBlank()) {
                    ids.add(id.strip());
                }
            }
        }
        return ids;
    }

    private static YamlValue required(YamlValue parent, Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        if (value == null) {
            throw parent.error("'" + key + "' is missing. Add it");
        }
        return value;
    }
}
