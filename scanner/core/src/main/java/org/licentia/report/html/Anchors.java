package org.licentia.report.html;

import org.licentia.digest.Sha256;

/** The ids that deep links use. A component's is its purl, so that a link to it can be written by hand. */
final class Anchors {
    private static final int LONGEST = 300;
    private static final int DIGITS = 16;

    private Anchors() {}

    /** The id of a component. */
    static String component(String purl) {
        return plain(purl) && purl.startsWith("pkg:") ? purl : "component-" + digest(purl);
    }

    /** The id of what one rule says about a component. */
    static String finding(String rule, String purl) {
        String id = "finding:" + rule + ":" + purl;
        return plain(id) ? id : "finding-" + digest(id);
    }

    /** The id of a text that components carry. */
    static String document(String sha256) {
        return "document-" + digest(sha256);
    }

    /** The id of a license text. */
    static String license(String id) {
        boolean plain = id.length() <= LONGEST
                && id.chars()
                        .allMatch(character -> character == '-'
                                || character == '.'
                                || character >= '0' && character <= '9'
                                || character >= 'A' && character <= 'Z'
                                || character >= 'a' && character <= 'z');
        return "license-" + (plain ? id : digest(id));
    }

    private static boolean plain(String id) {
        return id.length() <= LONGEST && id.chars().allMatch(character -> character > ' ' && character <= '~');
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }
}
