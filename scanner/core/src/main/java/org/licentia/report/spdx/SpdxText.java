package org.licentia.report.spdx;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts of strangers fit for every SPDX format alike, so that all of them say the same: what UTF-8, XML or a
 * terminal cannot carry becomes U+FFFD.
 */
final class SpdxText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_ADDRESS = 2_000;
    // SPDX 2.3, clause 7.7: tool "+" transport "://" host [path] ["@" revision] ["#" sub-path].
    private static final Pattern VCS = Pattern.compile("(git|hg|svn|bzr)\\+[a-z]+://[A-Za-z0-9.-]+(:\\d+)?"
            + "(/[A-Za-z0-9._~!$&'()*+,;=:%/-]*)?(@[A-Za-z0-9._/-]+)?(#[A-Za-z0-9._~%/-]+)?");

    private SpdxText() {}

    /** Text of several lines, with LF line ends. */
    static String block(String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char character = text.charAt(at);
            if (character < ' ' && character != '\n' && character != '\t' || character >= '\u007F') {
                return repaired(text, at);
            }
        }
        return text;
    }

    private static String repaired(String text, int from) {
        StringBuilder fit = new StringBuilder(text.length()).append(text, 0, from);
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\r') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    fit.append('\n');
                }
            } else if (Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                fit.append(character).append(text.charAt(++at));
            } else {
                fit.append(isUnfit(character) ? REPLACEMENT : character);
            }
        }
        return fit.toString();
    }

    private static boolean isUnfit(char character) {
        return character < ' ' && character != '\n' && character != '\t'
                || character >= '\u007F' && character <= '\u009F'
                || Character.isSurrogate(character)
                || character >= '\uFFFE';
    }

    /** Text on one line, without blanks at its ends. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        String fit = block(text);
        for (int at = 0; at < fit.length(); at++) {
            char character = fit.charAt(at);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                blank = true;
            } else {
                if (blank && line.length() > 0) {
                    line.append(' ');
                }
                blank = false;
                line.append(character);
            }
        }
        return line.toString();
    }

    /** {@link #line}, null where nothing is left. */
    static @Nullable String lineOrNull(@Nullable String text) {
        String line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }

    /** {@link #block}, null where nothing but blanks is left. */
    static @Nullable String blockOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : block(text);
    }

    /** A location in a version control system as clause 7.7 writes it; null when it is written otherwise. */
    static @Nullable String versionControl(@Nullable String text) {
        return text != null
                        && text.length() <= LONGEST_ADDRESS
                        && VCS.matcher(text).matches()
                ? text
                : null;
    }

    /** So many lower-case hex digits; null when it is anything else. */
    static @Nullable String hex(@Nullable String text, int digits) {
        return text != null
                        && text.length() == digits
                        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')
                ? text
                : null;
    }
}
