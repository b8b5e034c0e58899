package org.licentia.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What stands in a document, and on which line, however it is spelled: plain values, which the build can prepare.
 *
 * @param nothing whether it is written as null
 * @param line counted from 1
 * @param text of a scalar; empty for others
 * @param children the elements of a list; the keys of a mapping, each followed by its value
 * @param refused why it must not be used, as the end of a message; null when it may
 */
record YamlNode(
        Kind kind,
        boolean nothing,
        int line,
        String text,
        List<YamlNode> children,
        @Nullable String refused) {
    /** What a node is made of. */
    enum Kind {
        TEXT,
        LIST,
        MAPPING
    }

    // What was parsed. A holder of its own: who reads a prepared document needs no parser.
    private static final class Parsed {
        private static final Set<Tag> PLAIN_TAGS =
                Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

        private Parsed() {}

        static YamlNode node(Node node) {
            int line = node.getStartMark().getLine() + 1;
            String refused = refused(node);
            Kind kind =
                    node instanceof MappingNode ? Kind.MAPPING : node instanceof SequenceNode ? Kind.LIST : Kind.TEXT;
            List<YamlNode> children = new ArrayList<>();
            // An anchored node may hold itself; as it is refused, nobody asks for what it holds.
            if (refused == null && node instanceof SequenceNode list) {
                for (Node element : list.getValue()) {
                    children.add(node(element));
                }
            } else if (refused == null && node instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    children.add(node(tuple.getKeyNode()));
                    children.add(node(tuple.getValueNode()));
                }
            }
            String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            return new YamlNode(kind, Tag.NULL.equals(node.getTag()), line, text, children, refused);
        }

        // An alias needs an anchor; without anchors every value is written where it counts, and no tree can be a loop.
        private static @Nullable String refused(Node node) {
            if (node.getAnchor() != null) {
                return "anchors and aliases are not used here. Write the value out";
            }
            return PLAIN_TAGS.contains(node.getTag())
                    ? null
                    : "the tag '" + YamlValue.quoted(node.getTag().getValue())
                            + "' is not used here. Remove it, or put words that begin with '!' between quotes";
        }
    }

    /** The node that a parser found, and all below it. */
    static YamlNode of(Node node) {
        return Parsed.node(node);
    }
}
