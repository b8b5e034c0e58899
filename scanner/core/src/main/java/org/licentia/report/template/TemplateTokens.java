package org.licentia.report.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A template in tokens: text, tags, and places where values are shown. Lines that hold nothing but tags leave no line
 * behind.
 *
 * @see <a href="https://freemarker.apache.org/docs/dgui_misc_whitespace.html">White-space handling</a>
 */
final class TemplateTokens {
    enum Kind {
        TEXT,
        TAG,
        SHOWN
    }

    /**
     * One token.
     *
     * @param text of a text, without what is stripped; the tag with its brackets; the expression without them
     * @param at where that begins in the template
     */
    record Token(Kind kind, String text, int at) {}

    private final String source;
    private final List<Token> tokens = new ArrayList<>();

    private TemplateTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        TemplateTokens read = new TemplateTokens(source);
        read.read();
        return read.stripped();
    }

    private void read() {
        int from = 0;
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '<' && isTag(at)) {
                text(from, at);
                from = source.startsWith("<#--", at) ? source.indexOf("-->", at) + 3 : end(at, '>') + 1;
                tokens.add(new Token(Kind.TAG, source.substring(at, from), at));
                at = from;
            } else if (c == '$' && source.startsWith("${", at)) {
                text(from, at);
                int end = end(at, '}');
                tokens.add(new Token(Kind.SHOWN, source.substring(at + 2, end), at + 2));
                from = end + 1;
                at = from;
            } else {
                at++;
            }
        }
        text(from, at);
    }

    private boolean isTag(int at) {
        int name = source.startsWith("/", at + 1) ? at + 2 : at + 1;
        return source.startsWith("#", name) || source.startsWith("@", name);
    }

    private void text(int from, int to) {
        if (from < to) {
            tokens.add(new Token(Kind.TEXT, source.substring(from, to), from));
        }
    }

    /** Where the bracket is that ends what begins here; not those in quoted texts, and not arrows. */
    private int end(int at, char bracket) {
        boolean quoted = false;
        for (int i = at; ; i++) {
            char c = source.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == bracket && !quoted && source.charAt(i - 1) != '-') {
                return i;
            }
        }
    }

    private List<Token> stripped() {
        List<Token> stripped = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Kind.TEXT) {
                stripped.add(token);
            } else if (!isBetweenDefinitions(i)) {
                String text = token.text();
                int from = isAloneBefore(i) ? firstLine(text) : 0;
                int to = isAloneAfter(i) ? Math.max(from, lastLine(text)) : text.length();
                if (from < to) {
                    stripped.add(new Token(Kind.TEXT, text.substring(from, to), token.at()));
                }
            }
        }
        return stripped;
    }

    /** Whether nothing but blanks stands between what writes nothing itself. */
    private boolean isBetweenDefinitions(int i) {
        return tokens.get(i).text().isBlank()
                && (i == 0 || definesBefore(tokens.get(i - 1).text()))
                && (i == tokens.size() - 1 || definesAfter(tokens.get(i + 1).text()));
    }

    private static boolean definesBefore(String tag) {
        return tag.startsWith("</#macro") || tag.startsWith("</#function") || defines(tag);
    }

    private static boolean definesAfter(String tag) {
        return tag.startsWith("<#macro") || tag.startsWith("<#function") || defines(tag);
    }

    private static boolean defines(String tag) {
        return tag.startsWith("<#assign") || tag.startsWith("<#import") || tag.startsWith("<#--");
    }

    /** Whether the text ends a line of tags alone. */
    private boolean isAloneBefore(int i) {
        String text = tokens.get(i).text();
        int first = firstLine(text);
        if (first == 0 || !text.substring(0, first).isBlank()) {
            return false;
        }
        for (int before = i - 1; before >= 0; before--) {
            Token token = tokens.get(before);
            if (token.kind() == Kind.SHOWN) {
                return false;
            }
            if (token.kind() == Kind.TEXT) {
                int last = lastLine(token.text());
                return last > 0 && token.text().substring(last).isBlank();
            }
        }
        return true;
    }

    /** Whether the text begins a line of tags alone. */
    private boolean isAloneAfter(int i) {
        String text = tokens.get(i).text();
        int last = lastLine(text);
        if (last == text.length() || last == 0 || !text.substring(last).isBlank()) {
            return false;
        }
        for (int after = i + 1; after < tokens.size(); after++) {
            Token token = tokens.get(after);
            if (token.kind() == Kind.SHOWN) {
                return false;
            }
            if (token.kind() == Kind.TEXT) {
                int first = firstLine(token.text());
                return first > 0 && token.text().substring(0, first).isBlank();
            }
        }
        return true;
    }

    private static int firstLine(String text) {
        return text.indexOf('\n') + 1;
    }

    private static int lastLine(String text) {
        return text.lastIndexOf('\n') + 1;
    }
}
