package org.licentia.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licentia.report.template.Piece.Kind;
import org.licentia.report.template.TemplateTokens.Token;

/**
 * Reads Licentia's own templates of pages, which use a small part of FreeMarker's language. What lies outside of that
 * part is refused, never guessed.
 */
final class TemplateReader {
    private final UnaryOperator<String> sources;
    private final String folder;
    private final String source;
    private final Namespace names;
    private final List<Token> tokens;
    private int at;

    private TemplateReader(UnaryOperator<String> sources, String name, Namespace names) {
        this.sources = sources;
        this.folder = name.substring(0, name.lastIndexOf('/') + 1);
        this.source = sources.apply(name);
        this.names = names;
        this.tokens = TemplateTokens.of(source);
    }

    /**
     * The pieces of a template, and in the name space what it and those that it includes define.
     *
     * @param sources the text of a template by its name
     * @throws UnsupportedOperationException when it uses what is not read here
     */
    static List<Piece> read(UnaryOperator<String> sources, String name, Namespace names) {
        TemplateReader reader = new TemplateReader(sources, name, names);
        List<Piece> pieces = reader.pieces();
        if (reader.at < reader.tokens.size()) {
            throw new UnsupportedOperationException(
                    name + ": " + reader.tokens.get(reader.at).text() + " ends what did not begin.");
        }
        return pieces;
    }

    /** The pieces up to a tag that ends, or parts, what they stand in. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            String text = token.text();
            switch (token.kind()) {
                case TEXT -> {
                    pieces.add(Piece.text(text));
                    at++;
                }
                case SHOWN -> {
                    pieces.add(shown(text));
                    at++;
                }
                case TAG -> {
                    if (text.startsWith("</") || isParting(text)) {
                        return pieces;
                    }
                    at++;
                    if (!text.startsWith("<#--")) {
                        tag(text, pieces);
                    }
                }
            }
        }
        return pieces;
    }

    private static boolean isParting(String tag) {
        return tag.startsWith("<#else")
                || tag.startsWith("<#case")
                || tag.equals("<#default>")
                || tag.equals("<#break>");
    }

    private static Piece shown(String expression) {
        boolean asItIs = expression.endsWith("?no_esc");
        String shown = asItIs ? expression.substring(0, expression.length() - "?no_esc".length()) : expression;
        // The bracket tells the reader where a default ends.
        Term term = whole(new TermReader(shown + "}", 0), "}");
        return Piece.of(asItIs ? Kind.AS_IT_IS : Kind.SHOWN, "", term, List.of());
    }

    private static Term whole(TermReader expression, String end) {
        Term term = expression.read();
        expression.expect(end);
        return term;
    }

    private void tag(String tag, List<Piece> pieces) {
        if (tag.startsWith("<@")) {
            pieces.add(call(tag));
            return;
        }
        TermReader reader = new TermReader(tag, 2);
        switch (reader.word()) {
            case "if" -> pieces.add(condition(reader));
            case "list" -> pieces.add(loop(reader));
            case "items" -> {
                reader.takeWord("as");
                pieces.add(Piece.of(Kind.ITEMS, reader.word(), null, closed("</#items>")));
            }
            case "sep" -> pieces.add(Piece.of(Kind.SEPARATOR, "", null, pieces()));
            case "switch" -> pieces.add(choice(whole(reader, ">")));
            case "assign" -> assign(reader, pieces);
            case "nested" -> pieces.add(Piece.of(Kind.NESTED, "", null, List.of()));
            case "macro", "function" -> define(reader, tag);
            case "include" -> pieces.addAll(read(sources, folder + reader.quoted(), names));
            case "import" -> {
                Namespace imported = new Namespace();
                read(sources, folder + reader.quoted(), imported);
                reader.takeWord("as");
                names.put(reader.word(), imported);
            }
            default -> throw reader.unknown(tag);
        }
    }

    private Piece condition(TermReader reader) {
        Term asked = whole(reader, ">");
        List<Piece> body = pieces();
        List<Piece> otherwise = List.of();
        String next = at < tokens.size() ? tokens.get(at).text() : "";
        if (next.startsWith("<#elseif")) {
            at++;
            return new Piece(
                    Kind.IF, "", asked, List.of(), body, List.of(condition(new TermReader(next, "<#elseif".length()))));
        }
        if (next.equals("<#else>")) {
            at++;
            otherwise = pieces();
        }
        close("</#if>");
        return new Piece(Kind.IF, "", asked, List.of(), body, otherwise);
    }

    private Piece loop(TermReader reader) {
        Term listed = reader.read();
        String variable = reader.takeWord("as") ? reader.word() : "";
        return Piece.of(variable.isEmpty() ? Kind.LIST_AROUND : Kind.LIST, variable, listed, closed("</#list>"));
    }

    private Piece choice(Term chosen) {
        List<Piece> cases = new ArrayList<>();
        while (at < tokens.size() && !tokens.get(at).text().equals("</#switch>")) {
            String tag = tokens.get(at).text();
            at++;
            Term value = tag.equals("<#default>") ? null : whole(new TermReader(tag, "<#case".length()), ">");
            cases.add(Piece.of(Kind.CASE, "", value, pieces()));
            if (value != null) {
                close("<#break>");
            }
        }
        close("</#switch>");
        return new Piece(Kind.SWITCH, "", chosen, List.of(), List.of(), cases);
    }

    private static void assign(TermReader reader, List<Piece> pieces) {
        while (!reader.take(">")) {
            String name = reader.word();
            reader.expect("=");
            pieces.add(Piece.of(Kind.ASSIGN, name, reader.read(), List.of()));
        }
    }

    private void define(TermReader reader, String tag) {
        boolean isMacro = tag.startsWith("<#macro");
        String name = reader.word();
        List<String> parameters = new ArrayList<>();
        List<@Nullable Term> byDefault = new ArrayList<>();
        while (!reader.take(">")) {
            parameters.add(reader.word());
            byDefault.add(reader.take("=") ? reader.read() : null);
        }
        if (isMacro) {
            names.put(name, new Macro(parameters, byDefault, closed("</#macro>"), null, names));
            return;
        }
        TermReader returned = new TermReader(tokens.get(at).text(), 0);
        returned.expect("<#return");
        Term result = whole(returned, ">");
        at++;
        close("</#function>");
        names.put(name, new Macro(parameters, byDefault, List.of(), result, names));
    }

    private Piece call(String tag) {
        TermReader reader = new TermReader(tag, 2);
        String name = reader.word();
        Term macro = new Term(Term.Kind.VARIABLE, name);
        while (reader.take(".")) {
            String member = reader.word();
            name += "." + member;
            macro = new Term(Term.Kind.FIELD, member, macro);
        }
        List<Term> given = new ArrayList<>();
        while (!reader.isAt(">") && !reader.isAt("/>")) {
            given.add(reader.read());
        }
        List<Piece> body = reader.take("/>") ? List.of() : closed("</@" + name + ">");
        return new Piece(Kind.CALL, "", macro, given, body, List.of());
    }

    private List<Piece> closed(String end) {
        List<Piece> pieces = pieces();
        close(end);
        return pieces;
    }

    private void close(String end) {
        if (at == tokens.size() || !tokens.get(at).text().equals(end)) {
            throw new UnsupportedOperationException(end + " is missing.");
        }
        at++;
    }
}
