package org.licentia.report.attribution;

import java.util.regex.Pattern;
import org.licentia.matching.CopyrightLines;

/** The text of a license as lists of licenses print it, for no work in particular. */
final class LicenseTemplate {
    /** Whose the work is stands above the terms; further down are samples to be copied. */
    private static final int HEAD = 800;

    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)(?:copyright|\\(c\\)|©)[^\n]{0,12}[<\\[]");

    private LicenseTemplate() {}

    /**
     * Whether the license is told together with the name of a holder: the template has a place for it, as that of the MIT
     * License, or names those who used it first, as that of the ISC License. Either way it does not say whose the work
     * is.
     */
    static boolean leavesHolderOpen(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        return PLACEHOLDER.matcher(head).find() || !CopyrightLines.in(head).isEmpty();
    }
}
