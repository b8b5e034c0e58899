package org.licentia.cli.diagnostics;

import java.util.function.Function;

/**
 * One file of the diagnostics.
 *
 * @param name of the file
 * @param about what it holds, in a few words
 * @param text makes it of a run; with secrets, which are taken out afterwards; empty when there is nothing to say
 */
record Part(String name, String about, Function<ObservedRun, String> text) {}
