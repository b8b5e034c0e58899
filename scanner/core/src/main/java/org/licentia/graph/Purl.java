package org.licentia.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A package URL (purl specification 1.0): the name by which a component is known in every report. Compared and sorted
 * as text.
 *
 * @param text the canonical form, {@code pkg:maven/group/artifact@version?qualifiers#subpath}
 */
public record Purl(String text) implements Comparable<Purl> {
    // In the canonical form only the version begins with @: elsewhere it is encoded.
    private static final Pattern VERSIONED = Pattern.compile("([^@?#]*)@[^?#]*(.*)", Pattern.DOTALL);

    public Purl {
        if (!text.startsWith("pkg:")) {
            throw new IllegalArgumentException("not a package URL: " + text);
        }
    }

    // Spelled out, as those that the language gives to records are made at run time, which takes longer than a
    // small scan spends on comparing.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Purl that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The same package with a subpath. */
    Purl within(String subpath) {
        return new Purl(
                text + "#" + Arrays.stream(subpath.split("/")).map(Purl::encode).collect(Collectors.joining("/")));
    }

    /** The same package in whatever version. */
    public String versionless() {
        Matcher versioned = VERSIONED.matcher(text);
        return versioned.matches() ? versioned.group(1) + versioned.group(2) : text;
    }

    // purl 1.0 percent-encodes everything but letters, digits and ". - _ ~"; ":" stays as it is.
    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%3A", ":");
    }

    @Override
    public int compareTo(Purl other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
