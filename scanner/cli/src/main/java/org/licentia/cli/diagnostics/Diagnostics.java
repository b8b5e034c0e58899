package org.licentia.cli.diagnostics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.licentia.cli.log.Log;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;

/** What is kept of a run for a bug report; nothing is, unless somebody asks for it. */
public final class Diagnostics {
    private static final int RESERVE = 2 << 20;

    private final DiagnosticsFile file;
    private final ObservedRun run = new ObservedRun();
    private List<Part> written = List.of();

    /** Memory for the diagnostics of a run that has none left. */
    private final List<byte[]> reserve = new ArrayList<>();

    /** @param place of the file that is to be written */
    public Diagnostics(Path place) {
        this.file = new DiagnosticsFile(place);
    }

    /** What the run is told to, as far as it comes. */
    public ObservedRun run() {
        return run;
    }

    /**
     * Runs a command and writes what happened, also when it fails, breaks or is broken off.
     *
     * @param arguments as they were given
     * @param spelled makes visible what hides or controls other text
     * @param told hears of the file when the program is ended from outside, as by Ctrl-C, while the command runs
     * @return its exit code
     * @throws LicentiaException when nothing went wrong but that the file cannot be written
     */
    public int around(
            List<String> arguments, UnaryOperator<String> spelled, Consumer<String> told, IntSupplier command) {
        file.validate();
        run.given(arguments);
        reserve.add(new byte[RESERVE]);
        Thread atAbruptEnd = new Thread(() -> brokenOff(spelled, told), "licentia-diagnostics");
        Runtime.getRuntime().addShutdownHook(atAbruptEnd);
        try {
            return recorded(spelled, command);
        } finally {
            forget(atAbruptEnd);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the program is being ended, and the hook has begun
        }
    }

    // Whoever ends a run that hangs has the reason for it before his eyes now or never.
    private void brokenOff(UnaryOperator<String> spelled, Consumer<String> told) {
        reserve.clear();
        try {
            run.brokenOff(Thread.getAllStackTraces());
            written = file.write(run, spelled);
            told.accept(said());
        } catch (LicentiaException e) {
            told.accept("licentia: " + Secrets.known().hiddenIn(String.valueOf(e.getMessage())) + "\n");
        } catch (OutOfMemoryError e) {
            return; // why the run was ended is said, and no file is there
        }
    }

    private int recorded(UnaryOperator<String> spelled, IntSupplier command) {
        Log.record(run::logged, spelled);
        int exit;
        try {
            exit = command.getAsInt();
        } catch (RuntimeException | Error e) {
            reserve.clear();
            run.failed(e);
            writeIfPossible(e, spelled);
            throw e;
        } finally {
            Log.record(null, spelled);
        }
        run.ended(exit);
        written = file.write(run, spelled);
        return exit;
    }

    // What went wrong first is what people must hear of.
    private void writeIfPossible(Throwable failure, UnaryOperator<String> spelled) {
        try {
            written = file.write(run, spelled);
        } catch (LicentiaException e) {
            failure.addSuppressed(e);
        }
    }

    /** What to say of the file; nothing when there is none. */
    public String said() {
        if (written.isEmpty()) {
            return "";
        }
        String parts = written.stream()
                .map(part -> "  " + part.name() + "  " + part.about() + "\n")
                .collect(Collectors.joining());
        return Secrets.known()
                .hiddenIn("licentia: diagnostics are in " + file.place() + ":\n" + parts
                        + "Secrets that Licentia knows of are taken out. Names of your modules, artifacts, repositories and"
                        + " folders are not: look at it before you send it.\n");
    }
}
