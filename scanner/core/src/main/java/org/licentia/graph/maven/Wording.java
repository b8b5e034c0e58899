package org.licentia.graph.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the words of others fit for a report: without secrets, without machine paths, on one line, not too long. */
final class Wording {
    private static final int MAX_LENGTH = 500;
    private static final int MAX_TEXT = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s)>'\"]*");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?<![\\w.:/\\\\$}])(?:/[\\w.@+~ -]+){2,}/?|\\b[A-Za-z]:\\\\[^\\s'\"]+");

    private final List<Path> roots;

    /** @param roots directories whose paths are shown relative to them */
    Wording(Path... roots) {
        this.roots = List.of(roots);
    }

    String of(@Nullable String text) {
        if (text == null) {
            return "no reason given";
        }
        // Nothing of what lies far behind the longest that is shown could come to be shown.
        String start = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
        String words = ADDRESS.matcher(start).replaceAll("(address)");
        for (Path root : roots) {
            String path = root.toString();
            if (path.length() > 1) {
                words = words.replace(path + root.getFileSystem().getSeparator(), "")
                        .replace(path, ".");
            }
        }
        words = ABSOLUTE.matcher(words).replaceAll("(path)");
        words = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.length() <= MAX_LENGTH ? words : words.substring(0, MAX_LENGTH) + "…";
    }
}
