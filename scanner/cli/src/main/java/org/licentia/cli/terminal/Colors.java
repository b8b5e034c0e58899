package org.licentia.cli.terminal;

/** Color for terminals that show it. Meaning is never carried by color alone. */
public enum Colors {
    PLAIN,
    ANSI;

    /** The choice, resolved: {@code auto} colors a terminal unless {@code NO_COLOR} is set (no-color.org). */
    static Colors of(ColorOption.Choice choice, boolean isTerminal) {
        return switch (choice) {
            case ALWAYS -> ANSI;
            case NEVER -> PLAIN;
            case AUTO -> isTerminal && System.getenv("NO_COLOR") == null ? ANSI : PLAIN;
        };
    }

    public String bold(String text) {
        return in("1", text);
    }

    public String faint(String text) {
        return in("2", text);
    }

    public String red(String text) {
        return in("1;31", text);
    }

    public String yellow(String text) {
        return in("1;33", text);
    }

    public String green(String text) {
        return in("1;32", text);
    }

    private String in(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
