package org.licentia.cli;

import org.licentia.issue.LicentiaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is said on standard error when a command line cannot be understood or a command cannot go on. */
record Complaints(Terminal terminal) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String EXHAUSTED = "licentia: the memory that the JVM may use does not suffice, so nothing was"
            + " written. Let it use more, as in LICENTIA_OPTS=-Xmx1g, or java -Xmx1g -jar ….";
    private static final int MOST_CAUSES = 50;

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
        if (isExhausted(problem)) {
            // Nothing is put together here: there may be no memory for it.
            terminal.err().println(EXHAUSTED);
            return Exit.UNUSABLE;
        }
        terminal.err().println("licentia: internal error. Please report it with the lines below.");
        problem.printStackTrace(terminal.err());
        return Exit.UNUSABLE;
    }

    private static boolean isExhausted(Throwable problem) {
        Throwable cause = problem;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
