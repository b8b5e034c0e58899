package org.licentia.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.LicenseEntry;

/** License expressions cut into words, so that each license in them can lead to its text. */
final class ExpressionWords {
    /** Longer expressions are shown without links. */
    private static final int LONGEST = 2_000;

    /** Words in quotes, an operator sign, or an id. */
    private static final Pattern PIECE = Pattern.compile("“[^”]*”|[^ ()“]+|.", Pattern.DOTALL);

    private final Map<String, String> anchorsById = new TreeMap<>();

    ExpressionWords(List<LicenseEntry> licenses) {
        for (LicenseEntry license : licenses) {
            anchorsById.put(license.id(), Anchors.license(license.id()));
            anchorsById.put(ShownExpressions.of(license), Anchors.license(license.id()));
        }
    }

    /**
     * A piece of an expression.
     *
     * @param href where its license text is; null for operators, brackets and licenses without an entry
     */
    record Word(String word, @Nullable String href) {}

    /** The expression, piece by piece; joining the words gives it back. */
    List<Word> of(String expression) {
        if (expression.length() > LONGEST) {
            return List.of(new Word(expression, null));
        }
        List<Word> words = new ArrayList<>();
        Matcher pieces = PIECE.matcher(expression);
        while (pieces.find()) {
            String piece = pieces.group();
            String anchor = anchorsById.get(piece);
            if (anchor != null) {
                words.add(new Word(piece, "#" + anchor));
            } else if (words.isEmpty() || words.get(words.size() - 1).href() != null) {
                words.add(new Word(piece, null));
            } else {
                Word before = words.remove(words.size() - 1);
                words.add(new Word(before.word() + piece, null));
            }
        }
        return words;
    }
}
