package org.licentia.report.template;

import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * The files of a folder that take the place of Licentia's own, all read at once: whatever a template asks for later,
 * it gets nothing from anywhere else. Links are not followed.
 */
final class Overlay {
    private static final String HOME = "org/licentia/templates/";
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 200;
    private static final int MOST_DEPTH = 4;

    private final Map<String, String> texts = new TreeMap<>();

    private Overlay() {}

    /**
     * Reads the folder.
     *
     * @throws LicentiaException when it cannot be read, or holds something that replaces nothing
     */
    static Overlay read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new LicentiaException("There is no folder of templates at " + folder + ". Correct --template.");
        }
        Overlay overlay = new Overlay();
        try {
            overlay.add(folder, "", 0);
        } catch (IOException | DirectoryIteratorException e) {
            throw new LicentiaException(
                    "The templates in " + folder + " could not be read: " + e.getMessage()
                            + ". Check that you may read the folder.",
                    e);
        }
        if (overlay.texts.isEmpty()) {
            throw new LicentiaException(
                    folder + " holds no templates. Put a file there under the name that it has in Licentia, such as"
                            + " html/masthead.ftlh or html/page.css.");
        }
        return overlay;
    }

    /** Finds templates among these files alone. */
    TemplateLoader loader() {
        StringTemplateLoader loader = new StringTemplateLoader();
        texts.forEach((name, text) -> {
            if (Templates.isTemplate(name)) {
                loader.putTemplate(name, text);
            }
        });
        return loader;
    }

    /** The text of a file, with LF line ends; null when Licentia's own counts. */
    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    private void add(Path folder, String prefix, int depth) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = prefix + file.getFileName();
                if (file.getFileName().toString().startsWith(".")) {
                    continue; // what version control and file managers leave behind
                }
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && depth < MOST_DEPTH) {
                    add(file, name + "/", depth + 1);
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    add(file, name);
                } else {
                    throw new LicentiaException(name + " in the templates is no plain file (links are not followed),"
                            + " or lies too deep. Take it out, or copy the file there.");
                }
            }
        }
    }

    private void add(Path file, String name) throws IOException {
        if (Overlay.class.getClassLoader().getResource(HOME + name) == null) {
            throw new LicentiaException(name + " in the templates replaces nothing: Licentia has no file of that name."
                    + " The README lists those that it has.");
        }
        if (texts.size() >= MOST_FILES) {
            throw new LicentiaException("The folder of templates holds more than " + MOST_FILES + " files.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new LicentiaException(
                    name + " in the templates has more than " + (MOST_BYTES >> 20) + " MB. Make it smaller.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            texts.put(name, text.replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            throw new LicentiaException(name + " in the templates is not UTF-8. Save it as UTF-8.", e);
        }
    }
}
