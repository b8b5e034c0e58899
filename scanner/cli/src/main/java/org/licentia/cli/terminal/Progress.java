package org.licentia.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Stage;

/** One line on the terminal that says how far the scan has come, or what it waits for; it leaves nothing behind. */
public final class Progress implements ScanListener, AutoCloseable {
    private static final long PAUSE_NANOS = 80_000_000L;
    private static final long TICK_NANOS = 1_000_000_000L;
    private static final int WIDTH = 76;
    private static final int ECHOED = "^C".length();

    private final PrintStream terminal;
    private long lastShown = System.nanoTime();
    private final Thread atAbruptEnd = new Thread(this::wipe, "licentia-progress");
    private String come = "resolve";
    private boolean shown;
    private boolean closed;
    private @Nullable Thread clock;

    /** Whoever ends the program finds the terminal clean too. */
    public Progress(PrintStream terminal) {
        this.terminal = terminal;
        Runtime.getRuntime().addShutdownHook(atAbruptEnd);
    }

    /**
     * Says from now on what is waited for, whenever nothing else has been said for a second.
     *
     * @param waiting what is waited for, for people; empty while nothing is worth telling
     */
    public synchronized void tellWaiting(Supplier<String> waiting) {
        Thread thread = new Thread(() -> tick(waiting), "licentia-progress-clock");
        thread.setDaemon(true);
        clock = thread;
        thread.start();
    }

    private synchronized void tick(Supplier<String> waiting) {
        try {
            while (!closed) {
                TimeUnit.NANOSECONDS.timedWait(this, TICK_NANOS);
                String told = closed || System.nanoTime() - lastShown < TICK_NANOS ? "" : waiting.get();
                if (!told.isEmpty()) {
                    show(come + "  " + Terminal.safe(told));
                }
            }
        } catch (InterruptedException e) {
            return; // whoever closes it waits for nothing
        }
    }

    @Override
    public synchronized void progress(Stage stage, int done, int total, String current) {
        long now = System.nanoTime();
        String count = total > 0 ? done + "/" + total : Integer.toString(done);
        come = stage.name().toLowerCase(Locale.ROOT) + "  " + count;
        if (closed || shown && now - lastShown < PAUSE_NANOS && done != total) {
            return;
        }
        lastShown = now;
        show(come + "  " + Terminal.safe(current));
    }

    /** What makes the line of a terminal empty, whatever stands there. */
    public static String wiped() {
        return "\r" + " ".repeat(WIDTH + ECHOED) + "\r";
    }

    private void show(String line) {
        shown = true;
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
        if (clock != null) {
            clock.interrupt();
        }
        if (shown) {
            terminal.print(wiped());
            terminal.flush();
            shown = false;
        }
    }
}
