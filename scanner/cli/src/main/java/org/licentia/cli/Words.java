package org.licentia.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.licentia.decision.Waiver;
import org.licentia.graph.Scope;
import org.licentia.inventory.Gate;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.DistributionModel;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What the words on a command line mean, and what to say when they mean nothing. */
final class Words {
    private Words() {}

    /** Registers every kind of word that is more than text. */
    static void teach(CommandLine commands) {
        commands.registerConverter(LocalDate.class, Words::date);
        commands.registerConverter(Path.class, Words::argument);
        commands.registerConverter(Gate.FailOn.class, word -> choice(word, Gate.FailOn.values()));
        commands.registerConverter(ColorOption.Choice.class, word -> choice(word, ColorOption.Choice.values()));
        commands.registerConverter(Waiver.Reason.class, word -> choice(word, Waiver.Reason.values()));
        commands.registerConverter(Scope.class, word -> choice(word, Scope.values()));
        commands.registerConverter(DistributionModel.class, word -> choice(word, DistributionModel.values()));
        commands.registerConverter(DiffCommand.Format.class, word -> choice(word, DiffCommand.Format.values()));
        commands.registerConverter(NoticeCommand.Format.class, word -> choice(word, NoticeCommand.Format.values()));
        commands.registerConverter(AnswerFormat.Format.class, word -> choice(word, AnswerFormat.Format.values()));
        commands.registerConverter(RowFormat.Format.class, word -> choice(word, RowFormat.Format.values()));
        commands.registerConverter(IdentifyCommand.Format.class, word -> choice(word, IdentifyCommand.Format.values()));
    }

    /**
     * A path from somewhere else than the command line.
     *
     * @throws LicentiaException when no file can have that name here
     */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new LicentiaException(notAPath(text), e);
        }
    }

    private static Path argument(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(notAPath(word));
        }
    }

    private static String notAPath(String text) {
        return "'" + text + "' cannot be the name of a file here. In a locale that is not UTF-8, set LC_ALL=C.UTF-8.";
    }

    private static LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + word + "' is not a date. Write it as in 2026-11-20.");
        }
    }

    private static <E extends Enum<E>> E choice(String word, E[] choices) {
        List<String> names = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int index = names.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new TypeConversionException("'" + word + "' is not one of " + String.join(", ", names) + ".");
        }
        return choices[index];
    }
}
