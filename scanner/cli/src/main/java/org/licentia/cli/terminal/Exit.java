package org.licentia.cli.terminal;

/** Exit codes. Where several apply, the order is 2, 1, 3, 0. */
public final class Exit {
    /** Compliant and complete; for {@code scan}: the reports were written. */
    public static final int GOOD = 0;
    /** Violations or findings. Only a gate says it. */
    public static final int VIOLATIONS = 1;
    /** Unusable input, wrong usage, or an internal error. */
    public static final int UNUSABLE = 2;
    /** Incomplete, or nothing to scan. */
    public static final int INCOMPLETE = 3;

    private Exit() {}
}
