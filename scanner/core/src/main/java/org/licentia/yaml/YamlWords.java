package org.licentia.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.issue.HiddenCharacters;

/** Words as they may be written into a YAML file, so that every reader of YAML reads the same words. */
public final class YamlWords {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*(:[A-Za-z0-9_.-]+)*|\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> SPECIAL =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private YamlWords() {}

    /** The words, between quotes where another reader might take them for something else. */
    public static String written(String words) {
        boolean plain = PLAIN.matcher(words).matches() && !SPECIAL.contains(words.toLowerCase(java.util.Locale.ROOT));
        return plain ? words : quoted(words);
    }

    /** The words between double quotes (YAML 1.2.2, section 7.3.1); what no line of text may hold is escaped. */
    public static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
            } else if (c > 0xFFFF) {
                quoted.append(String.format("\\U%08x", c));
            } else {
                quoted.append(String.format("\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        return !HiddenCharacters.contains(c) && !isPrivate(c);
    }

    private static boolean isPrivate(int c) {
        return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000;
    }
}
