package org.licentia.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The bytes of a YAML file that may have been written by anybody. Read as a tree of nodes, so nothing is ever
 * constructed from what the file says; bounded in size and depth.
 *
 * @param name the file's name, as error messages print it
 * @param resource its name among the data files that travel with the scanner, which the build has parsed; null for others
 */
public record YamlText(String name, byte[] bytes, @Nullable String resource) {
    /** A policy of a thousand rules takes a third of it. */
    public static final int MAX_BYTES = 1 << 20;

    /** Where data files lie on the class path. */
    static final String FOLDER = "/org/licentia/policies/";

    private static final int MAX_DEPTH = 20;

    /** A text of anybody. */
    public YamlText(String name, byte[] bytes) {
        this(name, bytes, null);
    }

    /** Reads a file; its messages name the file without its folder. */
    public static YamlText of(Path file) {
        Path fileName = file.getFileName();
        String name = fileName == null ? file.toString() : fileName.toString();
        try (InputStream stream = Files.newInputStream(file)) {
            return new YamlText(name, stream.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new LicentiaException(
                    name + " cannot be read: " + file + ". Check that the file exists and that you may read it.", e);
        }
    }

    /** Reads a data file that travels with the scanner; null when there is none of that name. */
    public static @Nullable YamlText builtIn(String name) {
        try (InputStream stream = YamlText.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? null : new YamlText(name, stream.readNBytes(MAX_BYTES + 1), name);
        } catch (IOException e) {
            throw new LicentiaException("The built-in " + name + " cannot be read; install Licentia again.", e);
        }
    }

    /** The same text under another name. */
    public YamlText named(String other) {
        return new YamlText(other, bytes, resource);
    }

    /** The one document in it. */
    public YamlValue parse() {
        return parseIfAny()
                .orElseThrow(() ->
                        new LicentiaException(name + ":1: the file is empty. See the built-in policy for an example."));
    }

    /** The one document in it; empty when the file holds nothing but comments. */
    public Optional<YamlValue> parseIfAny() {
        YamlNode prepared = resource == null ? null : PreparedYaml.of(resource, bytes);
        return prepared != null
                ? Optional.of(new YamlValue(name, prepared))
                : root().map(root -> new YamlValue(name, YamlNode.of(root)));
    }

    /** The document as a tree; empty when the file holds nothing but comments. */
    Optional<Node> root() {
        if (bytes.length > MAX_BYTES) {
            throw new LicentiaException(name + " is larger than 1 MB. Remove what is not needed, or split it.");
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_BYTES);
        @Nullable Node root;
        try {
            DumperOptions unused = new DumperOptions();
            root = new Yaml(
                            new SafeConstructor(options),
                            new Representer(unused),
                            unused,
                            options,
                            new NothingButWords())
                    .compose(new StringReader(decode()));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new LicentiaException(
                    name + ":" + line + ": this is not valid YAML: " + e.getProblem()
                            + ". Check indentation, quotes and colons here.",
                    e);
        } catch (YAMLException | IllegalArgumentException e) {
            // The second comes from tags: of spaces, and of bytes that are no UTF-8.
            throw new LicentiaException(
                    name + ":1: this is not YAML that can be accepted: " + firstLine(e)
                            + ". Use plain text, shallow nesting and no aliases.",
                    e);
        }
        return Optional.ofNullable(root);
    }

    /** Tells nothing from words, and no more: numbers and truth values are words here, and looking for them costs. */
    private static final class NothingButWords extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }

    /** The characters, without a byte order mark. */
    String decode() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new LicentiaException(name + " is not UTF-8 text. Save it in the encoding UTF-8.", e);
        }
    }

    private static String firstLine(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? "it is malformed" : message.lines().findFirst().orElse("it is malformed");
    }
}
