package org.licentia.report.attribution;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences that licenses with an advertising clause want printed. */
final class Acknowledgements {
    private static final Pattern SENTENCE = Pattern.compile("(?is)(?:\"|“)?(this product includes [^\"”.]{3,300}\\.?)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[<\\[{_]|\\bthe organization\\b");

    private Acknowledgements() {}

    /** Those in some texts, each once; placeholders to fill in are none. */
    static List<String> in(Collection<String> texts) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher matcher = SENTENCE.matcher(text);
            while (matcher.find()) {
                String sentence = matcher.group(1).replaceAll("[\\s*#/]+", " ").strip();
                if (!PLACEHOLDER.matcher(sentence).find()) {
                    found.add(sentence);
                }
            }
        }
        return List.copyOf(found);
    }
}
