package org.licentia.issue;

import java.util.regex.Pattern;

/**
 * User and password, or a token, before the host of an address (RFC 3986, 3.2.1): secrets wherever they stand and whatever
 * they look like. A user alone, as in {@code ssh://git@example.com}, is none, nor is a reference such as {@code
 * ${user}:${password}} that was not filled in.
 */
public final class Credentials {
    private static final Pattern LOGIN = Pattern.compile(
            "://(?:(?!\\$\\{)[^/@:?#\\s\"'<>]{0,200}:(?!\\$\\{)[^/@?#\\s\"'<>]{1,500}|(?=[a-zA-Z_-]{0,100}\\d)[\\w-]{20,500})@");

    private Credentials() {}

    /** Whether an address in this text has them. */
    public static boolean areIn(String text) {
        return text.indexOf('@') >= 0 && LOGIN.matcher(text).find();
    }

    /** The text without them: {@code https://***@example.com}. */
    public static String hiddenIn(String text) {
        return text.indexOf('@') >= 0 ? LOGIN.matcher(text).replaceAll("://***@") : text;
    }
}
