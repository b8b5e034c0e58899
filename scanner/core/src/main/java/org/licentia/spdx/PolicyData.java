package org.licentia.spdx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/** The files about license names that Licentia carries, by key; what is not there is empty. */
record PolicyData(String file, Map<String, YamlValue> entries) {

    /** The content of one file. */
    static PolicyData read(String file) {
        YamlText text = YamlText.builtIn(file);
        if (text == null) {
            throw new LicentiaException("The license data in " + file
                    + " cannot be read: it is not on the class path. Rebuild or download Licentia again.");
        }
        return of(file, text.parse());
    }

    private static PolicyData of(String file, YamlValue value) {
        return new PolicyData(file, value.entries(file));
    }

    /** The mapping under a key. */
    PolicyData mapping(String key) {
        YamlValue value = entries.get(key);
        return value == null ? new PolicyData(key, Map.of()) : of(key, value);
    }

    /** The mappings that are listed under a key. */
    List<PolicyData> mappings(String key) {
        YamlValue value = entries.get(key);
        return value == null
                ? List.of()
                : value.sequence(key).stream().map(element -> of(key, element)).toList();
    }

    /** The words that are listed under a key; a single one counts as a list. */
    List<String> words(String key) {
        YamlValue value = entries.get(key);
        return value == null
                ? List.of()
                : value.list(key).stream().map(element -> element.text(key)).toList();
    }

    /** The lists of words by their keys, in order. */
    Map<String, List<String>> wordLists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        entries.keySet().forEach(key -> lists.put(key, words(key)));
        return lists;
    }

    /** The one text by each key, in order. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((key, value) -> texts.put(key, value.text(key)));
        return texts;
    }

    /** The text under a key. */
    @Nullable
    String text(String key) {
        YamlValue value = entries.get(key);
        return value == null ? null : value.text(key);
    }

    /** The text under a key. */
    String text(String key, String absent) {
        String text = text(key);
        return text == null ? absent : text;
    }
}
