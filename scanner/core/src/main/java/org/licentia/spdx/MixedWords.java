package org.licentia.spdx;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of letters and digits that stay whole because a license is called that: {@code x11}, {@code w3c}. */
final class MixedWords {
    // Not a word of its own but a name with its version: ALv2.
    private static final Pattern NAME_WITH_VERSION = Pattern.compile("[a-z]*v[0-9.]+[a-z]?");

    private MixedWords() {}

    /** Those of the license list and of our own names. */
    static Set<String> of(LicenseList list, AliasData data) {
        Set<String> mixed = new HashSet<>();
        list.licenses().forEach(license -> {
            addMixed(license.id(), mixed);
            addMixed(license.name(), mixed);
        });
        list.exceptions().forEach(exception -> {
            addMixed(exception.id(), mixed);
            addMixed(exception.name(), mixed);
        });
        data.names().values().forEach(names -> names.forEach(name -> addMixed(name, mixed)));
        return mixed;
    }

    private static void addMixed(String name, Set<String> mixed) {
        if (!isMixed(name)) {
            return;
        }
        for (String word : NameTokens.rawWords(name)) {
            if (isMixed(word)
                    && !NameTokens.isNumber(word)
                    && !NAME_WITH_VERSION.matcher(word).matches()
                    && !word.endsWith("clause")) {
                mixed.add(word);
            }
        }
    }

    /** Whether a letter and a digit stand side by side. */
    private static boolean isMixed(String text) {
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '~' && Character.isLetter(c);
            if (letter && isDigit || digit && isLetter) {
                return true;
            }
            letter = isLetter;
            digit = isDigit;
        }
        return false;
    }
}
