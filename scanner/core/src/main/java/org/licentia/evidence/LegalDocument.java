package org.licentia.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A license text, notice or list of authors as it lies in an artifact, to be passed on word for word.
 *
 * @param path its name in the artifact; never a machine path
 * @param about whose work its name or folder says it is about; null when it is about the artifact itself
 * @param sha256 of {@code text} as UTF-8, 64 lower-case hex digits: equal texts are kept once, whatever their encoding
 * @param text as decoded, with LF line ends
 */
public record LegalDocument(
        String path, Kind kind, @Nullable String about, String sha256, String text) {

    /** The same, said to lie elsewhere. */
    public LegalDocument at(String place) {
        return new LegalDocument(place, kind, about, sha256, text);
    }

    /** What a document is for. */
    public enum Kind {
        /** Holds a license. */
        LICENSE,
        /** Names what recipients must be told (Apache-2.0, section 4d), authors, and what else is inside. */
        NOTICE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
