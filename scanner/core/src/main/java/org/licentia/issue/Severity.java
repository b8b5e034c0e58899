package org.licentia.issue;

/** How much an {@link Issue} matters to the result. */
public enum Severity {
    /** Something that was asked for could not be obtained or read: the inventory is incomplete. */
    ERROR,
    /** Worth knowing, but nothing is missing because of it. */
    WARNING
}
