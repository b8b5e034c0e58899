package org.licentia.cli;

import picocli.CommandLine.Option;

/** How much a command says on standard error. */
final class Verbosity {
    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but the answer and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log key decisions to standard error; twice for everything.")
    boolean[] verbose = new boolean[0];

    /** A command that has a verbosity. */
    interface Aware {
        Verbosity verbosity();
    }

    void apply() {
        System.setProperty("org.slf4j.simpleLogger.logFile", "System.err");
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
        // Milliseconds since the start, so that a log shows where the time went.
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", verbose.length > 1 ? "debug" : "off");
        System.setProperty("org.slf4j.simpleLogger.log.org.licentia", verbose.length > 0 ? "debug" : "off");
        // FreeMarker would start the JDK's logging instead, to say nothing by it.
        System.setProperty("org.freemarker.loggerLibrary", "SLF4J");
        // At debug the HTTP client prints headers, and with them credentials.
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.http", verbose.length > 1 ? "info" : "off");
    }
}
