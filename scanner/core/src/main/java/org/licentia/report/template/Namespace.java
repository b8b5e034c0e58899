package org.licentia.report.template;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the templates of one name space define: macros, functions, variables, other name spaces. */
final class Namespace {
    private final Map<String, Object> values = new HashMap<>();

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    void put(String name, Object value) {
        values.put(name, value);
    }
}
