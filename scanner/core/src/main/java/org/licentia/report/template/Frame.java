package org.licentia.report.template;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that one macro, or the page itself, sees: the parameters and loops around a place, then the others. */
final class Frame {
    private final Namespace names;
    private final Map<String, ? extends @Nullable Object> page;
    private String[] variables = new String[8];
    private @Nullable Object[] values = new Object[8];
    private int[] positions = new int[8];
    private boolean[] followed = new boolean[8];
    private int depth;

    Frame(Namespace names, Map<String, ? extends @Nullable Object> page) {
        this.names = names;
        this.page = page;
    }

    Namespace names() {
        return names;
    }

    Map<String, ? extends @Nullable Object> page() {
        return page;
    }

    void push(String variable, @Nullable Object value) {
        push(variable, value, -1, false);
    }

    void push(String variable, @Nullable Object value, int position, boolean hasNext) {
        if (depth == variables.length) {
            variables = Arrays.copyOf(variables, 2 * depth);
            values = Arrays.copyOf(values, 2 * depth);
            positions = Arrays.copyOf(positions, 2 * depth);
            followed = Arrays.copyOf(followed, 2 * depth);
        }
        variables[depth] = variable;
        values[depth] = value;
        positions[depth] = position;
        followed[depth] = hasNext;
        depth++;
    }

    void pop() {
        depth--;
        values[depth] = null;
    }

    /** The value of a variable; null when there is none. */
    @Nullable
    Object value(String variable) {
        int at = find(variable);
        if (at >= 0) {
            return values[at];
        }
        Object value = names.get(variable);
        return value != null ? value : page.get(variable);
    }

    /** At which item a loop is, from 0. */
    int index(String variable) {
        return positions[find(variable)];
    }

    boolean hasNext(String variable) {
        return followed[find(variable)];
    }

    /** Whether an item follows in the innermost loop. */
    boolean hasNext() {
        int at = depth - 1;
        while (positions[at] < 0) {
            at--;
        }
        return followed[at];
    }

    private int find(String variable) {
        int at = depth - 1;
        while (at >= 0 && !variables[at].equals(variable)) {
            at--;
        }
        return at;
    }
}
