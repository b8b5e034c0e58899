package org.licentia.spdx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a license name into folded words. What is left of punctuation are the separators {@code , ; / | &}, the
 * {@code +} of "or later" and the {@code |+|} that joins two names.
 */
final class NameTokens {
    /** The {@code +} that joins two names, as in {@code CDDL+GPL}. */
    static final String JOINING_PLUS = "|+|";

    private static final String SEPARATORS = ",;/|&";

    private final AliasData.Words words;
    private final Set<String> mixedWords;

    /**
     * @param mixedWords words of letters and digits that stay whole because a license is called that: {@code x11}
     */
    NameTokens(AliasData.Words words, Set<String> mixedWords) {
        this.words = words;
        this.mixedWords = Set.copyOf(mixedWords);
    }

    /** Whether a token is a version: digits and dots, perhaps one letter at the end. */
    static boolean isNumber(String token) {
        return !token.isEmpty() && isDigit(token.charAt(0)) && endOfRun(token, 0) == token.length();
    }

    static boolean isSeparator(String token) {
        return token.length() == 1 && SEPARATORS.contains(token) || token.equals(JOINING_PLUS);
    }

    /** The words of a name, folded, without those that say nothing. */
    List<String> of(String name) {
        List<String> tokens = new ArrayList<>();
        for (String raw : rawWords(name)) {
            if (!Character.isLetterOrDigit(raw.charAt(0))) {
                tokens.add(raw);
            } else {
                split(raw, tokens);
            }
        }
        return withoutNoise(IssueDates.dropped(withClauseCounts(tokens)));
    }

