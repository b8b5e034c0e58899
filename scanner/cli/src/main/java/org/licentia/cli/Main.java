package org.licentia.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine;

/** The way in: arguments to exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Reports are UTF-8 whatever the locale says.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(
                new Terminal(
                        System.in,
                        out,
                        err,
                        Boolean.getBoolean("licentia.terminal.out"),
                        Boolean.getBoolean("licentia.terminal.err")),
                args);
        out.flush();
        System.exit(exit);
    }

    /** Runs one command line as a function: arguments and input in, exit code and output back. */
    static int run(Terminal terminal, String... args) {
        CommandLine commands = LicentiaCommand.commandLine(terminal);
        commands.setParameterExceptionHandler((problem, given) -> {
            terminal.err().println("licentia: " + Terminal.safe(String.valueOf(problem.getMessage())));
            CommandLine.UnmatchedArgumentException.printSuggestions(problem, terminal.errWriter());
            terminal.err()
                    .println("Try '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return Exit.UNUSABLE;
        });
        commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof LicentiaException) {
                terminal.err().println("licentia: " + Terminal.safe(String.valueOf(problem.getMessage())));
            } else {
                terminal.err().println("licentia: internal error. Please report it with the lines below.");
                problem.printStackTrace(terminal.err());
            }
            return Exit.UNUSABLE;
        });
        return commands.execute(args);
    }
}
