package org.licentia.spdx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML files about license names that Licentia carries, as plain maps, lists and strings. */
final class PolicyData {
    private static final String FOLDER = "/org/licentia/policies/";

    private PolicyData() {}

    /** The content of one file. */
    static Object read(String file) {
        try (InputStream stream = PolicyData.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw damaged(file, "it is not on the class path", null);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            LoaderOptions options = new LoaderOptions();
            DumperOptions unused = new DumperOptions();
            return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Words())
                    .load(reader);
        } catch (IOException | YAMLException e) {
            throw damaged(file, e.getMessage(), e);
        }
    }

    /** Leaves every scalar the string it is: YAML would read the words "no" and "on" as truth values. */
    private static final class Words extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // There are none to add.
        }
    }

    /** The value as a map; absent means empty. */
    static Map<?, ?> map(@Nullable Object value, String place) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw damaged(place, "a mapping is expected", null);
    }

    /** The value as a list of strings; absent means empty, a single value a list of one. */
    static List<String> strings(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return List.of(value.toString());
    }

    private static LicentiaException damaged(String place, @Nullable String why, @Nullable Throwable cause) {
        String message =
                "The license data in " + place + " cannot be read: " + why + ". Rebuild or download Licentia again.";
        return cause == null ? new LicentiaException(message) : new LicentiaException(message, cause);
    }
}
