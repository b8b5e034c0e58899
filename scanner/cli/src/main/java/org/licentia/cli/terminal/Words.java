package org.licentia.cli.terminal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licentia.cli.diagnostics.Diagnostics;
import org.licentia.cli.log.LogFormat;
import org.licentia.decision.Waiver;
import org.licentia.graph.Scope;
import org.licentia.inventory.diff.Gate;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.DistributionModel;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the words on a command line mean, and what to say when they mean nothing. */
public final class Words {
    private Words() {}

    /** Registers every kind of word that is more than text. */
    public static void teach(CommandLine commands) {
        commands.registerConverter(LocalDate.class, new Dates());
        commands.registerConverter(Path.class, new Paths());
        commands.registerConverter(Diagnostics.class, new DiagnosticsFiles());
        choice(commands, LogFormat.class);
        choice(commands, Gate.FailOn.class);
        choice(commands, ColorOption.Choice.class);
        choice(commands, Waiver.Reason.class);
        choice(commands, Scope.class);
        choice(commands, DistributionModel.class);
        choice(commands, AnswerFormat.Format.class);
        choice(commands, RowFormat.Format.class);
    }

    /**
     * A path from somewhere else than the command line.
     *
     * @throws LicentiaException when no file can have that name here
     */
    public static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new LicentiaException(notAPath(text), e);
        }
    }

    private static String notAPath(String text) {
        return "'" + text + "' cannot be the name of a file here. In a locale that is not UTF-8, set LC_ALL=C.UTF-8.";
    }

    /** Registers the words of an enumeration, as people write them. */
    public static <E extends Enum<E>> void choice(CommandLine commands, Class<E> type) {
        commands.registerConverter(type, new Choices<>(type));
    }

    // No lambdas: picocli's classes are older than they, so that the JVM would have to make each anew at every start.

    private static final class Paths implements ITypeConverter<Path> {
        @Override
        public Path convert(String word) {
            try {
                return Path.of(word);
            } catch (InvalidPathException e) {
                throw new TypeConversionException(notAPath(word));
            }
        }
    }

    private static final class DiagnosticsFiles implements ITypeConverter<Diagnostics> {
        @Override
        public Diagnostics convert(String word) {
            return new Diagnostics(new Paths().convert(word));
        }
    }

    private static final class Dates implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + word + "' is not a date. Write it as in 2026-11-20.");
            }
        }
    }

    private record Choices<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
        @Override
        public E convert(String word) {
            List<String> names = new ArrayList<>();
            for (E choice : type.getEnumConstants()) {
                names.add(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            int index = names.indexOf(word.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw new TypeConversionException("'" + word + "' is not one of " + String.join(", ", names) + ".");
            }
            return type.getEnumConstants()[index];
        }
    }
}
