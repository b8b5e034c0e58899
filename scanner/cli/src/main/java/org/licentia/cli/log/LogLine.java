package org.licentia.cli.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Something that happened.
 *
 * @param millis since 1970
 * @param logger the name of the class that says it
 * @param thrown what went wrong; null when nothing did
 */
record LogLine(
        long millis,
        Level level,
        String logger,
        String message,
        String thread,
        @Nullable Throwable thrown) {}
