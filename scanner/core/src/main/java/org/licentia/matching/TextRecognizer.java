package org.licentia.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.licentia.digest.Sha256;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.phrase.NameWords;
import org.licentia.matching.phrase.Operators;
import org.licentia.matching.phrase.PhraseData;
import org.licentia.matching.phrase.Phrases;
import org.licentia.matching.text.Addresses;
import org.licentia.matching.text.Decoder;
import org.licentia.matching.text.TokenizedText;
import org.licentia.matching.whole.TextIndex;
import org.licentia.matching.whole.WholeTexts;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.NameSpotter;
import org.licentia.yaml.YamlText;

/**
 * Recognises licenses in text. Any thread may use it.
 *
 * <p>The road: {@code TokenizedText} folds the text to words, {@code WholeTexts} finds license texts and
 * {@code Phrases} tags, notices and references; {@code Composition} joins what they found into one expression.
 */
public final class TextRecognizer {
    /** What of a file is read; no license text, and no collection of them, comes near. */
    public static final int MAX_BYTES = Decoder.MOST_BYTES;

    /** Changes with the rules that are code; what is data speaks for itself. */
    private static final String RULES = "2";

    private static final List<String> DATA =
            List.of(PhraseData.FILE, "license-aliases.yaml", "deprecated-licenses.yaml");

    private final WholeTexts texts;
    private final Phrases phrases;
    private final Composition composition;
    private final RecognizedTexts recognized = new RecognizedTexts();

    private TextRecognizer() {
        texts = new WholeTexts(TextIndex.bundled());
        NameSpotter names = NameSpotter.bundled();
        NameWords folding = new NameWords(names);
        PhraseData data = PhraseData.bundled();
        phrases = new Phrases(names, LicenseNames.bundled(), folding, data);
        composition = new Composition(LicenseList.bundled(), new Operators(folding, data), new Sections(data));
    }

    /** The recognizer over the bundled SPDX license list; ready in milliseconds, its index was built with it. */
    public static TextRecognizer bundled() {
        return Holder.RECOGNIZER;
    }

    /** What a file says, in whatever encoding it is; binary content says nothing. */
    public Recognition recognize(byte[] content) {
        return recognize(Decoder.decode(content));
    }

    /** What a text says. */
    public Recognition recognize(String text) {
        return recognized.recognize(text, this::recognizeAnew);
    }

    private Recognition recognizeAnew(String text) {
        TokenizedText tokens = TokenizedText.of(text);
        if (tokens.size() == 0) {
            return Recognition.NOTHING;
        }
        Addresses addresses = Addresses.in(tokens);
        List<Finding> whole = texts.find(tokens);
        List<Finding> found = new ArrayList<>(whole);
        found.addAll(phrases.find(tokens, addresses, whole));
        return composition.of(tokens, addresses, found);
    }

    /** Changes whenever the same text might be answered differently: a digest of index, rules and data. */
    public String fingerprint() {
        MessageDigest sha256 = Sha256.begin();
        sha256.update((RULES + " " + TextIndex.bundled().fingerprint() + " "
                        + LicenseList.bundled().version())
                .getBytes(StandardCharsets.UTF_8));
        for (String file : DATA) {
            YamlText data = YamlText.builtIn(file);
            sha256.update(data == null ? new byte[0] : data.bytes());
        }
        return Sha256.hex(sha256);
    }

    private static final class Holder {
        private static final TextRecognizer RECOGNIZER = new TextRecognizer();
    }
}
