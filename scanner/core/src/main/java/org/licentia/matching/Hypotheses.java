package org.licentia.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.TokenizedText;

/**
 * Tells sentences that say what holds if something were under a license, such as "to the extent any open source
 * components are licensed under the EPL", from those that say that it is.
 */
final class Hypotheses {
    private static final int LONGEST_SENTENCE = 600;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.?!]\\s|\\R[ \\t*#/]*\\R");
    private static final Pattern SUPPOSED = Pattern.compile(
            "(?i)\\bto\\s+the\\s+extent\\s+(?:that\\s+)?any\\b|\\bin\\s+the\\s+case\\s+of\\s+(?:any\\s+)?(?:code|software)\\b"
                    + "|\\bany\\s+software\\s+(?:where|which|that)\\b"
                    + "|\\bif\\s+any\\s+(?:\\w+\\s+){1,4}(?:is|are)\\s+licen[cs]ed\\b");

    private Hypotheses() {}

    /** Whether a finding stands behind the words of a supposition, in the same sentence. */
    static boolean isPartOf(TokenizedText text, Finding finding) {
        if (finding.kind() != TextMatch.Kind.NOTICE && finding.kind() != TextMatch.Kind.REFERENCE) {
            return false;
        }
        int to = text.start(finding.from());
        String before = text.text().substring(Math.max(0, to - LONGEST_SENTENCE), to);
        int start = 0;
        Matcher ends = END_OF_SENTENCE.matcher(before);
        while (ends.find()) {
            start = ends.end();
        }
        return SUPPOSED.matcher(before.substring(start).replaceAll("[*#/]", " "))
                .find();
    }
}
