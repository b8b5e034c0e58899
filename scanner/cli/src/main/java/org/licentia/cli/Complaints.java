package org.licentia.cli;

import org.licentia.issue.LicentiaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is said on standard error when a command line cannot be understood or a command cannot go on. */
record Complaints(Terminal terminal) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        terminal.err().println("licentia: " + Terminal.safe(String.valueOf(problem.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, terminal.errWriter());
        terminal.err()
                .println("Try '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return Exit.UNUSABLE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof LicentiaException) {
            terminal.err().println("licentia: " + Terminal.safe(String.valueOf(problem.getMessage())));
            return Exit.UNUSABLE;
        }
        return internalError(problem);
    }

    /** Something is wrong with Licentia itself. */
    int internalError(Throwable problem) {
        terminal.err().println("licentia: internal error. Please report it with the lines below.");
        problem.printStackTrace(terminal.err());
        return Exit.UNUSABLE;
    }
}
