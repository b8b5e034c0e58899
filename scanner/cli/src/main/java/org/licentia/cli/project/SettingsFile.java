package org.licentia.cli.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.licentia.cache.FileReplacement;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.YamlAddition;
import org.licentia.yaml.YamlText;

/**
 * The settings of a project, as a file that a command adds to. Nobody ever sees it half-written, and links are followed
 * to the file that they mean.
 *
 * @param path as people name it
 * @param text as it was read; a few words of comment where there is no file yet
 * @param isNew whether there is no file yet
 */
public record SettingsFile(Path path, YamlText text, boolean isNew) {
    private static final String HEADER = "# What this project settles for Licentia, and what was decided about it.\n";

    /** Reads it; what stands there is not looked at. */
    public static SettingsFile open(Path path) {
        Path name = path.getFileName();
        return open(path, name == null ? path.toString() : name.toString(), HEADER);
    }

    /**
     * Reads it; what stands there is not looked at.
     *
     * @param name as messages and reports print it
     * @param header what stands at the top of a new file
     */
    public static SettingsFile open(Path path, String name, String header) {
        if (ProjectFiles.isThere(path)) {
            if (!Files.isRegularFile(path)) {
                throw new LicentiaException(
                        path + " is not a file, or a link that leads nowhere. Correct or remove it.");
            }
            return new SettingsFile(path, new YamlText(name, YamlText.of(path).bytes()), false);
        }
        return new SettingsFile(path, new YamlText(name, header.getBytes(StandardCharsets.UTF_8)), true);
    }

    /** The same with one more entry in a list; nothing is written yet. */
    public SettingsFile with(String key, List<String> entry) {
        return withAll(key, List.of(entry));
    }

    /** The same with more entries in a list, of which there may be none; nothing is written yet. */
    public SettingsFile withAll(String key, List<List<String>> entries) {
        return entries.isEmpty()
                ? this
                : new SettingsFile(path, new YamlText(text.name(), new YamlAddition(text, key).ofAll(entries)), isNew);
    }

    /** Whether it is written in a way in which there is a place for one more entry. */
    public boolean takes(String key, List<String> entry) {
        try {
            with(key, entry);
            return true;
        } catch (LicentiaException e) {
            return false;
        }
    }

    /**
     * Puts the file in the place of another.
     *
     * @param before what must still stand there
     * @throws LicentiaException when it does not, or when the file cannot be written
     */
    public void replace(SettingsFile before) {
        try {
            Path real = isNew ? path.toAbsolutePath() : path.toRealPath();
            if (isNew ? Files.exists(real) : !same(real, before.text())) {
                throw new LicentiaException(path + " was changed by somebody else just now. Run the command again.");
            }
            FileReplacement.lasting(real).write(out -> out.write(text.bytes()));
            if (!same(real, text)) {
                throw new LicentiaException(path + " does not hold what was written. Look at it before you go on.");
            }
        } catch (IOException e) {
            throw new LicentiaException(path + " could not be written. Check that you may write it and its folder.", e);
        }
    }

    private static boolean same(Path file, YamlText text) throws IOException {
        return Arrays.equals(Files.readAllBytes(file), text.bytes());
    }
}
