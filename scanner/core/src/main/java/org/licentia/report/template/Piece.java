package org.licentia.report.template;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a template, read already.
 *
 * @param word the text, the loop's variable or the name assigned; empty where there is none
 * @param term what is shown, asked, listed, assigned or called
 * @param given the values of a call
 * @param body what is written under the condition, for each item, or where the macro says
 * @param otherwise what is written else; the cases of a choice
 */
record Piece(Kind kind, String word, @Nullable Term term, List<Term> given, List<Piece> body, List<Piece> otherwise) {
    private static final String ITEMS = "<#items>";
    private static final String NESTED = "<#nested>";

    enum Kind {
        TEXT,
        SHOWN,
        AS_IT_IS,
        IF,
        LIST,
        LIST_AROUND,
        ITEMS,
        SEPARATOR,
        SWITCH,
        CASE,
        ASSIGN,
        CALL,
        NESTED
    }

    /** What a call stands around, for the macro to place. */
    private record Around(List<Piece> pieces, Frame frame) {}

    static Piece text(String text) {
        return new Piece(Kind.TEXT, text, null, List.of(), List.of(), List.of());
    }

    static Piece of(Kind kind, String word, @Nullable Term term, List<Piece> body) {
        return new Piece(kind, word, term, List.of(), body, List.of());
    }

    static void write(List<Piece> pieces, Frame frame, Writer out) throws IOException {
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).write(frame, out);
        }
    }

    private void write(Frame frame, Writer out) throws IOException {
        switch (kind) {
            case TEXT -> out.write(word);
            case SHOWN -> escaped(text(frame), out);
            case AS_IT_IS -> out.write(text(frame));
            case IF -> write(operand().holds(frame) ? body : otherwise, frame, out);
            case LIST -> each((List<?>) operand().needed(frame), frame, out);
            case LIST_AROUND -> around((List<?>) operand().needed(frame), frame, out);
            case ITEMS -> each((List<?>) Objects.requireNonNull(frame.value(ITEMS)), frame, out);
            case SEPARATOR -> {
                if (frame.hasNext()) {
                    write(body, frame, out);
                }
            }
            case SWITCH -> choose(frame, out);
            case ASSIGN -> frame.names().put(word, operand().needed(frame));
            case CALL -> call(frame, out);
            case NESTED -> {
                if (frame.value(NESTED) instanceof Around around) {
                    write(around.pieces(), around.frame(), out);
                }
            }
            case CASE -> throw new IllegalStateException("A case outside of its choice.");
        }
    }

    private Term operand() {
        return Objects.requireNonNull(term);
    }

    private String text(Frame frame) {
        Object value = operand().needed(frame);
        if (value instanceof String || value instanceof Integer) {
            return value.toString();
        }
        throw new IllegalStateException("A template shows what is neither a text nor a whole number: " + term);
    }

    // As FreeMarker's HTML output format does.
    private static void escaped(String text, Writer out) throws IOException {
        int written = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '>' || c != '<' && c != '>' && c != '&' && c != '"' && c != '\'') {
                continue;
            }
            out.write(text, written, i - written);
            out.write(
                    switch (c) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        case '"' -> "&quot;";
                        default -> "&#39;";
                    });
            written = i + 1;
        }
        out.write(text, written, length - written);
    }

    private void each(List<?> items, Frame frame, Writer out) throws IOException {
        int size = items.size();
        for (int i = 0; i < size; i++) {
            frame.push(word, items.get(i), i, i + 1 < size);
            write(body, frame, out);
            frame.pop();
        }
    }

    private void around(List<?> items, Frame frame, Writer out) throws IOException {
        if (!items.isEmpty()) {
            frame.push(ITEMS, items);
            write(body, frame, out);
            frame.pop();
        }
    }

    private void choose(Frame frame, Writer out) throws IOException {
        Object chosen = operand().needed(frame);
        for (Piece each : otherwise) {
            if (each.term == null || each.term.needed(frame).equals(chosen)) {
                write(each.body, frame, out);
                return;
            }
        }
    }

    private void call(Frame frame, Writer out) throws IOException {
        Macro macro = (Macro) operand().needed(frame);
        Frame inner = new Frame(macro.home(), frame.page());
        inner.push(NESTED, new Around(body, frame));
        for (int i = 0; i < macro.parameters().size(); i++) {
            Object value = i < given.size()
                    ? given.get(i).value(frame)
                    : Objects.requireNonNull(macro.byDefault().get(i)).value(inner);
            inner.push(macro.parameters().get(i), value);
        }
        write(macro.body(), inner, out);
    }
}
