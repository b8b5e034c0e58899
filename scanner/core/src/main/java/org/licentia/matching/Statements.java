package org.licentia.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;

/** Finds the statements of {@code license-phrases.yaml}, which mean a license without naming it. */
final class Statements {
    private final Map<Long, List<Statement>> byFirstWord = new HashMap<>();

    private record Statement(long[] words, LicenseMatch meaning) {
        boolean beginsAt(TokenizedText text, int at) {
            if (at + words.length > text.size()) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (text.hash(at + i) != words[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    Statements(SpdxParser parser, Map<String, List<String>> statements) {
        statements.forEach((expression, phrases) -> {
            SpdxExpression meaning = parser.tryParse(expression)
                    .orElseThrow(() -> new LicentiaException(PhraseData.FILE + ": the statement key '" + expression
                            + "' is not an SPDX expression. Write one."));
            phrases.forEach(phrase -> add(phrase, LicenseMatch.exact(meaning, "name:" + phrase)));
        });
    }

    private void add(String phrase, LicenseMatch meaning) {
        TokenizedText words = TokenizedText.of(phrase);
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = words.hash(i);
        }
        byFirstWord.computeIfAbsent(hashes[0], first -> new ArrayList<>()).add(new Statement(hashes, meaning));
    }

    List<Finding> find(TokenizedText text) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            for (Statement statement : byFirstWord.getOrDefault(text.hash(i), List.of())) {
                if (statement.beginsAt(text, i)) {
                    findings.add(new Finding(
                            TextMatch.Kind.NOTICE, statement.meaning(), i, i + statement.words().length, 1, List.of()));
                }
            }
        }
        return findings;
    }
}
