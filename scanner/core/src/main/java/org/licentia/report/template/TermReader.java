package org.licentia.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.licentia.report.template.Term.Kind;

/**
 * Reads the expressions of FreeMarker's language that Licentia's own templates are written in.
 *
 * @see <a href="https://freemarker.apache.org/docs/dgui_template_exp.html">Expressions</a>
 */
final class TermReader {
    private static final Set<String> BUILT_INS = Set.of(
            "has_content",
            "size",
            "then",
            "index",
            "has_next",
            "string",
            "cap_first",
            "lower_case",
            "replace",
            "split",
            "keep_before",
            "keep_after");

    private final String text;
    private int at;

    /** Reads from a place of a template on. */
    TermReader(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The place behind what was read. */
    int at() {
        return at;
    }

    Term read() {
        Term left = conjunction();
        while (take("||")) {
            left = new Term(Kind.OR, "", left, conjunction());
        }
        return left;
    }

    private Term conjunction() {
        Term left = equality();
        while (take("&&")) {
            left = new Term(Kind.AND, "", left, equality());
        }
        return left;
    }

    private Term equality() {
        Term left = comparison();
        if (take("==")) {
            return new Term(Kind.EQUAL, "", left, comparison());
        }
        return take("!=") ? new Term(Kind.UNEQUAL, "", left, comparison()) : left;
    }

    private Term comparison() {
        Term left = sum();
        if (takeWord("gt")) {
            return new Term(Kind.GREATER, "", left, sum());
        }
        if (takeWord("gte")) {
            return new Term(Kind.AT_LEAST, "", left, sum());
        }
        if (takeWord("lt")) {
            return new Term(Kind.LESS, "", left, sum());
        }
        return takeWord("lte") ? new Term(Kind.AT_MOST, "", left, sum()) : left;
    }

    private Term sum() {
        Term left = negation();
        while (true) {
            if (take("+")) {
                left = new Term(Kind.PLUS, "", left, negation());
            } else if (take("-")) {
                left = new Term(Kind.MINUS, "", left, negation());
            } else {
                return left;
            }
        }
    }

    private Term negation() {
        return take("!") ? new Term(Kind.NOT, "", negation()) : chained();
    }

    private Term chained() {
        Term term = simple();
        while (true) {
            if (!isAt("..") && take(".")) {
                term = new Term(Kind.FIELD, word(), term);
            } else if (take("[")) {
                term = item(term);
            } else if (take("??")) {
                term = new Term(Kind.EXISTS, "", term);
            } else if (take("?")) {
                term = builtIn(term);
            } else if (take("(")) {
                term = called(Kind.CALL, "", term);
            } else if (isAt("!") && !isAt("!=")) {
                at++;
                Term other = isAt("}") || isAt(")") ? Term.constant("") : chained();
                term = new Term(Kind.OR_ELSE, "", term, other);
            } else {
                return term;
            }
        }
    }

    private Term item(Term of) {
        Term index = read();
        if (take("..*")) {
            if (!Integer.valueOf(0).equals(index.constant())) {
                throw unknown("a slice that does not start at 0");
            }
            index = new Term(Kind.FIRST_OF, "", of, read());
        } else if (take("..")) {
            index = new Term(Kind.FROM, "", of, index);
        } else {
            index = new Term(Kind.ITEM, "", of, index);
        }
        expect("]");
        return index;
    }

    private Term builtIn(Term of) {
        String name = word();
        if (name.equals("filter")) {
            expect("(");
            String variable = word();
            expect("->");
            Term kept = read();
            expect(")");
            return new Term(Kind.FILTER, variable, of, kept);
        }
        if (!BUILT_INS.contains(name)) {
            throw unknown("?" + name);
        }
        if (name.equals("string") && !text.startsWith("(\",##0\")", at)) {
            throw unknown("a format of numbers");
        }
        return take("(") ? called(Kind.BUILT_IN, name, of) : new Term(Kind.BUILT_IN, name, of);
    }

    private Term called(Kind kind, String name, Term of) {
        List<Term> parts = new ArrayList<>();
        parts.add(of);
        while (!take(")")) {
            parts.add(read());
            take(",");
        }
        return new Term(kind, name, null, List.copyOf(parts));
    }

    private Term simple() {
        skipBlanks();
        char c = text.charAt(at);
        if (c == '"') {
            return Term.constant(quoted());
        }
        if (c >= '0' && c <= '9') {
            int start = at;
            while (Character.isDigit(text.charAt(at))) {
                at++;
            }
            return Term.constant(Integer.valueOf(text.substring(start, at)));
        }
        if (take("(")) {
            Term inner = read();
            expect(")");
            return inner;
        }
        if (take("[")) {
            List<Term> items = new ArrayList<>();
            while (!take("]")) {
                items.add(read());
                take(",");
            }
            return new Term(Kind.LIST, "", null, List.copyOf(items));
        }
        String name = word();
        return switch (name) {
            case "true" -> Term.constant(true);
            case "false" -> Term.constant(false);
            default -> new Term(Kind.VARIABLE, name);
        };
    }

    /** A text between quotation marks, without escapes or interpolations. */
    String quoted() {
        expect("\"");
        int end = text.indexOf('"', at);
        String quoted = text.substring(at, end);
        if (quoted.contains("\\") || quoted.contains("${")) {
            throw unknown("a quoted text with an escape or an interpolation");
        }
        at = end + 1;
        return quoted;
    }

    String word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw unknown("'" + text.charAt(at) + "'");
        }
        return text.substring(start, at);
    }

    boolean takeWord(String word) {
        skipBlanks();
        int end = at + word.length();
        if (!text.startsWith(word, at) || end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            return false;
        }
        at = end;
        return true;
    }

    boolean take(String sign) {
        if (!isAt(sign)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw unknown("no '" + sign + "'");
        }
    }

    boolean isAt(String sign) {
        skipBlanks();
        return text.startsWith(sign, at);
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    UnsupportedOperationException unknown(String what) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new UnsupportedOperationException("line " + line + ": " + what + " is not read here.");
    }
}
