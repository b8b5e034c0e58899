package org.licentia.report.html;

import java.util.Locale;
import org.licentia.inventory.Inventory;

/** What stands at the edges of each printed page: a style sheet of its own, because only style sheets reach there. */
final class PrintedHeader {
    private static final int LONGEST = 90;

    private PrintedHeader() {}

    /** Rules for the margins of printed pages (CSS Paged Media level 3, section 5). */
    static String of(Inventory inventory) {
        Inventory.Policy policy = inventory.policy();
        return "@page{@top-left{content:"
                + quoted("License report of " + inventory.target().name()) + "}@top-right{content:"
                + quoted("As of " + inventory.asOf()) + "}@bottom-left{content:"
                + quoted("Not legal advice. Policy " + policy.id() + ", "
                        + inventory.target().coordinates()) + "}}";
    }

    /**
     * A CSS string of any text: whatever is not a plain letter, digit or space is written by its number and a
     * space that belongs to it, so that no text ends the string or the style sheet (CSS Syntax level 3, section 4.3.7).
     */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(character -> {
            boolean plain = character == ' '
                    || character >= '0' && character <= '9'
                    || character >= 'A' && character <= 'Z'
                    || character >= 'a' && character <= 'z';
            if (plain) {
                quoted.appendCodePoint(character);
            } else if (Character.getType(character) != Character.SURROGATE && character >= ' ') {
                quoted.append(String.format(Locale.ROOT, "\\%06x ", character));
            }
        });
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST ? "\\002026 " : "")
                .append('"')
                .toString();
    }
}
