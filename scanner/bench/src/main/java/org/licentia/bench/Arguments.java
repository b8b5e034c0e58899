package org.licentia.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What follows a command: {@code --name value}, each at most once. */
public final class Arguments {
    private final Map<String, String> values = new HashMap<>();

    /**
     * @throws BenchmarkException when an argument is unknown, repeated or without a value
     */
    public Arguments(List<String> words, Set<String> known) {
        for (int i = 0; i < words.size(); i += 2) {
            String word = words.get(i);
            String name = word.startsWith("--") ? word.substring(2) : "";
            if (!known.contains(name)) {
                throw new BenchmarkException("There is no option " + word + ". Known here: --"
                        + String.join(", --", known.stream().sorted().toList()) + ".");
            }
            if (i + 1 == words.size()) {
                throw new BenchmarkException("The option " + word + " needs a value.");
            }
            if (values.put(name, words.get(i + 1)) != null) {
                throw new BenchmarkException("The option " + word + " is given twice.");
            }
        }
    }

    /** The value given, or else the other. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** The values given, separated by commas, or else the others. */
    public List<String> list(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The values given, separated by commas, each one of a few that have names. */
    public <T> List<T> choices(String name, List<T> all, Function<T, String> named) {
        List<String> wanted =
                list(name, String.join(",", all.stream().map(named).toList()));
        for (String word : wanted) {
            if (all.stream().noneMatch(one -> named.apply(one).equals(word))) {
                throw new BenchmarkException("--" + name + ": there is no " + word + ", only "
                        + String.join(", ", all.stream().map(named).toList()) + ".");
            }
        }
        return all.stream().filter(one -> wanted.contains(named.apply(one))).toList();
    }

    /** A positive number. */
    public int number(String name, int otherwise) {
        return number(name, text(name, Integer.toString(otherwise)));
    }

    /** Positive numbers, separated by commas. */
    public List<Integer> numbers(String name, String otherwise) {
        return list(name, otherwise).stream().map(word -> number(name, word)).toList();
    }

    /** An absolute path. */
    public Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise)).toAbsolutePath().normalize();
    }

    /** A path that must be given. */
    public Path path(String name) {
        if (!values.containsKey(name)) {
            throw new BenchmarkException("The option --" + name + " must be given.");
        }
        return path(name, "");
    }

    private static int number(String name, String word) {
        try {
            int number = Integer.parseInt(word);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for numbers that are too small.
        }
        throw new BenchmarkException("--" + name + " takes positive numbers, and " + word + " is none.");
    }
}