    /** The words of a name before letters and digits are parted. */
    static List<String> rawWords(String name) {
        String text = FoldedText.of(name);
        List<String> raw = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            // Nearly every character is a plain letter or digit, and the book of phrases is read at every start.
            int end = i;
            char c = text.charAt(i);
            while (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                end++;
                c = end < text.length() ? text.charAt(end) : ' ';
            }
            if (end > i) {
                word.append(text, i, end);
                i = end - 1;
                continue;
            }
            if (isWordPart(text, i)) {
                word.append(c);
                continue;
            }
            if (c == '/' && "w".contentEquals(word)) {
                // "w/ CPE", "w/o warranty"
                boolean without = text.startsWith("o", i + 1) && !isWordPart(text, i + 2);
                raw.add(without ? "without" : "with");
                word.setLength(0);
                i += without ? 1 : 0;
                continue;
            }
            if (word.length() > 0) {
                raw.add(word.toString());
                word.setLength(0);
            }
            if (comparesVersion(text, i)) {
                // "GPL (>= 2)": or later. Any other comparison stays a word that nothing explains.
                boolean orLater = text.startsWith(">=", i) || c == '≥';
                if (orLater || c != '=') {
                    raw.add(orLater ? "+" : String.valueOf(c));
                }
                i += text.startsWith("=", i + 1) ? 1 : 0;
            } else if (c == '+') {
                raw.add(joinsNames(text, i) ? JOINING_PLUS : "+");
            } else if (SEPARATORS.indexOf(c) >= 0 && !isCommentMark(text, i)) {
                raw.add(String.valueOf(c));
            } else if ((c == '\'' || c == '’') && text.startsWith("s", i + 1) && !isWordPart(text, i + 2)) {
                i++;
            }
        }
        if (word.length() > 0) {
            raw.add(word.toString());
        }
        return raw;
    }

    /** The folded words of one written word, those that say nothing included. */
    List<String> folded(String written) {
        List<String> tokens = new ArrayList<>(2);
        for (String raw : rawWords(written)) {
            if (Character.isLetterOrDigit(raw.charAt(0))) {
                split(raw, tokens);
            } else {
                tokens.add(raw);
            }
        }
        return tokens;
    }

    /** The word for a count of clauses, {@code 3clause}; null when the word is no count. */
    @Nullable
    String clauseCount(String count) {
        String digits = isNumber(count) ? count : words.numbers().get(count);
        return digits == null ? null : digits + "clause";
    }

    private static boolean isWordPart(String text, int i) {
        if (i < 0 || i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z' || isDigit(c) || c > '~' && Character.isLetterOrDigit(c)) {
            return true;
        }
        if (c == ' ') {
            return false;
        }
        boolean inside = i > 0 && i + 1 < text.length();
        if (c == '.') {
            return inside && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
        }
        return c == '*' && inside && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
    }

    private static boolean comparesVersion(String text, int i) {
        char c = text.charAt(i);
        if (c == ' ' || "<>=≥≤!~^".indexOf(c) < 0) {
            return false;
        }
        int next = i + 1;
        while (next < text.length() && (text.charAt(next) == '=' || Character.isWhitespace(text.charAt(next)))) {
            next++;
        }
        return next < text.length() && isDigit(text.charAt(next));
    }

    private static boolean isCommentMark(String text, int slash) {
        return text.startsWith("/*", slash) || slash > 0 && text.startsWith("*/", slash - 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    // "GPLv2+" and "GPLv2+ with": or later. "CDDL+GPL" and "CDDL + GPL": two names.
    private static boolean joinsNames(String text, int plus) {
        boolean glued = plus > 0 && !Character.isWhitespace(text.charAt(plus - 1));
        boolean before = plus + 1 < text.length() && Character.isLetterOrDigit(text.charAt(plus + 1));
        return before || !glued && text.chars().skip(plus).anyMatch(Character::isLetterOrDigit);
    }

    private void split(String raw, List<String> tokens) {
        if (mixedWords.contains(raw)) {
            tokens.add(raw);
            return;
        }
        int start = 0;
        while (start < raw.length()) {
            int end = endOfRun(raw, start);
            String run = raw.substring(start, end);
            if (isDigit(run.charAt(0))) {
                tokens.add(Versions.folded(run));
            } else {
                // "gplv2", "aplv2.0"
                boolean versioned = run.length() > 1 && run.endsWith("v") && end < raw.length();
                String word = versioned ? run.substring(0, run.length() - 1) : run;
                String spelled = words.spelling().get(word);
                if (word.equals("plus")) {
                    tokens.add(JOINING_PLUS);
                } else if (spelled == null) {
                    tokens.add(word);
                } else {
                    Collections.addAll(tokens, spelled.split(" "));
                }
            }
            start = end;
        }
    }

    /** Where the version or the letters that begin here end: "1.3a" is one version, "2clause" is not. */
    private static int endOfRun(String text, int start) {
        int end = start;
        if (!isDigit(text.charAt(start))) {
            while (end < text.length() && !isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        boolean letter = end < text.length() && isLetter(text, end) && !isLetter(text, end + 1);
        return letter ? end + 1 : end;
    }

    private static boolean isLetter(String text, int i) {
        return i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }

    // "3-Clause", "three clause": one word, because here the number is not a version.
    private List<String> withClauseCounts(List<String> tokens) {
        List<String> joined = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean clause = i + 1 < tokens.size()
                    && (tokens.get(i + 1).equals("clause") || tokens.get(i + 1).equals("clauses"));
            @Nullable String count = clause ? clauseCount(token) : null;
            if (count != null) {
                joined.add(count);
                i++;
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    // Comment marks, bullets and the remains of a list: "Apache-2.0 */", "/MIT/".
    private static List<String> withoutEdges(List<String> tokens) {
        int start = 0;
        int end = tokens.size();
        if (end > 1 && tokens.get(end - 1).equals(JOINING_PLUS)) {
            // "gpl-2.0-plus" joins nothing: it is "or later".
            tokens.set(end - 1, "+");
        }
        while (start < end && isSeparator(tokens.get(start))) {
            start++;
        }
        while (start < end && isSeparator(tokens.get(end - 1))) {
            end--;
        }
        return tokens.subList(start, end);
    }

    private List<String> withoutNoise(List<String> tokens) {
        List<String> kept = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            int last = kept.size() - 1;
            // "License, Version 2.0", "Apache/2.0": what stands here belongs to the version.
            if (isNumber(token)
                    && last >= 0
                    && (kept.get(last).equals(",")
                            || kept.get(last).equals("/") && last > 0 && !isNumber(kept.get(last - 1)))) {
                kept.remove(last);
            }
            if (!words.noise().contains(token)) {
                kept.add(token);
            }
        }
        return withoutEdges(kept);
    }
}
