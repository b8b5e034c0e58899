package org.licentia.cli.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.ExaminedTarget;
import org.licentia.inventory.Inventory;
import org.licentia.issue.Meter;

/** What is known of a run, as far as it has come. Any thread may add to its log. */
public final class ObservedRun {
    private static final int LONGEST_LOG = 8 << 20;

    private final StringBuilder log = new StringBuilder();
    private Meter meter = Meter.OFF;
    private List<String> arguments = List.of();
    private Supplier<List<String>> settings = List::of;
    private @Nullable ExaminedTarget examined;
    private @Nullable Inventory inventory;
    private @Nullable Throwable failure;
    private Map<Thread, StackTraceElement[]> stacks = Map.of();
    private int exit = -1;

    /** Takes a line of the log, with its line feed; none after the first 8 MB. */
    synchronized void logged(String line) {
        if (log.length() < LONGEST_LOG) {
            log.append(line);
            if (log.length() >= LONGEST_LOG) {
                log.append("The log is longer than 8 MB; the rest is left out.\n");
            }
        }
    }

    synchronized String log() {
        return log.toString();
    }

    /** What measures the run: this one if it measures, else a new one. */
    public Meter measuredBy(Meter already) {
        meter = already.isOn() ? already : Meter.running();
        return meter;
    }

    Meter meter() {
        return meter;
    }

    void given(List<String> words) {
        arguments = List.copyOf(words);
    }

    List<String> arguments() {
        return arguments;
    }

    /** Takes what describes the settings in effect; asked when all is over. */
    public void resolvedWith(Supplier<List<String>> described) {
        settings = described;
    }

    Supplier<List<String>> settings() {
        return settings;
    }

    public void examined(ExaminedTarget target) {
        examined = target;
    }

    @Nullable
    ExaminedTarget examined() {
        return examined;
    }

    public void judged(Inventory result) {
        inventory = result;
    }

    @Nullable
    Inventory inventory() {
        return inventory;
    }

    void failed(Throwable problem) {
        failure = problem;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Takes what every thread was doing when the run was broken off. */
    void brokenOff(Map<Thread, StackTraceElement[]> threads) {
        stacks = Map.copyOf(threads);
    }

    /** What every thread was doing when the run was broken off; empty when it was not. */
    Map<Thread, StackTraceElement[]> stacks() {
        return stacks;
    }

    void ended(int code) {
        exit = code;
    }

    /** The exit code; -1 when the command did not come to one. */
    int exit() {
        return exit;
    }
}
