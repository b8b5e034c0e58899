package org.licentia.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * More entries for a list in a file that people write. Every byte that stands there stays: lines are put in, in the
 * file's own line ends and indentation. Where that is not possible, or the file would say anything else than before and
 * the entry, nothing is changed.
 *
 * @param text the file
 * @param key of the list, at the top of the file
 */
public record YamlAddition(YamlText text, String key) {
    private static final int STEP = 2;
    private static final String MARK = "\uFEFF";

    /**
     * The bytes with the entry behind the last one of the list; the list is begun where there is none.
     *
     * @param entry lines of a mapping, without indentation
     * @throws LicentiaException when the file is written in a way that leaves no place for lines
     */
    public byte[] of(List<String> entry) {
        return ofAll(List.of(entry));
    }

    /**
     * The bytes with several entries behind the last one of the list, in their order.
     *
     * @param entries at least one, each as for {@link #of}
     * @throws LicentiaException when the file is written in a way that leaves no place for lines
     */
    public byte[] ofAll(List<List<String>> entries) {
        String before = text.decode();
        Optional<Node> root = text.root();
        Place place = root.isEmpty() ? atEnd(before, 0) : place(before, root.get());
        String lineEnd = lineEnd(before);
        StringBuilder lines = new StringBuilder();
        if (place.index() > 0 && !endsLine(before, place.index())) {
            lines.append(lineEnd);
        }
        if (place.begin()) {
            if (!before.isBlank()) {
                lines.append(lineEnd);
            }
            lines.append(" ".repeat(place.indentation() - STEP))
                    .append(key)
                    .append(':')
                    .append(lineEnd);
        }
        for (List<String> entry : entries) {
            for (int i = 0; i < entry.size(); i++) {
                lines.append(" ".repeat(place.indentation()))
                        .append(i == 0 ? "- " : "  ")
                        .append(entry.get(i))
                        .append(lineEnd);
            }
        }
        byte[] after = joined(before.substring(0, place.index()), lines.toString(), before.substring(place.index()));
        check(root, after, entries);
        return after;
    }

    /**
     * Where lines go.
     *
     * @param index in the decoded text
     * @param indentation of the dash
     * @param begin whether the list must be begun
     */
    private record Place(int index, int indentation, boolean begin) {}

    private Place place(String before, Node root) {
        if (!(root instanceof MappingNode mapping) || mapping.getFlowStyle() == FlowStyle.FLOW) {
            throw refused(root, "the settings are not written as lines of 'key: value'. Write them so");
        }
        int column = root.getStartMark().getColumn();
        NodeTuple tuple = tuple(mapping);
        if (tuple == null) {
            return atEnd(before, column);
        }
        Node value = tuple.getValueNode();
        if (value instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW) {
            int index = index(before, last(list));
            return new Place(
                    lineAfter(before, written(before, index)),
                    list.getStartMark().getColumn(),
                    false);
        }
        if (value instanceof ScalarNode nothing
                && Tag.NULL.equals(nothing.getTag())
                && nothing.getValue().isEmpty()) {
            int index =
                    before.offsetByCodePoints(0, tuple.getKeyNode().getEndMark().getIndex());
            return new Place(lineAfter(before, index), column + STEP, false);
        }
        throw refused(
                value,
                "'" + key + "' is not written as lines that begin with a dash, so that none can be put in. "
                        + (value instanceof SequenceNode list && list.getValue().isEmpty()
                                ? "Remove the brackets, or the whole line"
                                : "Write it as such lines, or add the entry yourself"));
    }

    private @Nullable NodeTuple tuple(MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return tuple;
            }
        }
        return null;
    }

    private static Place atEnd(String before, int column) {
        return new Place(before.length(), column + STEP, true);
    }

    /** The scalar or the flow collection with which a node ends: the ends of others lie behind comments. */
    private static Node last(Node node) {
        if (node instanceof SequenceNode list
                && list.getFlowStyle() != FlowStyle.FLOW
                && !list.getValue().isEmpty()) {
            return last(list.getValue().get(list.getValue().size() - 1));
        }
        if (node instanceof MappingNode mapping
                && mapping.getFlowStyle() != FlowStyle.FLOW
                && !mapping.getValue().isEmpty()) {
            NodeTuple tuple = mapping.getValue().get(mapping.getValue().size() - 1);
            boolean empty = tuple.getValueNode() instanceof ScalarNode value
                    && value.getStartMark().getIndex() == value.getEndMark().getIndex();
            return empty ? tuple.getKeyNode() : last(tuple.getValueNode());
        }
        return node;
    }

    private static int index(String before, Node node) {
        return before.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    /** Behind the last character before a place that is no blank: a block of text ends behind its empty lines. */
    private static int written(String before, int index) {
        int end = index;
        while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int lineAfter(String before, int index) {
        int end = index;
        while (end < before.length() && before.charAt(end) != '\n' && before.charAt(end) != '\r') {
            end++;
        }
        if (end < before.length() && before.startsWith("\r\n", end)) {
            return end + 2;
        }
        return Math.min(end + 1, before.length());
    }

    private static boolean endsLine(String before, int index) {
        return before.charAt(index - 1) == '\n' || before.charAt(index - 1) == '\r';
    }

    private static String lineEnd(String before) {
        int feed = before.indexOf('\n');
        int carriage = before.indexOf('\r');
        if (carriage < 0) {
            return "\n";
        }
        return feed == carriage + 1 ? "\r\n" : feed >= 0 && feed < carriage ? "\n" : "\r";
    }

    private byte[] joined(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
        if (text.bytes().length >= mark.length
                && new String(text.bytes(), 0, mark.length, StandardCharsets.UTF_8).equals(MARK)) {
            bytes.writeBytes(mark);
        }
        for (String part : parts) {
            bytes.writeBytes(part.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    // Whatever shape a file has: what it says afterwards must be what it said before, and the entry.
    private void check(Optional<Node> before, byte[] after, List<List<String>> entries) {
        List<String> wanted = entries.stream().map(this::meaning).toList();
        Optional<String> found;
        try {
            found = new YamlText(text.name(), after).root().map(node -> YamlMeaning.without(node, key, wanted));
        } catch (LicentiaException e) {
            throw unusual(e);
        }
        if (found.isEmpty()
                || !found.get()
                        .equals(before.map(node -> YamlMeaning.without(node, key, List.of()))
                                .orElse(YamlMeaning.NOTHING))) {
            throw unusual(null);
        }
    }

    private String meaning(List<String> entry) {
        return new YamlText(text.name(), String.join("\n", entry).getBytes(StandardCharsets.UTF_8))
                .root()
                .map(YamlMeaning::of)
                .orElse("");
    }

    private LicentiaException unusual(@Nullable LicentiaException cause) {
        String message = text.name() + " is written in a way in which nothing can be put in without changing the rest."
                + " Add the entry yourself; --dry-run prints it.";
        return cause == null ? new LicentiaException(message) : new LicentiaException(message, cause);
    }

    private LicentiaException refused(Node at, String problem) {
        return new LicentiaException(
                text.name() + ":" + (at.getStartMark().getLine() + 1) + ": " + problem + "; --dry-run prints it.");
    }
}
