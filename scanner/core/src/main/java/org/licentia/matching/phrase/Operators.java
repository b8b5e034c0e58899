package org.licentia.matching.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.Addresses;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.NameSpotter.Word;
import org.licentia.spdx.SpdxTerm;
import org.licentia.spdx.WordPhrases;

/** Reads from the words around licenses whether all of them apply or one may be chosen. */
public final class Operators {
    /** Licenses further apart than this many words are joined by words beside them, not by those between. */
    private static final int NEAR = 60;

    private static final int AROUND = 25;
    private static final Set<String> LEADING_IN =
            Set.of("the", "a", "an", "under", "terms", "of", "license", "to", "version", "any", "and", "conditions");

    private final NameWords folding;
    private final WordPhrases<Boolean> choices = new WordPhrases<>();

    /** What words say about two neighbouring licenses. */
    public enum Said {
        OR,
        AND,
        NOTHING
    }

    public Operators(NameWords folding, PhraseData data) {
        this.folding = folding;
        data.choices().forEach(phrase -> choices.add(List.of(phrase.split(" ")), true));
        data.notChoices().forEach(phrase -> choices.add(List.of(phrase.split(" ")), false));
    }

    /** What is said between each finding and the next. */
    public List<Said> between(TokenizedText text, Addresses addresses, List<Finding> findings) {
        List<Said> said = new ArrayList<>();
        for (int i = 1; i < findings.size(); i++) {
            said.add(between(text, addresses, findings.get(i - 1), findings.get(i)));
        }
        return said;
    }

    private Said between(TokenizedText text, Addresses addresses, Finding left, Finding right) {
        if (right.from() < left.to()) {
            // Nothing is granted within a license text but an alternative to it.
            return left.kind() == TextMatch.Kind.TEXT ? Said.OR : Said.NOTHING;
        }
        if (right.from() - left.to() <= NEAR && (isEclipsePair(left, right) || isEclipsePair(right, left))) {
            return Said.OR;
        }
        if (right.from() - left.to() > NEAR) {
            boolean choice = hasChoice(text, addresses, left.to(), left.to() + AROUND)
                    || hasChoice(text, addresses, right.from() - AROUND, right.from())
                    || hasChoice(text, addresses, right.to(), right.to() + AROUND);
            return choice ? Said.OR : Said.NOTHING;
        }
        List<Word> words = folding.of(text, addresses, left.to(), Math.max(left.to(), right.from()));
        int last = words.size() - 1;
        while (last >= 0
                && LEADING_IN.contains(words.get(last).text())
                && !words.get(last).text().equals("and")) {
            last--;
        }
        if (last >= 0 && words.get(last).text().equals("or")) {
            return Said.OR;
        }
        if (hasChoice(text, addresses, left.from() - AROUND, left.from())
                || hasChoice(text, addresses, left.to(), right.from())
                || hasChoice(text, addresses, right.to(), right.to() + AROUND)) {
            return Said.OR;
        }
        if (last >= 0 && words.get(last).text().equals("and")) {
            return Said.AND;
        }
        boolean slash = words.isEmpty()
                && folding.of(text, addresses, left.to() - 1, right.from() + 1).stream()
                        .anyMatch(Word::slash);
        return slash ? Said.OR : Said.NOTHING;
    }

    /**
     * The Eclipse Foundation offers the Eclipse Distribution License, which is BSD-3-Clause, as an alternative to its
     * Public License wherever both are named, "and" or not (its guidelines on dual licensing).
     */
    private static boolean isEclipsePair(Finding left, Finding right) {
        String rule = left.meaning().rule();
        return (rule.contains("eclipse distribution") || rule.contains("/edl-v10") || rule.contains("name:edl"))
                && right.meaning().expression() instanceof SpdxTerm term
                && term.license().startsWith("EPL-");
    }

    private boolean hasChoice(TokenizedText text, Addresses addresses, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(text.size(), to);
        if (start >= end) {
            return false;
        }
        List<Word> words = folding.of(text, addresses, start, end);
        for (int i = 0; i < words.size(); i++) {
            WordPhrases.Found<Boolean> found = choices.longest(words, i);
            if (found != null && found.value()) {
                return true;
            }
            i = found == null ? i : found.to() - 1;
        }
        return false;
    }
}
