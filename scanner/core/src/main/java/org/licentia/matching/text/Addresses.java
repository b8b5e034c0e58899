package org.licentia.matching.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The web addresses in a text and the words that they cover. */
public final class Addresses {
    private static final int MAX_LENGTH = 300;
    private static final Pattern TRANSLATION = Pattern.compile(
            "(?:/[a-z]{2}(?:/(?:legalcode|deed)?[.a-z]{0,12})?|/(?:legalcode|deed)[.a-z]{0,12}|[.][a-z]{2}[.]html)/?$");
    private static final Pattern BADGE =
            Pattern.compile("/badge/[Ll]icen[cs]e-((?:[^/-]|--){1,60})-[A-Za-z0-9]{1,20}(?:[.][a-z]{3})?(?:[?].*)?$");
    private static final int MAX_ADDRESSES = 5_000;

    private final List<Address> all;
    private final int[] from;

    /**
     * @param url as written
     * @param from the first word
     * @param to after the last word
     */
    public record Address(String url, int from, int to) {}

    private Addresses(List<Address> all) {
        this.all = all;
        from = all.stream().mapToInt(Address::from).toArray();
    }

    /** The addresses, in the order of the text. */
    public List<Address> all() {
        return all;
    }

    /** After the last word of the address in which a word stands; the word itself when it stands in none. */
    public int pastAddress(int token) {
        int at = Arrays.binarySearch(from, token);
        int i = at >= 0 ? at : -at - 2;
        return i >= 0 && token < all.get(i).to() ? all.get(i).to() : token;
    }

    /**
     * The address of the page without the language or country it was translated or ported to, as in
     * {@code creativecommons.org/licenses/by/2.0/de} and {@code gnu.org/licenses/lgpl-3.0.ru.html}.
     */
    public static String withoutTranslation(String url) {
        return TRANSLATION.matcher(url).replaceFirst("");
    }

    /** The license name in the address of a picture that shows one; null when it is none. */
    public static @Nullable String nameOnBadge(String url) {
        Matcher badge = BADGE.matcher(url);
        return badge.find()
                ? badge.group(1).replace("--", "-").replace("%20", " ").replace("_", " ")
                : null;
    }

    /** The addresses of a text. */
    public static Addresses in(TokenizedText tokens) {
        String text = tokens.text();
        List<Address> found = new ArrayList<>();
        int token = 0;
        int next = next(text, 0);
        while (next >= 0 && found.size() < MAX_ADDRESSES) {
            int start = startOf(text, next);
            int end = endOf(text, next);
            while (token < tokens.size() && tokens.end(token) <= start) {
                token++;
            }
            int past = token;
            while (past < tokens.size() && tokens.start(past) < end) {
                past++;
            }
            if (past > token) {
                found.add(new Address(text.substring(start, end), token, past));
                token = past;
            }
            next = next(text, Math.max(end, next + 3));
        }
        return new Addresses(found);
    }

    private static int next(String text, int from) {
        int scheme = text.indexOf("://", from);
        int bare = text.indexOf("www.", from);
        return scheme < 0 ? bare : bare < 0 ? scheme : Math.min(scheme, bare);
    }

    private static int startOf(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 8 && isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int endOf(String text, int at) {
        int end = at + 3;
        int limit = Math.min(text.length(), at + MAX_LENGTH);
        while (end < limit
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"'`()[]{}|\\^*".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at && ".,;:!?-_#".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
