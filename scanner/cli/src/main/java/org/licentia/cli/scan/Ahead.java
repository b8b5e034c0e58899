package org.licentia.cli.scan;

import java.util.concurrent.FutureTask;

/**
 * Work done on a thread of its own before anybody needs what comes of it, while a scan waits for files and keeps one
 * processor busy. It only saves time: what fails here fails again, and is said, where it is needed.
 */
final class Ahead {
    private Ahead() {}

    /** Starts the work; the program does not wait for it. */
    static void start(Runnable work) {
        // The task keeps what the work throws: nobody asks for it.
        Thread thread = new Thread(new FutureTask<>(work, null), "licentia-ahead");
        thread.setDaemon(true);
        thread.start();
    }
}
