package org.licentia.matching.finding;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.LicenseMatch;

/**
 * One stretch of a text that says something about a license.
 *
 * @param kind how it says it
 * @param meaning what it says; ambiguous where the words leave something open, as a GNU license text without a grant
 *     leaves open whether later versions may be taken
 * @param firstLine the first line, from 1
 * @param lastLine the last line, inclusive
 * @param similarity 1.0 where every word that may not differ is as listed; below, the share of words that agree
 * @param subject the third party whose work the surrounding section is about, as the text names it; null when the
 *     stretch speaks of the file's own work
 * @param differences how an edited text differs from the listed one, a few words each; empty when it does not, and for
 *     kinds other than {@code TEXT}
 */
public record TextMatch(
        Kind kind,
        LicenseMatch meaning,
        int firstLine,
        int lastLine,
        double similarity,
        @Nullable String subject,
        List<String> differences) {
    public TextMatch {
        differences = List.copyOf(differences);
    }

    /** How a stretch of text names a license. */
    public enum Kind {
        /** An {@code SPDX-License-Identifier} line or another tag that holds an expression. */
        TAG,
        /** A whole license text. */
        TEXT,
        /** A grant that refers to the license text, such as the standard header of a source file. */
        NOTICE,
        /** A mention in passing: a name or the address of a license. */
        REFERENCE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
