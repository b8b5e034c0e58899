package org.licentia.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.licentia.issue.HiddenCharacters;
import org.licentia.issue.LicentiaException;

/** A value in a YAML file, which knows the line it stands on and complains in finished sentences. */
public final class YamlValue {
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_QUOTED = 60;

    private final String file;
    private final YamlNode node;

    YamlValue(String file, YamlNode node) {
        this.file = file;
        this.node = node;
        if (node.refused() != null) {
            throw error(node.refused());
        }
    }

    /** Something wrong with this value: {@code file:line: problem.}; the problem names the remedy. */
    public LicentiaException error(String problem) {
        return new LicentiaException(file + ":" + line() + ": " + problem + (problem.endsWith("?") ? "" : "."));
    }

    /** The file's name, as messages print it. */
    public String file() {
        return file;
    }

    public int line() {
        return node.line();
    }

    public boolean isMapping() {
        return node.kind() == YamlNode.Kind.MAPPING;
    }

    /** Whether it is written, and holds nothing: no value, no elements, no keys. */
    public boolean isEmpty() {
        return node.nothing() || !isText() && node.children().isEmpty();
    }

    private boolean isText() {
        return node.kind() == YamlNode.Kind.TEXT;
    }

    /** The words of a scalar, whatever type YAML would give it. Not empty. */
    public String text(String what) {
        if (!isText() || node.nothing()) {
            throw error(what + " must be text here, not " + kind() + ". Write one value");
        }
        String text = node.text().strip();
        if (text.isEmpty()) {
            throw error(what + " is empty. Write what it should say, or remove it");
        }
        if (text.length() > MAX_TEXT) {
            throw error(what + " is longer than " + MAX_TEXT + " characters. Shorten it");
        }
        return text;
    }

    /** A day, as in 2026-11-20. */
    public LocalDate date() {
        String text = text("the date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw error("'" + quoted(text) + "' is not a date. Write it as in 2026-11-20");
        }
    }

    /** The lines of a block scalar, however long. */
    public List<String> lines(String what) {
        if (!isText()) {
            throw error(what + " must be lines of text here, not " + kind());
        }
        return node.text().lines().toList();
    }

    /** The values of a list; a single value counts as a list of one. Not empty. */
    public List<YamlValue> list(String what) {
        if (isText() && !node.nothing()) {
            return List.of(this);
        }
        return sequence(what);
    }

    /** The values of a list that must be written as one. Not empty. */
    public List<YamlValue> sequence(String what) {
        if (node.kind() != YamlNode.Kind.LIST) {
            throw error(what + " must be a list here, not " + kind());
        }
        List<YamlValue> values = new ArrayList<>();
        for (YamlNode element : node.children()) {
            values.add(new YamlValue(file, element));
        }
        if (values.isEmpty()) {
            throw error(what + " is an empty list. Name at least one, or remove it");
        }
        return values;
    }

    /**
     * The entries of a mapping, in order, each key once.
     *
     * @param what names the mapping in messages
     * @param known the keys that mean something here
     */
    public Map<String, YamlValue> entries(String what, Set<String> known) {
        return entries(what, known::contains, known);
    }

    /** The entries of a mapping whose keys are free, in order, each key once. */
    public Map<String, YamlValue> entries(String what) {
        return entries(what, key -> true, Set.of());
    }

    /**
     * The entries of a mapping, in order, each key once.
     *
     * @param accepted the keys that mean something here
     * @param known the words that such keys are made of, to suggest one of them
     */
    public Map<String, YamlValue> entries(String what, Predicate<String> accepted, Set<String> known) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        if (!isMapping()) {
            throw error(what + " must be keys with values here, not " + kind());
        }
        for (int i = 0; i < node.children().size(); i += 2) {
            YamlValue keyValue = new YamlValue(file, node.children().get(i));
            String key = keyValue.text("a key of " + what);
            if (!accepted.test(key)) {
                throw keyValue.error(what + " has no key '" + quoted(key) + "'. " + Suggestion.of(key, known));
            }
            if (entries.put(key, new YamlValue(file, node.children().get(i + 1))) != null) {
                throw keyValue.error(what + " has the key '" + key + "' twice. Keep one of them");
            }
        }
        if (entries.isEmpty()) {
            throw error(what + " is empty. Fill it in, or remove it");
        }
        return entries;
    }

    /** Words from a file, cut to a length that fits into a message, without control characters. */
    public static String quoted(String words) {
        StringBuilder seen = new StringBuilder(words.length());
        words.codePoints().forEach(c -> seen.appendCodePoint(HiddenCharacters.contains(c) ? '?' : c));
        String clean = seen.toString();
        return clean.length() <= MAX_QUOTED ? clean : clean.substring(0, MAX_QUOTED) + "…";
    }

    private String kind() {
        if (node.nothing()) {
            return "nothing";
        }
        return isMapping() ? "keys with values" : isText() ? "text" : "a list";
    }
}
