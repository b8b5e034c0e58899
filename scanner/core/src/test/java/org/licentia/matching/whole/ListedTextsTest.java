package org.licentia.matching.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.ListedException;
import org.licentia.spdx.ListedLicense;
import org.licentia.spdx.SpdxTerm;

/** Every listed text is recognised as itself, whatever form it comes in. */
class ListedTextsTest {
    private static final LicenseList LIST = LicenseList.bundled();
    private static final WholeTexts TEXTS = new WholeTexts(TextIndex.bundled());
    private static final Map<String, String> LISTED = listed();

    @Test
    void asListed() {
        assertThat(misread(text -> text, 1.0)).isEmpty();
    }

    @Test
    void onOneLine() {
        assertThat(misread(text -> text.replaceAll("\\s+", " "), 1.0)).isEmpty();
    }

    @Test
    void wrappedAgain() {
        assertThat(misread(text -> wrapped(text, 57, ""), 1.0)).isEmpty();
    }

    @Test
    void inUpperCase() {
        assertThat(misread(text -> text.toUpperCase(Locale.ROOT), 1.0)).isEmpty();
    }

    @Test
    void inBlockComments() {
        assertThat(misread(text -> "/*\n" + wrapped(text, 70, " * ") + "\n */\npackage a.b;\n", 1.0))
                .isEmpty();
    }

    @Test
    void inLineComments() {
        assertThat(misread(text -> wrapped(text, 70, "# ").replace("\n", "\r\n"), 1.0))
                .isEmpty();
    }

    @Test
    void asHtml() {
        assertThat(misread(
                        text -> "<html><head><style>p { color: red; }</style></head><body><p class=\"license\">"
                                + text.replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;")
                                        .replace("\"", "&ldquo;")
                                        .replace("\n\n", "</p>\n<p>")
                                + "</p></body></html>",
                        1.0))
                .isEmpty();
    }

    @Test
    void underAnotherCopyrightLine() {
        assertThat(misread(
                        text -> "Acme Widgets\n\nCopyright (c) 2019, 2021 Jane Doe <jane@example.com>\n"
                                + "All rights reserved.\n\n" + text,
                        1.0))
                .isEmpty();
    }

    @Test
    void withWordsExchanged() {
        // In a short text the word that goes may be the one that tells two licenses apart.
        assertThat(misread(text -> exchanged(text, new Random(20261120)), 0.85)).hasSizeLessThan(20);
    }

    private static List<String> misread(UnaryOperator<String> edit, double leastSimilarity) {
        List<String> misread = new ArrayList<>();
        LISTED.forEach((id, text) -> {
            List<Finding> found = TEXTS.find(TokenizedText.of(edit.apply(text)));
            if (found.size() != 1
                    || found.get(0).similarity() < leastSimilarity
                    || !means(found.get(0).meaning(), id)) {
                misread.add(id + ": " + found);
            }
        });
        return misread;
    }

    /** Whether an answer is right for a listed id: the id of today, or one whose text is the same word for word. */
    private static boolean means(LicenseMatch meaning, String id) {
        String answer = meaning.expression().toString();
        SpdxTerm current = LIST.license(id)
                .map(license -> LIST.current(id).orElseThrow())
                .orElseGet(() -> SpdxTerm.of(LIST.currentException(id).orElseThrow()));
        return current.toString().equals(answer)
                || answer.equals(current.exception())
                || meaning.candidates().contains(current)
                || Arrays.equals(words(LISTED.getOrDefault(answer, "")), words(LISTED.getOrDefault(id, "")));
    }

    private static long[] words(String text) {
        return WordSequence.of(TokenizedText.of(text), null).hashes();
    }

    private static String wrapped(String text, int width, String prefix) {
        StringBuilder wrapped = new StringBuilder(prefix);
        int column = 0;
        for (String word : text.strip().split("\\s+")) {
            if (column + word.length() > width) {
                wrapped.append('\n').append(prefix);
                column = 0;
            }
            wrapped.append(word).append(' ');
            column += word.length() + 1;
        }
        return wrapped.toString();
    }

    /** One word in a hundred and fifty becomes another. */
    private static String exchanged(String text, Random random) {
        String[] words = text.split("(?<=\\s)");
        for (int i = 0; i < words.length / 150; i++) {
            words[random.nextInt(words.length)] = "kumquat ";
        }
        return String.join("", words);
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        for (ListedLicense license : LIST.licenses()) {
            listed.put(license.id(), LIST.text(license.id()).orElseThrow());
        }
        for (ListedException exception : LIST.exceptions()) {
            listed.put(exception.id(), LIST.text(exception.id()).orElseThrow());
        }
        return listed;
    }
}
