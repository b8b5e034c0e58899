package org.licentia.matching.phrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * The content of {@code license-phrases.yaml}, in folded words.
 *
 * @param licensing words without which nothing near them speaks of a license
 * @param grants what makes a name behind it a grant
 * @param deniedBefore what takes a name back that follows within a few words
 * @param deniedAfter what takes a name back that precedes it
 * @param examples what makes an example of a name that follows in the same sentence
 * @param hypotheses what says of the sentence that follows that it may not be so
 * @param tags keys whose value is a license
 * @param choices what lets the reader choose among licenses
 * @param insertions what begins another license within a license text
 * @param notChoices choices that speak of versions
 * @param statements phrases, as written, that mean a license without naming it; by expression
 * @param passages phrases, as written, that introduce a third party
 * @param rests phrases, as written, after which all is about third parties
 */
public record PhraseData(
        List<String> licensing,
        List<String> grants,
        List<String> deniedBefore,
        List<String> deniedAfter,
        List<String> examples,
        List<String> hypotheses,
        List<String> tags,
        List<String> choices,
        List<String> insertions,
        List<String> notChoices,
        Map<String, List<String>> statements,
        List<String> passages,
        List<String> rests) {
    public static final String FILE = "license-phrases.yaml";

    /** The phrases that the product brings. */
    public static PhraseData bundled() {
        YamlText text = YamlText.builtIn(FILE);
        if (text == null) {
            throw new LicentiaException("The license data in " + FILE
                    + " cannot be read: it is not on the class path. Rebuild or download Licentia again.");
        }
        Map<String, YamlValue> entries = text.parse().entries(FILE);
        Map<String, YamlValue> denials = value(entries, "denials").entries("denials");
        Map<String, YamlValue> thirdParties = value(entries, "third-parties").entries("third-parties");
        return new PhraseData(
                words(entries, "licensing"),
                words(entries, "grants"),
                words(denials, "before"),
                words(denials, "after"),
                words(denials, "examples"),
                words(denials, "hypotheses"),
                words(entries, "tags"),
                words(entries, "choices"),
                words(entries, "insertions"),
                words(entries, "not-choices"),
                statements(value(entries, "statements")),
                words(thirdParties, "passage"),
                words(thirdParties, "rest"));
    }

    private static Map<String, List<String>> statements(YamlValue section) {
        Map<String, List<String>> statements = new LinkedHashMap<>();
        section.entries("statements")
                .forEach((expression, phrases) -> statements.put(
                        expression,
                        phrases.list(expression).stream()
                                .map(phrase -> phrase.text(expression))
                                .toList()));
        return statements;
    }

    private static List<String> words(Map<String, YamlValue> entries, String key) {
        return value(entries, key).list(key).stream()
                .map(phrase -> phrase.text(key))
                .toList();
    }

    private static YamlValue value(Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        if (value == null) {
            throw new LicentiaException(FILE + " has no '" + key + "'. Rebuild or download Licentia again.");
        }
        return value;
    }
}
