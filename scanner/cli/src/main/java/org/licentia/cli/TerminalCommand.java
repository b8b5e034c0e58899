package org.licentia.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command at a terminal, which is told how much it shall say on standard error. */
abstract class TerminalCommand implements Callable<Integer> {
    @Mixin
    final Verbosity verbosity = new Verbosity();

    final Terminal terminal;

    TerminalCommand(Terminal terminal) {
        this.terminal = terminal;
    }
}
