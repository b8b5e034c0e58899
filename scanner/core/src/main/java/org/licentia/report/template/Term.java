package org.licentia.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a template, read already.
 *
 * @param word the constant's, variable's, field's or built-in's; empty where there is none
 * @param constant null where it is none
 */
record Term(Kind kind, String word, @Nullable Object constant, List<Term> parts) {
    enum Kind {
        CONSTANT,
        VARIABLE,
        FIELD,
        ITEM,
        FIRST_OF,
        FROM,
        EXISTS,
        OR_ELSE,
        NOT,
        AND,
        OR,
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        PLUS,
        MINUS,
        LIST,
        CALL,
        BUILT_IN,
        FILTER
    }

    Term(Kind kind, String word, Term... parts) {
        this(kind, word, null, List.of(parts));
    }

    static Term constant(Object value) {
        return new Term(Kind.CONSTANT, "", value, List.of());
    }

    /** What it is worth; null when it is missing. */
    @Nullable
    Object value(Frame frame) {
        return switch (kind) {
            case CONSTANT -> constant;
            case VARIABLE -> frame.value(word);
            case FIELD -> field(part(0, frame));
            case ITEM -> item(frame);
            case FIRST_OF -> first(part(0, frame), number(1, frame));
            case FROM -> from(list(0, frame), number(1, frame));
            case EXISTS -> parts.get(0).value(frame) != null;
            case OR_ELSE -> orElse(frame);
            case NOT -> !holds(0, frame);
            case AND -> holds(0, frame) && holds(1, frame);
            case OR -> holds(0, frame) || holds(1, frame);
            case EQUAL -> part(0, frame).equals(part(1, frame));
            case UNEQUAL -> !part(0, frame).equals(part(1, frame));
            case LESS -> number(0, frame) < number(1, frame);
            case AT_MOST -> number(0, frame) <= number(1, frame);
            case GREATER -> number(0, frame) > number(1, frame);
            case AT_LEAST -> number(0, frame) >= number(1, frame);
            case PLUS -> sum(part(0, frame), part(1, frame));
            case MINUS -> number(0, frame) - number(1, frame);
            case LIST -> parts.stream().map(part -> part.needed(frame)).toList();
            case CALL -> call(frame);
            case BUILT_IN -> builtIn(frame);
            case FILTER -> filtered(frame);
        };
    }

    /** What it is worth, which must be something. */
    Object needed(Frame frame) {
        Object value = value(frame);
        if (value == null) {
            throw new IllegalStateException("A template asks for what is missing: " + this);
        }
        return value;
    }

    boolean holds(Frame frame) {
        return (Boolean) needed(frame);
    }

    private Object part(int at, Frame frame) {
        return parts.get(at).needed(frame);
    }

    private boolean holds(int at, Frame frame) {
        return parts.get(at).holds(frame);
    }

    private int number(int at, Frame frame) {
        return (Integer) part(at, frame);
    }

    private String text(int at, Frame frame) {
        return (String) part(at, frame);
    }

    private List<?> list(int at, Frame frame) {
        return (List<?>) part(at, frame);
    }

    private @Nullable Object field(Object target) {
        return target instanceof Namespace names ? names.get(word) : ((Map<?, ?>) target).get(word);
    }

    private @Nullable Object item(Frame frame) {
        Object target = part(0, frame);
        return target instanceof Map<?, ?> map ? map.get(text(1, frame)) : ((List<?>) target).get(number(1, frame));
    }

    private static Object first(Object target, int most) {
        if (target instanceof String text) {
            return text.substring(0, Math.min(most, text.length()));
        }
        List<?> list = (List<?>) target;
        return list.subList(0, Math.min(most, list.size()));
    }

    private static List<?> from(List<?> list, int start) {
        return list.subList(start, list.size());
    }

    private Object orElse(Frame frame) {
        Object value = parts.get(0).value(frame);
        return value != null ? value : part(1, frame);
    }

    private static Object sum(Object left, Object right) {
        return left instanceof Integer a && right instanceof Integer b ? (Object) (a + b) : left.toString() + right;
    }

    private Object call(Frame frame) {
        Macro function = (Macro) part(0, frame);
        Frame inner = new Frame(function.home(), frame.page());
        for (int i = 0; i < function.parameters().size(); i++) {
            inner.push(function.parameters().get(i), part(i + 1, frame));
        }
        return Objects.requireNonNull(function.result()).needed(inner);
    }

    private Object builtIn(Frame frame) {
        return switch (word) {
            case "has_content" -> hasContent(parts.get(0).value(frame));
            case "size" -> list(0, frame).size();
            case "then" -> part(holds(0, frame) ? 1 : 2, frame);
            case "index" -> frame.index(parts.get(0).word());
            case "has_next" -> frame.hasNext(parts.get(0).word());
            case "string" -> grouped(number(0, frame));
            case "cap_first" -> capitalized(text(0, frame));
            case "lower_case" -> text(0, frame).toLowerCase(Locale.ROOT);
            case "replace" -> text(0, frame).replace(text(1, frame), text(2, frame));
            case "split" -> split(text(0, frame), text(1, frame));
            case "keep_before" -> {
                String text = text(0, frame);
                int found = text.indexOf(text(1, frame));
                yield found < 0 ? text : text.substring(0, found);
            }
            case "keep_after" -> {
                String text = text(0, frame);
                int found = text.indexOf(text(1, frame));
                yield found < 0 ? "" : text.substring(found + text(1, frame).length());
            }
            default -> throw new IllegalStateException("?" + word + " was read but is not known.");
        };
    }

    private static boolean hasContent(@Nullable Object value) {
        return value instanceof String text ? !text.isEmpty() : value instanceof List<?> list && !list.isEmpty();
    }

    /** As the pattern {@code ,##0} has it. */
    private static String grouped(int number) {
        String digits = Integer.toString(number);
        int sign = number < 0 ? 1 : 0;
        if (digits.length() - sign <= 3) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > sign; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private static String capitalized(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length()
                ? text
                : text.substring(0, at) + Character.toUpperCase(text.charAt(at)) + text.substring(at + 1);
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private List<Object> filtered(Frame frame) {
        List<Object> kept = new ArrayList<>();
        for (Object item : list(0, frame)) {
            frame.push(word, item);
            if (holds(1, frame)) {
                kept.add(item);
            }
            frame.pop();
        }
        return kept;
    }
}
