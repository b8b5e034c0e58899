package org.licentia.evidence;

import org.jspecify.annotations.Nullable;
import org.licentia.matching.Recognition;
import org.licentia.spdx.LicenseMatch;

/**
 * Remembers what the words of metadata mean: license names, addresses and comments, which thousands of POMs repeat word for
 * word. What it answers is what reading them again would answer. Any thread may use it.
 */
public interface KnownWords {
    /** Knows nothing. */
    KnownWords NONE = new KnownWords() {
        @Override
        public @Nullable LicenseMatch meaning(@Nullable String name, @Nullable String url) {
            return null;
        }

        @Override
        public @Nullable Recognition recognition(String text) {
            return null;
        }

        @Override
        public void keep(@Nullable String name, @Nullable String url, LicenseMatch meaning) {}

        @Override
        public void keep(String text, Recognition recognition) {}
    };

    /** What a name and an address mean together; null when that is not known. */
    @Nullable
    LicenseMatch meaning(@Nullable String name, @Nullable String url);

    /** What a text says; null when that is not known. */
    @Nullable
    Recognition recognition(String text);

    /** Remembers what a name and an address mean together, if it can. */
    void keep(@Nullable String name, @Nullable String url, LicenseMatch meaning);

    /** Remembers what a text says, if it can. */
    void keep(String text, Recognition recognition);
}
