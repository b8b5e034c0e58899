package org.licentia.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Stage;

/** One line on the terminal that says how far the scan has come; it leaves nothing behind. */
public final class Progress implements ScanListener, AutoCloseable {
    private static final long PAUSE_NANOS = 80_000_000L;
    private static final int WIDTH = 78;

    private final PrintStream terminal;
    private long lastShown;
    private final Thread atAbruptEnd = new Thread(this::wipe, "licentia-progress");
    private boolean shown;
    private boolean closed;

    /** Whoever ends the program finds the terminal clean too. */
    public Progress(PrintStream terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(atAbruptEnd);
    }

    @Override
    public synchronized void progress(Stage stage, int done, int total, String current) {
        long now = System.nanoTime();
        if (closed || shown && now - lastShown < PAUSE_NANOS && done != total) {
            return;
        }
        lastShown = now;
        shown = true;
        String count = total > 0 ? done + "/" + total : Integer.toString(done);
        String line = stage.name().toLowerCase(Locale.ROOT) + "  " + count + "  " + Terminal.safe(current);
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
        terminal.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        terminal.flush();
    }

    @Override
    public void close() {
        wipe();
        try {
            Runtime.getRuntime().removeShutdownHook(atAbruptEnd);
        } catch (IllegalStateException e) {
            return; // the program is being ended, and the hook does the same once more
        }
    }

    private synchronized void wipe() {
        closed = true;
        if (shown) {
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.flush();
            shown = false;
        }
    }
}
