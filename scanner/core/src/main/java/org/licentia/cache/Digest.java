package org.licentia.cache;

import org.licentia.digest.Sha256;

/** What entries of the cache are called by. */
public final class Digest {
    private Digest() {}

    /** The SHA-256 of several texts, none of which can pass for the end of the one before. */
    public static String of(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append(text.length()).append(':').append(text);
        }
        return Sha256.hex(all.toString());
    }
}
