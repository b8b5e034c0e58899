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
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file, which knows the line it stands on and complains in finished sentences. */
public final class YamlValue {
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_QUOTED = 60;

    private final String file;
    private final Node node;

    YamlValue(String file, Node node) {
        this.file = file;
        this.node = node;
        // An alias needs an anchor; without anchors every value is written where it counts, and no tree can be a loop.
        if (node.getAnchor() != null) {
            throw error("anchors and aliases are not used here. Write the value out");
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            throw error("the tag '" + quoted(node.getTag().getValue())
                    + "' is not used here. Remove it, or put words that" + " begin with '!' between quotes");
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
        return node.getStartMark().getLine() + 1;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is written, and holds nothing: no value, no elements, no keys. */
    public boolean isEmpty() {
        return Tag.NULL.equals(node.getTag())
                || node instanceof CollectionNode<?> collection
                        && collection.getValue().isEmpty();
    }

    /** The words of a scalar, whatever type YAML would give it. Not empty. */
    public String text(String what) {
        if (!(node instanceof ScalarNode scalar) || Tag.NULL.equals(node.getTag())) {
            throw error(what + " must be text here, not " + kind() + ". Write one value");
        }
        String text = scalar.getValue().strip();
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
        if (!(node instanceof ScalarNode scalar)) {
            throw error(what + " must be lines of text here, not " + kind());
        }
        return scalar.getValue().lines().toList();
    }

    /** The values of a list; a single value counts as a list of one. Not empty. */
    public List<YamlValue> list(String what) {
        if (node instanceof ScalarNode && !Tag.NULL.equals(node.getTag())) {
            return List.of(this);
        }
        return sequence(what);
    }

    /** The values of a list that must be written as one. Not empty. */
    public List<YamlValue> sequence(String what) {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(what + " must be a list here, not " + kind());
        }
        List<YamlValue> values = new ArrayList<>();
        for (Node element : sequence.getValue()) {
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
        if (!(node instanceof MappingNode mapping)) {
            throw error(what + " must be keys with values here, not " + kind());
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue keyValue = new YamlValue(file, tuple.getKeyNode());
            String key = keyValue.text("a key of " + what);
            if (!accepted.test(key)) {
                throw keyValue.error(what + " has no key '" + quoted(key) + "'. " + Suggestion.of(key, known));
            }
            if (entries.put(key, new YamlValue(file, tuple.getValueNode())) != null) {
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
        if (Tag.NULL.equals(node.getTag())) {
            return "nothing";
        }
        return node instanceof MappingNode ? "keys with values" : node instanceof SequenceNode ? "a list" : "text";
    }
}
