package org.licentia.spdx;

/** A text that is not a license expression. The message says what is wrong, where, and what is expected. */
public final class SpdxSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    SpdxSyntaxException(int column, String message) {
        super("column " + column + ": " + message);
        this.column = column;
    }

    /** Where reading stopped, in UTF-16 units from 1. */
    public int column() {
        return column;
    }
}
