package org.licentia.report.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.inventory.LicenseEntry;

/**
 * License expressions as people read them: the words that somebody wrote instead of the id that we gave to a license
 * nobody knows, and of hundreds of licenses the first few. The inventory document keeps them whole.
 */
final class ShownExpressions {
    /** Expressions of more licenses are cut. */
    private static final int WHOLE = 8;

    private static final int SHOWN = 5;
    private static final int LONGEST_NAME = 80;
    private static final Pattern OPERATOR = Pattern.compile(" (?:AND|OR) ");
    private static final Pattern UNKNOWN = Pattern.compile("LicenseRef-licentia-[A-Za-z0-9.-]*[A-Za-z0-9]");
    private static final Pattern WORDS = Pattern.compile("“[^”]*”");
    private static final Pattern CUT = Pattern.compile(" … and [0-9,]+ more$");

    private final Map<String, String> wordsById = new TreeMap<>();

    ShownExpressions(List<LicenseEntry> licenses) {
        for (LicenseEntry license : licenses) {
            wordsById.put(license.id(), of(license));
        }
    }

    /** A license as expressions show it: its id, or in quotes the words behind an id that says nothing. */
    static String of(LicenseEntry license) {
        String words = VisibleText.of(license.name(), VisibleText.NAME_LIMIT)
                .strip()
                .replaceAll("[“”\\s]+", " ")
                .strip();
        if (!UNKNOWN.matcher(license.id()).matches() || words.isEmpty() || words.equals(license.id())) {
            return license.id();
        }
        return "“" + shortened(words) + "”";
    }

    /** An expression, with words for ids that say nothing, and cut when it is long. */
    String of(String expression) {
        Matcher operator = OPERATOR.matcher(expression);
        int terms = 1;
        int end = expression.length();
        while (operator.find()) {
            if (terms == SHOWN) {
                end = operator.start();
            }
            terms++;
        }
        return terms <= WHOLE
                ? worded(expression)
                : worded(expression.substring(0, end)) + " … and " + Prose.number(terms - SHOWN) + " more";
    }

    /** Prose with words for ids that say nothing. */
    String worded(String text) {
        if (!text.contains("LicenseRef-")) {
            return text;
        }
        return UNKNOWN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(wordsById.getOrDefault(match.group(), match.group())));
    }

    /** Whether a shown expression was cut. */
    static boolean cut(String shown) {
        return CUT.matcher(shown).find();
    }

    /** What words mean, beside the words themselves: a shown expression that only repeats them says nothing. */
    static String meaning(String shown) {
        return WORDS.matcher(shown).matches() ? "no license that we know" : shown;
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_NAME) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return words.substring(0, end).strip() + "…";
    }
}
