package org.licentia.fuzz.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.licentia.fuzz.FuzzTargets;

/**
 * What the command line asks for.
 *
 * @param targets by name
 * @param seconds for each target
 * @param jobs processes at once
 * @param folder where each target keeps what was bred, what was found and its log
 */
record FuzzOptions(List<String> targets, int seconds, int jobs, Path folder) {
    private static final String USAGE =
            "Usage: java -jar licentia-fuzz.jar [TARGET...] [--seconds N] [--jobs N]" + " [--folder DIR]. Targets are "
                    + String.join(", ", FuzzTargets.ids()) + "; all of them when none is named.";

    FuzzOptions {
        targets = List.copyOf(targets);
    }

    /** @throws IllegalArgumentException with a sentence for people, when they are none */
    static FuzzOptions parse(List<String> arguments) {
        List<String> targets = new ArrayList<>();
        int seconds = 60;
        int jobs = 1;
        Path folder = Path.of("target", "fuzz");
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                if (!FuzzTargets.ids().contains(argument)) {
                    throw new IllegalArgumentException("There is no target '" + argument + "'. " + USAGE);
                }
                targets.add(argument);
                continue;
            }
            i++;
            if (i == arguments.size()) {
                throw new IllegalArgumentException(argument + " has no value. " + USAGE);
            }
            switch (argument) {
                case "--seconds" -> seconds = number(arguments.get(i));
                case "--jobs" -> jobs = Math.max(1, number(arguments.get(i)));
                case "--folder" -> folder = Path.of(arguments.get(i));
                default -> throw new IllegalArgumentException("There is no option " + argument + ". " + USAGE);
            }
        }
        return new FuzzOptions(targets.isEmpty() ? FuzzTargets.ids() : targets, seconds, jobs, folder);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("'" + text + "' is no number. " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
