package org.licentia.decision;

/**
 * Modules or components by name: {@code group:artifact}, or {@code artifact} of any group; {@code *} stands for any
 * characters.
 *
 * @param text as written
 * @param source where it is written: {@code .licentia.yml:12}
 */
public record NamePattern(String text, String source) {

    /** @param ga {@code group:artifact} */
    public boolean matches(String ga) {
        return fits(text, text.indexOf(':') < 0 ? ga.substring(ga.indexOf(':') + 1) : ga);
    }

    // Behind a star the nearest match is tried first; a later star makes earlier ones final, so no work is done twice.
    private static boolean fits(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
