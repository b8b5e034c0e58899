package org.licentia.report.template;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.licentia.digest.Sha256;

/** What a page allows itself: nothing is loaded from anywhere, and no style or script runs but those that we wrote. */
public final class ContentSecurityPolicy {
    private ContentSecurityPolicy() {}

    /**
     * The value of the {@code Content-Security-Policy} element (CSP level 3, sections 4.2.3 and 6.1).
     *
     * @param style the text between the style tags, to the byte
     * @param script the text between the script tags, to the byte
     */
    public static String allowing(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types licentia";
    }

    /**
     * The same for a page without scripts.
     *
     * @param style the text between the style tags, to the byte
     */
    public static String allowing(String style) {
        return "default-src 'none'; style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        byte[] digest = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
