package org.licentia.matching.whole;

import java.util.Set;

/**
 * A place where a text and a listed text part: listed words that are not there, and words that are there instead.
 *
 * @param listedFrom the first listed word
 * @param listedTo after the last listed word
 * @param textFrom the first word of the text
 * @param textTo after the last word of the text
 */
record Difference(int listedFrom, int listedTo, int textFrom, int textTo) {
    private static final int LONGEST_SHOWN = 8;
    private static final int LONGEST_TITLE = 24;
    private static final int NEAR = 4;
    private static final Set<String> NAMES = Set.of("license", "version");

    /** Whether the title of the text has another version number than the title of the listed text. */
    boolean isOfVersions(TextIndex index, TextIndex.Text listed, WordSequence words) {
        if (listedFrom > LONGEST_TITLE || !isBehindName(index, listed)) {
            return false;
        }
        for (int i = listedFrom; i < listedTo; i++) {
            if (listed.kinds()[i] == LicenseTemplate.REPLACEABLE || !isVersion(index.spelling(listed.words()[i]))) {
                continue;
            }
            for (int k = textFrom; k < textTo; k++) {
                if (isVersion(words.text(k, k + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isBehindName(TextIndex index, TextIndex.Text listed) {
        for (int i = Math.max(0, listedFrom - NEAR); i < listedFrom; i++) {
            if (NAMES.contains(index.spelling(listed.words()[i]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVersion(String word) {
        return word.length() > 2 && word.indexOf('.') > 0 && Character.isDigit(word.charAt(word.length() - 1));
    }

    /** In a few words, for people. */
    String described(
            TextIndex index, TextIndex.Text listed, boolean[] essential, WordSequence words, int lost, int added) {
        String there = words.text(textFrom, Math.min(textTo, textFrom + LONGEST_SHOWN));
        if (lost == 0) {
            return "added: '" + there + "'";
        }
        StringBuilder without = new StringBuilder();
        int shown = 0;
        for (int i = listedFrom; i < listedTo && shown < LONGEST_SHOWN; i++) {
            if (essential[i]) {
                without.append(shown++ == 0 ? "" : " ").append(index.spelling(listed.words()[i]));
            }
        }
        return added > 0 ? "'" + there + "' instead of '" + without + "'" : "without: '" + without + "'";
    }
}
