package org.licentia.cli.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.licentia.StandardParts;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;
import org.licentia.yaml.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The words that {@code --format} knows: every renderer's id; for help and completion, too. */
public final class ReportFormats implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return ids(StandardParts.renderers()).iterator();
    }

    /**
     * The renderer of that id.
     *
     * @throws LicentiaException when there is none
     */
    public static Renderer named(String format, List<Renderer> renderers) {
        return renderers.stream()
                .filter(renderer -> renderer.id().equals(format))
                .findFirst()
                .orElseThrow(() -> unknown(format, ids(renderers)));
    }

    /**
     * The command, whose help lists the formats below all else: among the options, line breaks would cut their names in
     * two.
     */
    public static CommandLine listedBy(CommandLine command) {
        return command.setHelpFactory(new Page());
    }

    /** Help that asks for the formats when it is printed, and not before. */
    private static final class Page implements CommandLine.IHelpFactory {
        @Override
        public CommandLine.Help create(CommandSpec command, CommandLine.Help.ColorScheme colors) {
            return new CommandLine.Help(command, colors) {
                @Override
                public String footer(Object... params) {
                    List<String> lines =
                            new ArrayList<>(List.of(command.usageMessage().footer()));
                    lines.add("%nFormats, and the files they are in a folder:");
                    lines.addAll(lines());
                    return join(
                                    ansi(),
                                    command.usageMessage().width(),
                                    command.usageMessage().adjustLineBreaksForWideCJKCharacters(),
                                    lines.toArray(new String[0]),
                                    new StringBuilder(),
                                    params)
                            .toString();
                }
            };
        }
    }

    /** What help says of them: a line for each, with the name that its file has in a folder. */
    private static List<String> lines() {
        List<Renderer> renderers = StandardParts.renderers();
        int width = ids(renderers).stream().mapToInt(String::length).max().orElse(0);
        return renderers.stream()
                .map(renderer ->
                        "  " + renderer.id() + " ".repeat(width - renderer.id().length() + 2) + renderer.fileName())
                .toList();
    }

    private static LicentiaException unknown(String format, List<String> known) {
        String suggestion = Suggestion.of(format, known);
        return new LicentiaException("There is no report format '" + format + "'. "
                + (suggestion.endsWith("?") ? suggestion + " " : "") + "The formats are " + String.join(", ", known)
                + ".");
    }

    private static List<String> ids(List<Renderer> renderers) {
        return renderers.stream().map(Renderer::id).toList();
    }
}
