package org.licentia.report.cyclonedx;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.report.SafeLink;
import org.licentia.report.xml.XmlLines;

/** Words from outside in a form that JSON and XML can both hold, so that both say the same. */
final class Text {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u0085\\u2028\\u2029]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Set<String> REPOSITORIES =
            Set.of("git", "git+https", "git+ssh", "ssh", "svn", "svn+ssh", "hg+https");

    private Text() {}

    /** The lines as they are, with LF between them: XML readers make that of every line end. */
    static String lines(String text) {
        return XmlLines.legal(
                text.indexOf('\r') < 0 ? text : LINE_END.matcher(text).replaceAll("\n"));
    }

    /** On one line, as XML's {@code normalizedString} asks; null when nothing is left. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (isPlainLine(text)) {
            return text;
        }
        String line = BLANKS.matcher(XmlLines.legal(text)).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Whether nothing is to be changed, as with most texts: ASCII words with single blanks between them. */
    private static boolean isPlainLine(String text) {
        boolean afterBlank = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character > '~' || character == ' ' && afterBlank) {
                return false;
            }
            afterBlank = character == ' ';
        }
        return !afterBlank;
    }

    /** On one line, or other words when nothing is left. */
    static String line(@Nullable String text, String otherwise) {
        String line = line(text);
        return line == null ? otherwise : line;
    }

    /** A property for each of the values that says something. */
    static List<Bom.Property> properties(String name, List<String> values) {
        List<Bom.Property> properties = new ArrayList<>();
        values.forEach(value -> add(properties, name, value));
        return properties;
    }

    /** Adds a property when it says something. */
    static void add(List<Bom.Property> properties, String name, @Nullable String value) {
        String line = line(value);
        if (line != null) {
            properties.add(new Bom.Property(line("licentia:" + name, "licentia:"), line));
        }
    }

    /** An address in the web; null when the words are none. */
    static @Nullable String webAddress(@Nullable String address) {
        return SafeLink.of(address);
    }

    /** The address of a version control system; null when the words are none. */
    static @Nullable String repositoryAddress(@Nullable String address) {
        String web = SafeLink.of(address);
        if (web != null || address == null || address.length() > LONGEST_ADDRESS) {
            return web;
        }
        String trimmed = address.strip();
        if (!isPrintableAscii(trimmed)) {
            return null;
        }
        try {
            URI uri = new URI(trimmed);
            boolean known = uri.getScheme() != null
                    && REPOSITORIES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
            // The user "git" says nothing; any other may come with a password.
            boolean anonymous =
                    uri.getRawUserInfo() == null || uri.getRawUserInfo().equals("git");
            return known && anonymous ? trimmed : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A package URL; null when the words are no URI. */
    static @Nullable String purl(String purl) {
        if (!purl.startsWith("pkg:") || !isPrintableAscii(purl)) {
            return null;
        }
        try {
            return new URI(purl).toString();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
