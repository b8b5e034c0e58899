package org.licentia.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.log.Log;
import org.licentia.cli.log.LogFormat;
import org.licentia.cli.start.ClassArchive;
import org.licentia.cli.terminal.AnswerStream;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.KnownSecrets;
import org.licentia.cli.terminal.RedactingStream;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.issue.Secrets;
import picocli.CommandLine;

/** The way in: arguments to exit code. */
public final class Main {
    /** Commands after which nobody wonders that the machine is busy for some seconds more. */
    private static final Set<String> SCANS = Set.of("scan", "check");

    private static final String NO_HOME = File.separator + "nonexistent";

    private Main() {}

    public static void main(String[] args) {
        settleHome(System.getProperties(), System.getenv());
        FileOutputStream standardError = new FileOutputStream(FileDescriptor.err);
        System.setErr(new PrintStream(new RedactingStream(standardError), true, StandardCharsets.UTF_8));
        // Reports are UTF-8 whatever the locale says.
        AnswerStream answer = new AnswerStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(answer, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(standardError, false, StandardCharsets.UTF_8);
        boolean outIsTerminal = Boolean.getBoolean("licentia.terminal.out");
        boolean errIsTerminal = Boolean.getBoolean("licentia.terminal.err");
        endWithoutMemory(standardError, errIsTerminal);
        int exit = run(new Terminal(System.in, out, err, outIsTerminal, errIsTerminal), args);
        out.flush();
        if (exit != Exit.UNUSABLE && args.length > 0 && SCANS.contains(args[0])) {
            ClassArchive.makeAsideIfMissing(System.getProperties());
        }
        System.exit(exitOf(exit, answer.failure(), err));
    }

    /** A run that only collects garbage never ends by itself. */
    private static void endWithoutMemory(FileOutputStream standardError, boolean errIsTerminal) {
        Thread watch =
                new Thread(new GcOverheadLimit(new RunningJvm(standardError, errIsTerminal)), "licentia-gc-overhead");
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * Of a user whom the system does not know the JVM says that the home is {@code ?}: a folder of that name in the project
     * that is scanned would be cache, settings and local repository.
     */
    static void settleHome(Properties properties, Map<String, String> environment) {
        if (!new File(properties.getProperty("user.home", "")).isAbsolute()) {
            String home = environment.getOrDefault("HOME", "");
            properties.setProperty("user.home", new File(home).isAbsolute() ? home : NO_HOME);
        }
    }

    /** A reader that has seen enough closes the pipe: nothing to complain about, but the answer was not given. */
    private static int exitOf(int exit, @Nullable IOException failure, PrintStream err) {
        if (failure == null) {
            return exit;
        }
        if (!String.valueOf(failure.getMessage()).contains("Broken pipe")) {
            err.println("licentia: standard output could not be written: " + failure.getMessage() + ".");
        }
        return Exit.UNUSABLE;
    }

    /** Runs one command line as a function: arguments and input in, exit code and output back. */
    public static int run(Terminal terminal, String... args) {
        if (Version.isAllThatIsAsked(args)) {
            Version.lines().forEach(terminal.out()::println);
            return Exit.GOOD;
        }
        KnownSecrets.tell(Secrets.forgotten(), args, System.getenv(), System.getProperties());
        Terminal safe = terminal.redacting();
        // Before any class that logs: nothing is logged until the options say what.
        Log.show(0, LogFormat.TEXT, Terminal::safe, safe.err());
        CommandLine commands = LicentiaCommand.commandLine(safe, args);
        Complaints complaints = new Complaints(safe);
        commands.setParameterExceptionHandler(complaints);
        commands.setExecutionExceptionHandler(complaints);
        try {
            return commands.execute(args);
        } catch (Error e) {
            // Left to the JVM, it would end with 1, which means violations.
            return complaints.internalError(e);
        } finally {
            safe.err().flush();
        }
    }
}
