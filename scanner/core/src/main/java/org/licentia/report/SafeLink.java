package org.licentia.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides which addresses from POMs may be clicked: plain web addresses that say where they lead. */
public final class SafeLink {
    private static final int LONGEST = 2_000;

    private SafeLink() {}

    /** The address when it is safe to click; null when it is to be shown as text only. */
    public static @Nullable String of(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return null;
        }
        String trimmed = address.trim();
        String lower = trimmed.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return null;
        }
        if (trimmed.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            return null;
        }
        try {
            URI uri = new URI(trimmed);
            // "https://github.com@elsewhere.example" leads elsewhere.
            return uri.getHost() == null || uri.getUserInfo() != null ? null : trimmed;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
