package org.licentia.cli.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command at a terminal, which is told how much it shall say on standard error. */
public abstract class TerminalCommand implements Callable<Integer> {
    @Mixin
    public final Verbosity verbosity = new Verbosity();

    protected final Terminal terminal;

    protected TerminalCommand(Terminal terminal) {
        this.terminal = terminal;
    }
}
