package org.licentia.cli;

/** Exit codes. Where several apply, the order is 2, 1, 3, 0. */
final class Exit {
    /** Compliant and complete; for {@code scan}: the reports were written. */
    static final int GOOD = 0;
    /** Violations or findings. Only a gate says it. */
    static final int VIOLATIONS = 1;
    /** Unusable input, wrong usage, or an internal error. */
    static final int UNUSABLE = 2;
    /** Incomplete, or nothing to scan. */
    static final int INCOMPLETE = 3;

    private Exit() {}
}
