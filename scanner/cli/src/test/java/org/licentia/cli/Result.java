package org.licentia.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.licentia.cli.terminal.Terminal;

/** What a run of the command line came to. */
public record Result(int exit, String out, String err) {
    /** Runs without a terminal. */
    public static Result of(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int exit = Main.run(terminal, arguments);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Scans for the first day of 2026 with the repository, the settings and the cache of a folder, and nothing else. */
    public static Result offline(Path folder, String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--offline", "--as-of", "2026-01-01"));
        all.addAll(List.of("--repository", folder.resolve("repository").toString()));
        all.addAll(List.of("-s", folder.resolve("settings.xml").toString()));
        all.addAll(List.of("-gs", folder.resolve("settings.xml").toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        return of(input, all.toArray(String[]::new));
    }
}
