package org.licentia.matching;

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

    /** In a few words, for people. */
    String described(TextIndex index, TextIndex.Text listed, WordSequence words, int lost, int added) {
        String there = words.text(textFrom, Math.min(textTo, textFrom + LONGEST_SHOWN));
        if (lost == 0) {
            return "added: '" + there + "'";
        }
        StringBuilder without = new StringBuilder();
        int shown = 0;
        for (int i = listedFrom; i < listedTo && shown < LONGEST_SHOWN; i++) {
            if (listed.kinds()[i] == LicenseTemplate.REQUIRED) {
                without.append(shown++ == 0 ? "" : " ").append(index.spelling(listed.words()[i]));
            }
        }
        return added > 0 ? "'" + there + "' instead of '" + without + "'" : "without: '" + without + "'";
    }
}
