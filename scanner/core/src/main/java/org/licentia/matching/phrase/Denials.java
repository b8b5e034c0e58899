package org.licentia.matching.phrase;

import java.util.List;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.NameSpotter.Spotted;
import org.licentia.spdx.NameSpotter.Word;
import org.licentia.spdx.WordPhrases;

/** Tells which words take back what a license name beside them seems to say. Immutable; safe for threads. */
final class Denials {
    private static final int MAX_ANCHOR_DISTANCE = 8;
    // A phrase of the data has no more words than this.
    private static final int LONGEST_PHRASE = 6;
    /** How far back in a sentence words are looked for that make an example or a hypothesis of the whole of it. */
    private static final int MAX_SENTENCE = 20;

    private final WordPhrases<Boolean> deniedBefore;
    private final WordPhrases<Boolean> deniedAfter;
    private final WordPhrases<Boolean> examples;
    private final WordPhrases<Boolean> hypotheses;

    Denials(PhraseData data) {
        deniedBefore = phrases(data.deniedBefore());
        deniedAfter = phrases(data.deniedAfter());
        examples = phrases(data.examples());
        hypotheses = phrases(data.hypotheses());
    }

    /** Phrases of the data by their words. */
    static WordPhrases<Boolean> phrases(List<String> words) {
        WordPhrases<Boolean> phrases = new WordPhrases<>();
        words.forEach(phrase -> phrases.add(List.of(phrase.split(" ")), true));
        return phrases;
    }

    /** Whether a phrase that takes back what follows ends before a word. */
    boolean endAt(List<Word> words, int i) {
        return deniedBefore.endsAt(words, i, Math.max(0, i - LONGEST_PHRASE));
    }

    /** Whether the sentence of a name says that it may not be so. */
    boolean isHypothesis(List<Word> words, Spotted name) {
        return reachesBack(hypotheses, words, name.from()) >= 0;
    }

    /** Whether the words behind a name take it back. */
    boolean follow(List<Word> words, TokenizedText text, Spotted name) {
        for (int i = name.to();
                i < Math.min(words.size(), name.to() + 2) && !words.get(i).pause();
                i++) {
            // "the GPL, like the rest" is no "GPL-like".
            if (words.get(i).comma() && words.get(i).text().equals("like") || isListItem(words, text, i)) {
                return false;
            }
            if (deniedAfter.longest(words, i) != null) {
                return true;
            }
            if (!words.get(i).text().equals("license")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isListItem(List<Word> words, TokenizedText text, int i) {
        return NameContext.startsLine(words, text, i)
                && text.text()
                        .substring(
                                text.end(words.get(i - 1).place()),
                                text.start(words.get(i).place()))
                        .endsWith("- ");
    }

    // "(e.g. the NOTICE file of software under the Apache License)": an example ends with its bracket.
    boolean isExample(List<Word> words, TokenizedText text, Spotted name) {
        int at = reachesBack(examples, words, name.from());
        return at >= 0
                && text.text()
                                .substring(
                                        text.start(words.get(at).place()),
                                        text.start(words.get(name.from()).place()))
                                .indexOf(')')
                        < 0;
    }

    /** Where a phrase begins that stands before a name in the same sentence; -1 when none does. */
    private static int reachesBack(WordPhrases<Boolean> phrases, List<Word> words, int from) {
        for (int i = from; i > Math.max(0, from - MAX_SENTENCE) && !words.get(i).pause(); i--) {
            if (phrases.longest(words, i - 1) != null) {
                return i - 1;
            }
        }
        return -1;
    }

    /** Whether "not" or "never" stands before the words of a grant. */
    static boolean isNegated(List<Word> words, int anchor) {
        for (int i = anchor;
                i > Math.max(0, anchor - MAX_ANCHOR_DISTANCE) && !words.get(i).pause();
                i--) {
            String word = words.get(i - 1).text();
            if (word.equals("except") || word.equals("but") || word.equals("other")) {
                return false;
            }
            if (word.equals("not") || word.equals("never")) {
                return true;
            }
        }
        return false;
    }
}
