package org.licentia.issue;

/**
 * Characters that nobody sees and that act on the text around them: controls, format characters, half characters. Which
 * those are is written down here, as of Unicode 16.0, and not asked of the JDK: each release of it knows another version,
 * and the same scan would write other bytes. What no version has assigned yet is a character like any other.
 */
public final class HiddenCharacters {
    // General category Cf of Unicode 16.0 (UnicodeData.txt): first and last of each range, ascending.
    private static final int[] FORMAT = {
        0x00AD, 0x00AD,
        0x0600, 0x0605,
        0x061C, 0x061C,
        0x06DD, 0x06DD,
        0x070F, 0x070F,
        0x0890, 0x0891,
        0x08E2, 0x08E2,
        0x180E, 0x180E,
        0x200B, 0x200F,
        0x202A, 0x202E,
        0x2060, 0x2064,
        0x2066, 0x206F,
        0xFEFF, 0xFEFF,
        0xFFF9, 0xFFFB,
        0x110BD, 0x110BD,
        0x110CD, 0x110CD,
        0x13430, 0x1343F,
        0x1BCA0, 0x1BCA3,
        0x1D173, 0x1D17A,
        0xE0001, 0xE0001,
        0xE0020, 0xE007F,
    };

    private HiddenCharacters() {}

    /** Whether the code point is one of them; line feed and tab are controls, too. */
    public static boolean contains(int c) {
        if (c < 0x7F) {
            return c < ' ';
        }
        return c <= 0x9F
                || c == 0x2028
                || c == 0x2029
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || isFormat(c)
                || isReserved(c)
                || isNoncharacter(c);
    }

    /** Whether it is a format character: one that joins, hides or turns the direction of others. */
    public static boolean isFormat(int c) {
        if (c < FORMAT[0]) {
            return false;
        }
        for (int i = 0; i < FORMAT.length && c >= FORMAT[i]; i += 2) {
            if (c <= FORMAT[i + 1]) {
                return true;
            }
        }
        return false;
    }

    // Set aside for format characters to come, so that nothing shows them (DerivedCoreProperties.txt of Unicode 16.0,
    // Default_Ignorable_Code_Point); among them lie the variation selectors of ideographs, which belong to their
    // script.
    private static boolean isReserved(int c) {
        return c == 0x2065
                || c >= 0xFFF0 && c <= 0xFFF8
                || c >= 0xE0000 && c <= 0xE0FFF && !(c >= 0xE0100 && c <= 0xE01EF);
    }

    // The Unicode Standard 16.0, section 23.7: for use inside programs, never in text that is passed on.
    private static boolean isNoncharacter(int c) {
        return c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    }
}
