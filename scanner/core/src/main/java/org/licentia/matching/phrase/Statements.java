package org.licentia.matching.phrase;

import java.util.List;
import java.util.Map;
import org.licentia.issue.LicentiaException;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.TextPhrases;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;

/** Finds the statements of {@code license-phrases.yaml}, which mean a license without naming it. */
final class Statements {
    private final TextPhrases<LicenseMatch> statements = new TextPhrases<>();

    Statements(SpdxParser parser, Map<String, List<String>> statements) {
        statements.forEach((expression, phrases) -> {
            SpdxExpression meaning = parser.tryParse(expression)
                    .orElseThrow(() -> new LicentiaException(PhraseData.FILE + ": the statement key '" + expression
                            + "' is not an SPDX expression. Write one."));
            phrases.forEach(phrase -> this.statements.add(phrase, LicenseMatch.exact(meaning, "name:" + phrase)));
        });
    }

    List<Finding> find(TokenizedText text) {
        return statements.find(text).stream()
                .map(found -> new Finding(TextMatch.Kind.NOTICE, found.value(), found.from(), found.to(), 1, List.of()))
                .toList();
    }
}
