package org.licentia.matching.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;

/**
 * Lines that state a license by a key: {@code SPDX-License-Identifier} (SPDX 2.3, Annex E), and keys of build files and
 * comments such as {@code "license": "MIT"}, {@code @license MIT} and {@code Bundle-License: …}.
 */
final class LicenseTags {
    private static final int MAX_VALUE = 300;
    // What ends a comment, an element or a string in the languages that tags are written in.
    private static final Pattern END = Pattern.compile("\\*/|-->|\\*\\)|\\]\\]>|</|\\\\n|#}");
    private static final Pattern EDGES = Pattern.compile("^[\\s\"'`\\[{=*]+|[\\s\"'`\\]},;*#%!/.-]+$");

    private final LicenseNames names;
    private final Map<Long, List<List<Long>>> keys = new HashMap<>();
    private final long spdx = TokenizedText.of("spdx").hash(0);

    private final long nameKey = TokenizedText.of("name").hash(0);

    LicenseTags(LicenseNames names, List<String> tags) {
        this.names = names;
        for (String tag : tags) {
            TokenizedText words = TokenizedText.of(tag);
            List<Long> hashes = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                hashes.add(words.hash(i));
            }
            keys.computeIfAbsent(hashes.get(0), first -> new ArrayList<>()).add(hashes);
        }
        keys.values().forEach(list -> list.sort((left, right) -> right.size() - left.size()));
    }

    List<Finding> find(TokenizedText text) {
        List<Finding> findings = new ArrayList<>();
        int i = 0;
        while (i < text.size()) {
            List<List<Long>> here = keys.get(text.hash(i));
            int past = i + 1;
            if (here != null) {
                int key = keyLength(text, i, here);
                Finding finding = key == 0 ? null : value(text, i, i + key);
                if (finding != null) {
                    findings.add(finding);
                    past = Math.max(past, finding.to());
                }
            }
            i = past;
        }
        return findings;
    }

    private static int keyLength(TokenizedText text, int at, List<List<Long>> keys) {
        for (List<Long> key : keys) {
            int length = 0;
            while (length < key.size()
                    && at + length < text.size()
                    && text.hash(at + length) == key.get(length)
                    && text.line(at + length) == text.line(at)) {
                length++;
            }
            if (length == key.size()) {
                return length;
            }
        }
        return 0;
    }

    private @Nullable Finding value(TokenizedText text, int key, int afterKey) {
        String raw = text.text();
        int start = text.end(afterKey - 1);
        boolean isSpdx = text.hash(key) == spdx;
        if (!isSpdx && isCode(text, afterKey - 1)
                || text.hash(key) == nameKey
                        && raw.lastIndexOf("<license>", text.start(key)) < text.start(key) - MAX_VALUE
                || !startsValue(raw, text.start(key), start, isSpdx)) {
            return null;
        }
        int end = start;
        int limit = Math.min(raw.length(), start + MAX_VALUE);
        while (end < limit && raw.charAt(end) != '\n' && raw.charAt(end) != '\r') {
            end++;
        }
        Matcher stop = END.matcher(raw).region(start, end);
        if (stop.find()) {
            end = stop.start();
        }
        String line = raw.substring(start, end);
        String value = EDGES.matcher(line.replaceFirst("^[\\s\"']*(?:::?|=>?|\\()?", ""))
                .replaceAll("")
                .strip();
        value = balanced(quoted(line, value));
        LicenseMatch meaning = value.isEmpty() ? LicenseMatch.UNRECOGNISED : names.meaningOf(value);
        if (!meaning.isRecognised()
                || meaning.expression().terms().stream().allMatch(term -> term.isNone() || term.isNoAssertion())) {
            return null;
        }
        if (!isSpdx && meaning.rule().equals("spdx-expression") && !value.contains("-only")) {
            // "License: AGPL-3.0" is no more exact than a name: a grant beside it may say "or later".
            meaning = LicenseMatch.exact(meaning.expression(), "name:" + value);
        }
        int to = afterKey;
        while (to < text.size() && text.start(to) < end) {
            to++;
        }
        return new Finding(isSpdx ? TextMatch.Kind.TAG : TextMatch.Kind.REFERENCE, meaning, key, to, 1, List.of());
    }

    // "license: MIT", "license = 'MIT'", "@license MIT", MODULE_LICENSE("GPL"), but neither "license == x" nor prose.
    private static boolean startsValue(String raw, int keyStart, int keyEnd, boolean isSpdx) {
        int i = keyEnd;
        while (i < raw.length()
                && (raw.charAt(i) == ' '
                        || raw.charAt(i) == '\t'
                        || raw.charAt(i) == '"'
                        || raw.charAt(i) == '\''
                        || raw.charAt(i) == '*')) {
            i++;
        }
        if (i >= raw.length()) {
            return false;
        }
        char next = raw.charAt(i);
        boolean doubled = i + 1 < raw.length() && raw.charAt(i + 1) == '=';
        if (next == ':' || next == '=' && !doubled) {
            return true;
        }
        boolean call = next == '(' && keyStart > 0 && raw.charAt(keyEnd - 1) == 'E';
        return isSpdx || call || keyStart > 0 && "@\\".indexOf(raw.charAt(keyStart - 1)) >= 0 || next == '>';
    }

    // "{ license: 'Apache-2.0' }": a key without quotes behind a brace on its line is code that builds a value.
    static boolean isCode(TokenizedText text, int key) {
        String raw = text.text();
        int keyEnd = text.end(key);
        int before = text.start(key) - 1;
        while (before >= 0 && raw.charAt(before) == ' ') {
            before--;
        }
        int after = keyEnd;
        int limit = Math.min(raw.length(), keyEnd + MAX_VALUE);
        while (after < limit && raw.charAt(after) != '\n' && raw.charAt(after) != '}') {
            after++;
        }
        return before >= 0
                && raw.charAt(before) == '{'
                && raw.startsWith(":", keyEnd)
                && after < limit
                && raw.charAt(after) == '}';
    }

    // "license": "MIT", "version": "1.0" on one line: the value ends with its quote.
    private static String quoted(String line, String value) {
        int open = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' || c == '\'') {
                int colon = Math.max(line.indexOf(':'), line.indexOf('='));
                if (open < 0 && (i > colon || colon < 0)) {
                    open = i;
                } else if (open >= 0 && c == line.charAt(open)) {
                    return line.substring(open + 1, i).strip();
                }
            } else if (open < 0 && Character.isLetterOrDigit(c)) {
                return value;
            }
        }
        return value;
    }

    private static String balanced(String value) {
        long open = value.chars().filter(c -> c == '(').count();
        long close = value.chars().filter(c -> c == ')').count();
        if (close > open && value.endsWith(")")) {
            return value.substring(0, value.length() - 1).strip();
        }
        return open > close && value.startsWith("(") ? value.substring(1).strip() : value;
    }
}
