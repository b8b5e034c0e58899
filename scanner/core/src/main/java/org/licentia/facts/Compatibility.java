package org.licentia.facts;

/** Whether code under one license may be part of a work under another; the best answer first. */
public enum Compatibility {
    /** It is the same license. */
    SAME,
    YES,
    /** It depends on how they are combined, or on a choice that the authors made. */
    CHECK_DEPENDENCY,
    /** Nobody has said. */
    UNKNOWN,
    NO;

    /** Whether nothing stands against it. */
    public boolean isYes() {
        return this == SAME || this == YES;
    }

    /** The better of two answers, where one of two licenses may be taken. */
    Compatibility or(Compatibility other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The worse of two answers, where both licenses count. */
    Compatibility and(Compatibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
