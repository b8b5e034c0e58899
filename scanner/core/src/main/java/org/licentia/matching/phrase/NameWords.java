package org.licentia.matching.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.text.Addresses;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.NameSpotter;
import org.licentia.spdx.NameSpotter.Word;

/** Folds stretches of a text to the words in which license names are read. Safe for threads. */
public final class NameWords {
    private static final int MAX_REMEMBERED = 20_000;
    private static final int MAX_WORD = 60;
    // A full stop after these ends no sentence.
    private static final Set<String> ABBREVIATIONS = Set.of("version", "inc", "no", "co", "corp", "ltd", "st");

    private static final Set<String> COMMENT_MARKS = Set.of("dnl", "rem");

    private final NameSpotter names;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    public NameWords(NameSpotter names) {
        this.names = names;
    }

    /** The words between two places of a text, without those of addresses. */
    List<Word> of(TokenizedText text, Addresses addresses, int from, int to) {
        List<Word> words = new ArrayList<>(Math.max(0, to - from));
        String raw = text.text();
        int i = from;
        boolean pause = false;
        boolean comma = false;
        boolean slash = false;
        int last = -1;
        while (i < to) {
            int past = addresses.pastAddress(i);
            if (past > i) {
                i = past;
                comma = true;
                continue;
            }
            if (last >= 0) {
                Gap gap = Gap.between(raw, text.end(last), text.start(i));
                pause |= gap.pause() || gap.stop() && !isAbbreviation(words);
                comma |= gap.comma();
                slash |= gap.slash();
            }
            int end = i + 1;
            while (end < to && isInside(raw, text.end(end - 1), text.start(end))) {
                end++;
            }
            String written = raw.substring(text.start(i), Math.min(text.end(end - 1), text.start(i) + MAX_WORD));
            if (end < to && isBroken(raw, text.end(end - 1), text.start(end))) {
                written += raw.substring(text.start(end), Math.min(text.end(end), text.start(end) + MAX_WORD));
                end++;
            }
            if (!written.equals("+") && !isCommentMark(raw, last, text, i, written)) {
                for (String word : folded(written)) {
                    String clause = word.equals("clause") || word.equals("clauses") ? clauseCount(words) : null;
                    if (clause == null) {
                        words.add(new Word(word, i, pause, comma, slash));
                    } else {
                        Word count = words.remove(words.size() - 1);
                        words.add(new Word(clause, count.place(), count.pause(), count.comma(), count.slash()));
                    }
                    pause = false;
                    comma = false;
                    slash = false;
                }
                if (isOrLater(raw, text.end(end - 1)) || isAtLeast(raw, text.start(i))) {
                    words.add(new Word("+", i, false, false, false));
                }
            }
            last = end - 1;
            i = end;
        }
        return words;
    }

    private @Nullable String clauseCount(List<Word> words) {
        return words.isEmpty()
                ? null
                : names.clauseCount(words.get(words.size() - 1).text());
    }

    // "dnl" of m4 and "rem" of Basic begin lines.
    private static boolean isCommentMark(String raw, int last, TokenizedText text, int i, String written) {
        return COMMENT_MARKS.contains(written.toLowerCase(Locale.ROOT))
                && (last < 0 || raw.substring(text.end(last), text.start(i)).indexOf('\n') >= 0);
    }

    private static boolean isAbbreviation(List<Word> words) {
        if (words.isEmpty()) {
            return false;
        }
        String word = words.get(words.size() - 1).text();
        return word.length() == 1 && !Character.isDigit(word.charAt(0)) || ABBREVIATIONS.contains(word);
    }

    // The dot of a version, the asterisk of a word that is not spelt out.
    private static boolean isInside(String text, int end, int start) {
        if (start != end + 1) {
            return false;
        }
        char before = text.charAt(end - 1);
        char after = text.charAt(start);
        return text.charAt(end) == '.' && Character.isDigit(before) && Character.isDigit(after)
                || text.charAt(end) == '*' && Character.isLetter(before) && Character.isLetter(after);
    }

    private static boolean isOrLater(String text, int end) {
        return end < text.length()
                && text.charAt(end) == '+'
                && (end + 1 == text.length()
                        || !Character.isLetterOrDigit(text.charAt(end + 1)) && text.charAt(end + 1) != '+');
    }

    // "Free Soft-" at the end of a line, "ware Foundation" on the next.
    private static boolean isBroken(String text, int end, int start) {
        return text.charAt(end) == '-'
                && end >= 3
                && Character.isLowerCase(text.charAt(end - 1))
                && Character.isLowerCase(text.charAt(end - 2))
                && Character.isLetter(text.charAt(end - 3))
                && Character.isLowerCase(text.charAt(start))
                && start - end < MAX_WORD
                && text.substring(end + 1, start).chars().filter(c -> c == '\n').count() == 1;
    }

    // "LGPL (>= 2.1)"
    private static boolean isAtLeast(String text, int start) {
        int i = start - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i > 0
                && Character.isDigit(text.charAt(start))
                && (text.charAt(i) == '≥' || text.charAt(i) == '=' && text.charAt(i - 1) == '>');
    }

    private List<String> folded(String written) {
        List<String> known = remembered.get(written);
        if (known == null) {
            known = List.copyOf(names.folded(written));
            if (remembered.size() < MAX_REMEMBERED) {
                remembered.put(written, known);
            }
        }
        return known;
    }

    /**
     * What stands between two words.
     *
     * @param pause a paragraph ends
     * @param stop a full stop or the like, then a blank
     */
    private record Gap(boolean pause, boolean stop, boolean comma, boolean slash) {
        private static final Gap BLANK = new Gap(false, false, false, false);
        private static final int MAX_LENGTH = 400;

        static Gap between(String text, int from, int to) {
            if (to - from == 1 && text.charAt(from) == ' ') {
                return BLANK;
            }
            int lines = 0;
            boolean stop = false;
            boolean comma = false;
            boolean slash = false;
            int end = Math.min(to, from + MAX_LENGTH);
            for (int i = from; i < end; i++) {
                char c = text.charAt(i);
                boolean beforeBlank = i + 1 == to || Character.isWhitespace(text.charAt(i + 1));
                switch (c) {
                    case '\n' -> lines++;
                    case '.', '?' -> stop |= beforeBlank;
                    case ',', ';', '(', ')', ':' -> comma = true;
                    case '/', '|', '&' -> slash |= lines == 0 && to - from <= 3;
                    default -> {}
                }
            }
            return new Gap(lines > 1 || to - from > MAX_LENGTH, stop, comma, slash);
        }
    }
}
