package org.licentia.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * The text of a policy, and where the policy that it extends is to be looked for: among those that travel with the
 * scanner, or beside the file.
 *
 * @param file null unless it was read from a file of the user
 * @param chain what identifies it and all that extend it, outermost first: ids of shipped policies, real paths of files
 */
record PolicySource(YamlText text, @Nullable Path file, List<String> chain) {
    private static final int MOST_POLICIES = 5;

    PolicySource {
        chain = List.copyOf(chain);
    }

    static PolicySource shipped(String id) {
        return shipped(id, List.of());
    }

    static PolicySource file(Path file) {
        YamlText text = YamlText.of(file);
        try {
            Path real = file.toRealPath();
            return new PolicySource(text, real, List.of(real.toString()));
        } catch (IOException e) {
            throw new LicentiaException(
                    text.name() + " cannot be read: " + file + ". Check that the file exists and that you may read it.",
                    e);
        }
    }

    static PolicySource bytes(String name, byte[] yaml) {
        return new PolicySource(new YamlText(name, yaml), null, List.of());
    }

    /** What it extends, as the value says. */
    PolicySource base(YamlValue value) {
        String named = value.text("'extends'");
        if (chain.size() >= MOST_POLICIES) {
            throw value.error("more than " + MOST_POLICIES + " policies extend one another. Put some of them together");
        }
        if (PolicyReader.SHIPPED.contains(named)) {
            return once(value, shipped(named, chain), named);
        }
        if (!isFileName(named)) {
            throw value.error("there is no shipped policy '" + YamlValue.quoted(named) + "' to extend, and a file is "
                    + "named with its ending .yaml or .yml. " + Suggestion.of(named, PolicyReader.SHIPPED));
        }
        if (file == null) {
            throw value.error("'" + YamlValue.quoted(named) + "' names a file, and only a policy that stands in a file "
                    + "itself can extend one. Extend a shipped policy: " + String.join(", ", PolicyReader.SHIPPED));
        }
        return once(value, sibling(value, named, file), named);
    }

    private PolicySource sibling(YamlValue value, String named, Path extending) {
        Path path;
        try {
            if (Path.of(named).isAbsolute()) {
                throw value.error("'extends' is '" + YamlValue.quoted(named) + "'. Name the file relative to this one, "
                        + "so that the policy means the same on every machine");
            }
            path = extending.resolveSibling(named);
        } catch (InvalidPathException e) {
            throw value.error("'" + YamlValue.quoted(named) + "' is no file name. Correct it");
        }
        if (!Files.isRegularFile(path)) {
            throw value.error("there is no file '" + YamlValue.quoted(named) + "' beside this one to extend. "
                    + "Correct its name; it is looked for relative to this file");
        }
        PolicySource found = file(path);
        List<String> longer = new ArrayList<>(chain);
        longer.addAll(found.chain());
        return new PolicySource(found.text(), found.file(), longer);
    }

    private PolicySource once(YamlValue value, PolicySource next, String named) {
        String key = next.chain().get(next.chain().size() - 1);
        if (chain.contains(key)) {
            throw value.error("'" + YamlValue.quoted(named) + "' extends this policy, or is it, so neither can be read "
                    + "first. Let one of them extend nothing, or another policy");
        }
        return next;
    }

    private static PolicySource shipped(String id, List<String> extending) {
        YamlText text = YamlText.builtIn(id + ".yaml");
        if (text == null) {
            throw new LicentiaException(
                    "The policy '" + id + "' is missing from this copy of Licentia. Install or build it again.");
        }
        List<String> longer = new ArrayList<>(extending);
        longer.add(id);
        return new PolicySource(text, null, longer);
    }

    private static boolean isFileName(String named) {
        String lower = named.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }
}
