package org.licentia.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that licenses ask for.
 *
 * @param id public, {@code kebab-case}
 * @param title a few words
 * @param action one sentence: what to do
 * @param trigger what makes it due
 * @param metBy a file that Licentia writes which meets it, or a part of it; null when there is none
 * @param left what that file leaves for a person to do; null when it leaves nothing, or there is no such file
 */
public record Obligation(
        String id,
        String title,
        String action,
        Trigger trigger,
        @Nullable String metBy,
        @Nullable String left) {

    /** The obligation that stands for all those of a license nobody has recorded. */
    public static final String READ_THE_TERMS = "read-the-terms";

    /** Met for a component as far as its artifact states any. */
    public static final String KEEP_COPYRIGHT_NOTICES = "keep-copyright-notices";

    /** Met as far as the texts are known. */
    public static final String INCLUDE_LICENSE_TEXT = "include-license-text";

    /** Met where somebody looked for such a file. */
    public static final String INCLUDE_NOTICE_FILE = "include-notice-file";

    /** What a person still has to do; null when a file does it all. */
    public @Nullable String leftForAPerson() {
        return metBy == null ? action : left;
    }

    /** What makes an obligation due. The words are public. */
    public enum Trigger {
        /** Copies of the component reach others. */
        DISTRIBUTION,
        /** We changed it, and it reaches others. */
        MODIFICATION,
        /** Others use it over a network, or receive copies of it. */
        NETWORK_USE,
        /** It is shipped inside a device. */
        DEVICE,
        /** What it is part of is offered to others, and somebody praises it by the authors' names. */
        PROMOTION,
        /** What it is part of is offered to others, and somebody advertises it. */
        ADVERTISING,
        /** It reaches others, and nobody has recorded what its license asks for. */
        UNREAD;

        /** The public name: {@code network-use}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
