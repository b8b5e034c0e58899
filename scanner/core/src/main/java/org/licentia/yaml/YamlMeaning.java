package org.licentia.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What a document says, however it is written, as a text that can be compared. */
final class YamlMeaning {
    /** What a file without settings says. */
    static final String NOTHING = "{}";

    private YamlMeaning() {}

    static String of(Node node) {
        StringBuilder meaning = new StringBuilder();
        tell(node, meaning);
        return meaning.toString();
    }

    /**
     * What a document says besides the last entries of a list.
     *
     * @param key of the list; a list that is empty, or is so without those entries, counts as absent
     * @param last what the last entries say; none to leave nothing out
     * @return null when the list does not end with those entries
     */
    static @Nullable String without(Node root, String key, List<String> last) {
        if (!(root instanceof MappingNode mapping)) {
            return null;
        }
        StringBuilder meaning = new StringBuilder("{");
        boolean left = last.isEmpty();
        for (NodeTuple tuple : mapping.getValue()) {
            Node value = tuple.getValueNode();
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                List<String> entries = entries(value);
                int kept = entries.size() - last.size();
                if (kept < 0 || !entries.subList(kept, entries.size()).equals(last)) {
                    return null;
                }
                entries = entries.subList(0, kept);
                left = true;
                if (!entries.isEmpty()) {
                    meaning.append(key).append(entries);
                }
            } else {
                tell(tuple.getKeyNode(), meaning);
                tell(value, meaning);
            }
        }
        return left ? meaning.append('}').toString() : null;
    }

    private static List<String> entries(Node value) {
        List<String> entries = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(each -> entries.add(of(each)));
        } else if (!Tag.NULL.equals(value.getTag())) {
            entries.add(of(value));
        }
        return entries;
    }

    private static void tell(Node node, StringBuilder meaning) {
        meaning.append(node.getTag().getValue());
        if (node instanceof ScalarNode scalar) {
            // Blanks around a value mean nothing here: see YamlValue.text.
            meaning.append(YamlWords.quoted(scalar.getValue().strip()));
        } else if (node instanceof SequenceNode list) {
            meaning.append('[');
            list.getValue().forEach(each -> tell(each, meaning));
            meaning.append(']');
        } else if (node instanceof MappingNode mapping) {
            meaning.append('{');
            mapping.getValue().forEach(tuple -> {
                tell(tuple.getKeyNode(), meaning);
                tell(tuple.getValueNode(), meaning);
            });
            meaning.append('}');
        }
    }
}
