package org.licentia.graph.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The arguments in {@code .mvn/maven.config} that matter to resolution.
 *
 * @param options by short name, with their values in order; an option without value has an empty list
 * @param properties {@code -D}, the last of a name winning
 */
record MavenArguments(Map<String, List<String>> options, Map<String, String> properties) {
    private static final Map<String, String> LONG = Map.of(
            "--define", "-D",
            "--activate-profiles", "-P",
            "--projects", "-pl",
            "--settings", "-s",
            "--global-settings", "-gs",
            "--offline", "-o",
            "--strict-checksums", "-C",
            "--update-snapshots", "-U");
    // Longest first: -pl is not -P, -gs is not -g.
    private static final List<String> WITH_VALUE = List.of("-gs", "-pl", "-D", "-P", "-s");

    /** Since Maven 3.9 a line is one argument; a file written for an older Maven separates them by spaces. */
    static MavenArguments parse(List<String> lines) {
        List<String> arguments = new ArrayList<>();
        for (String line : lines) {
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                if (isOldForm(stripped)) {
                    arguments.addAll(words(stripped));
                } else {
                    arguments.add(stripped);
                }
            }
        }
        return read(arguments);
    }

    // "-DargLine=-Xmx1g -Xms1g" is one argument today; "-DskipTests -Drevision=1", "-T 1C -B" and
    // "-Drevision=1 -Dsha1=x" make no sense as one, so they come from the time when spaces separated.
    private static boolean isOldForm(String line) {
        List<String> words = words(line);
        if (words.size() < 2) {
            return false;
        }
        String first = words.get(0);
        if (first.length() == 2 || LONG.containsKey(first)) {
            return words.size() > 2 || words.get(1).startsWith("-");
        }
        int equals = first.indexOf('=');
        boolean valueIsOptions = equals >= 0 && first.startsWith("-", equals + 1);
        return !valueIsOptions && words.subList(1, words.size()).stream().allMatch(word -> word.startsWith("-"));
    }

    /** At white space, quotes keeping together what they enclose and going away. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    private static MavenArguments read(List<String> arguments) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        Map<String, String> properties = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = argument;
            String value = null;
            if (argument.startsWith("--") && equals > 0) {
                name = argument.substring(0, equals);
                value = argument.substring(equals + 1);
            }
            name = LONG.getOrDefault(name, name);
            String option = optionOf(name);
            if (option == null) {
                options.putIfAbsent(name, new ArrayList<>());
                continue;
            }
            if (value == null && name.length() > option.length()) {
                value = name.substring(option.length()).strip();
            }
            if (value == null && i + 1 < arguments.size()) {
                value = arguments.get(++i);
            }
            if (value == null) {
                continue;
            }
            if (option.equals("-D")) {
                putProperty(properties, value);
            } else {
                options.computeIfAbsent(option, key -> new ArrayList<>())
                        .add(value.startsWith("=") ? value.substring(1) : value);
            }
        }
        return new MavenArguments(options, properties);
    }

    private static @Nullable String optionOf(String argument) {
        if (argument.startsWith("--")) {
            return null;
        }
        return WITH_VALUE.stream().filter(argument::startsWith).findFirst().orElse(null);
    }

    /** {@code name=value}; a name alone is {@code true}, as in Maven. */
    static void putProperty(Map<String, String> properties, String definition) {
        int equals = definition.indexOf('=');
        String name = (equals < 0 ? definition : definition.substring(0, equals)).strip();
        if (!name.isEmpty()) {
            properties.put(name, equals < 0 ? "true" : definition.substring(equals + 1));
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The first value, as Maven takes it; null when not given. */
    @Nullable
    String value(String option) {
        List<String> values = options.getOrDefault(option, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values, split at commas. */
    List<String> list(String option) {
        List<String> all = new ArrayList<>();
        for (String value : options.getOrDefault(option, List.of())) {
            for (String each : value.split(",")) {
                if (!each.isBlank()) {
                    all.add(each.strip());
                }
            }
        }
        return all;
    }
}
