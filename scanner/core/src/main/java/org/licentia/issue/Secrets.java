package org.licentia.issue;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that is to be shown: those that anybody can see are secrets, such as the credentials in an
 * address, and those that were told to it. Any thread may use it.
 */
public final class Secrets {
    /** Shorter ones are words that stand everywhere; taking them out would tell them. */
    private static final int SHORTEST = 4;

    private static final String HIDDEN = "***";
    private static final Pattern CREDENTIALS = Pattern.compile("://[^/@\\s]*@");
    private static final Pattern QUERY = Pattern.compile("([?&;][\\w.~%-]{1,80}=)[^&;\\s)>'\"]+");

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** From now on, text that holds this loses it; nothing for a text of fewer than four characters. */
    public void tell(String secret) {
        if (secret.length() >= SHORTEST && !told.contains(secret)) {
            told.add(secret);
            // The longest first: what is a part of another would leave the rest of it.
            told.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        }
    }

    /** The text without the secrets that were told and without those that can be seen. */
    public String hiddenIn(String text) {
        String hidden = text;
        for (String secret : told) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        return seenIn(hidden);
    }

    /** The text without the secrets that can be seen: what stands before the host of an address, and the values of its query. */
    public static String seenIn(String text) {
        String redacted = text.contains("@") ? CREDENTIALS.matcher(text).replaceAll("://" + HIDDEN + "@") : text;
        return redacted.contains("=") ? QUERY.matcher(redacted).replaceAll("$1" + HIDDEN) : redacted;
    }
}
