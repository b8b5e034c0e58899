package org.licentia.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is said on standard error when a command line cannot be understood or a command cannot go on. */
record Complaints(Terminal terminal) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** The JVM is out of memory, or soon will be. */
    static final String EXHAUSTED = "licentia: the memory that the JVM may use does not suffice for this; a report"
            + " that was not finished was not written. Let it use more, as in LICENTIA_OPTS=-Xmx1g, or java -Xmx1g -jar ….";

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
        terminal.err()
                .println("licentia: internal error. Nothing is wrong with your project because of it, and nothing was"
                        + " judged. Please report it with the lines below, which hold no known secret; run the same with"
                        + " --diagnostics licentia-diagnostics.zip to have everything in one file.");
        terminal.err().print(Terminal.safe(trace(problem)));
        terminal.err().flush();
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

    /** With its secrets; what it is printed to takes them out. */
    static String trace(Throwable problem) {
        StringWriter trace = new StringWriter();
        PrintWriter writer = new PrintWriter(trace);
        problem.printStackTrace(writer);
        writer.flush();
        return trace.toString().replace("\r\n", "\n");
    }
}
