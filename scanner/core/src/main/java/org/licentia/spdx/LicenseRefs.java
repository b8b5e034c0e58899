package org.licentia.spdx;

import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;

/** Ids for license statements that nothing is known about, so that they are reported and never dropped. */
public final class LicenseRefs {
    private static final String PREFIX = "LicenseRef-licentia-";
    private static final int DIGITS = 12;

    private LicenseRefs() {}

    /** Whether this is such a reference: words that are kept because nobody knows what they mean. */
    public static boolean isUnrecognised(SpdxExpression expression) {
        return expression instanceof SpdxTerm term && term.license().startsWith(PREFIX);
    }

    /**
     * The reference for an unrecognised statement: {@code LicenseRef-licentia-} and the first 12 hex digits of the
     * SHA-256 of name, LF, URL in UTF-8. The same words always get the same reference.
     *
     * @param name as found; null counts as empty
     * @param url as found; null counts as empty
     */
    public static SpdxTerm of(@Nullable String name, @Nullable String url) {
        String text = (name == null ? "" : name) + "\n" + (url == null ? "" : url);
        return SpdxTerm.of(PREFIX + Sha256.hex(text).substring(0, DIGITS));
    }
}
