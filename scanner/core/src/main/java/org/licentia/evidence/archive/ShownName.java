package org.licentia.evidence.archive;

/** Names of files in archives, fit for a report. */
final class ShownName {
    private static final int MOST_CHARACTERS = 200;

    private ShownName() {}

    /** The name without control characters, and not too long. */
    static String of(String name) {
        String visible = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return visible.length() <= MOST_CHARACTERS ? visible : visible.substring(0, MOST_CHARACTERS) + "…";
    }
}
