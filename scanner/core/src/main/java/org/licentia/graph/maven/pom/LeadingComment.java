package org.licentia.graph.maven.pom;

import java.nio.charset.StandardCharsets;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * The comments with which a POM begins: before its root element and right inside it, where license headers stand. Taken
 * from the bytes that are parsed anyway, and carried along with the raw model as the source of a location of its own, which
 * Maven copies and never reads.
 */
final class LeadingComment {
    /** Longer comments are cut, in bytes; no license header comes near. */
    static final int MOST_BYTES = 8 * 1024;

    private static final String KEY = "licentia:leading-comment";
    private static final String BEGIN = "<!--";
    private static final String END = "-->";

    private LeadingComment() {}

    /** Notes the comments of a POM. */
    static void remember(Model model, byte[] pom) {
        String comment = in(new String(pom, 0, Math.min(pom.length, MOST_BYTES), StandardCharsets.UTF_8));
        if (comment != null) {
            InputSource source = new InputSource();
            source.setLocation(comment);
            model.setLocation(KEY, new InputLocation(1, 1, source));
        }
    }

    /** What was noted of the POM of this raw model; null when it begins with no comment. */
    static @Nullable String of(@Nullable Model raw) {
        InputLocation location = raw == null ? null : raw.getLocation(KEY);
        return location == null ? null : location.getSource().getLocation();
    }

    // Line breaks are kept, whatever stands on the lines, so that the comment's lines are the file's.
    private static @Nullable String in(String head) {
        StringBuilder comments = new StringBuilder();
        boolean any = false;
        boolean inRoot = false;
        int i = 0;
        while (i < head.length()) {
            char c = head.charAt(i);
            if (head.startsWith(BEGIN, i)) {
                int end = head.indexOf(END, i + BEGIN.length());
                comments.append(head, i + BEGIN.length(), end < 0 ? head.length() : end);
                any = true;
                i = end < 0 ? head.length() : end + END.length();
            } else if (c == '<') {
                boolean isElement = i + 1 < head.length() && head.charAt(i + 1) != '?' && head.charAt(i + 1) != '!';
                if (isElement && inRoot) {
                    break;
                }
                inRoot |= isElement;
                int end = head.indexOf('>', i);
                int past = end < 0 ? head.length() : end + 1;
                for (; i < past; i++) {
                    if (head.charAt(i) == '\n') {
                        comments.append('\n');
                    }
                }
            } else {
                if (c == '\n') {
                    comments.append(c);
                }
                i++;
            }
        }
        return any ? comments.toString().stripTrailing() : null;
    }
}
