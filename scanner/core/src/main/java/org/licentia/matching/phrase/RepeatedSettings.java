package org.licentia.matching.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.SpdxExpression;

/** The same setting on line after line with another license each: what a file of settings offers, not what it grants. */
final class RepeatedSettings {
    private static final int MOST_LINES_BETWEEN = 2;
    private static final int FEWEST = 3;
    private static final int LONGEST_KEY = 100;

    private RepeatedSettings() {}

    /** The findings, which are in the order of the text, without those of such a list. */
    static List<Finding> dropped(TokenizedText text, List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        int start = 0;
        while (start < findings.size()) {
            String setting = setting(text, findings.get(start));
            int end = start + 1;
            while (!setting.isEmpty()
                    && end < findings.size()
                    && text.line(findings.get(end).from())
                                    - text.line(findings.get(end - 1).from())
                            <= MOST_LINES_BETWEEN
                    && setting.equals(setting(text, findings.get(end)))) {
                end++;
            }
            Set<SpdxExpression> values = new HashSet<>();
            findings.subList(start, end)
                    .forEach(finding -> values.add(finding.meaning().expression()));
            if (values.size() < FEWEST) {
                kept.addAll(findings.subList(start, end));
            }
            start = end;
        }
        return kept;
    }

    // "#licenses=" of "#licenses=GPL"; empty when the finding is the value of no setting.
    private static String setting(TokenizedText text, Finding finding) {
        if (finding.kind() == TextMatch.Kind.TEXT || finding.kind() == TextMatch.Kind.TAG) {
            return "";
        }
        String raw = text.text();
        int start = text.start(finding.from());
        int limit = Math.max(0, start - LONGEST_KEY);
        while (start > limit && raw.charAt(start - 1) != '\n') {
            start--;
        }
        int end = text.end(finding.to() - 1);
        int equals = raw.substring(start, end).indexOf('=');
        return equals < 0 ? "" : raw.substring(start, start + equals + 1).strip();
    }
}
