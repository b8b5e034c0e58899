package org.licentia.bench.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A process to measure.
 *
 * @param command the program and its arguments
 * @param folder where it runs
 * @param log takes what it prints
 * @param successful whether it did its work, asked when it has exited with 0
 */
public record Run(List<String> command, Path folder, Path log, Predicate<Run> successful) {}
