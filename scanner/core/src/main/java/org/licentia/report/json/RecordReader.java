package org.licentia.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * Turns JSON into records made of strings, numbers, truth values, lists, maps and records: never half-filled ones. The
 * records themselves say what is required, by what is not {@code @Nullable}.
 */
final class RecordReader {
    private final JsonParser json;
    private final String name;
    private final Predicate<String> mayBeMissing;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    /** How a record is put together; the position of each component by its name. */
    private record Shape(Constructor<?> constructor, RecordComponent[] components, Map<String, Integer> positions) {}

    /**
     * @param json at the first token of the record
     * @param name what messages call the document
     * @param mayBeMissing whether a required field, {@code Record.field}, may be missing and is then empty
     */
    RecordReader(JsonParser json, String name, Predicate<String> mayBeMissing) {
        this.json = json;
        this.name = name;
        this.mayBeMissing = mayBeMissing;
    }

    /** The record that begins at the current token. */
    <T extends Record> T read(Class<T> type) throws IOException {
        return type.cast(object(type, ""));
    }

    private Object object(Class<?> type, String path) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(path, "an object");
        }
        Shape shape = shape(type);
        @Nullable Object[] values = new @Nullable Object[shape.components().length];
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            Integer position = shape.positions().get(field);
            if (position == null) {
                json.skipChildren();
            } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                Type of = shape.components()[position].getGenericType();
                values[position] = value(of, path.isEmpty() ? field : path + "." + field);
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = absent(type, shape.components()[i], path);
            }
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be put together", e);
        }
    }

    private Object value(Type type, String path) throws IOException {
        JsonToken token = json.currentToken();
        if (type == String.class) {
            if (token != JsonToken.VALUE_STRING) {
                throw wrong(path, "a text");
            }
            return json.getText();
        }
        if (type == int.class || type == Integer.class) {
            if (token != JsonToken.VALUE_NUMBER_INT) {
                throw wrong(path, "a whole number");
            }
            return json.getIntValue();
        }
        if (type == long.class || type == Long.class) {
            if (token != JsonToken.VALUE_NUMBER_INT) {
                throw wrong(path, "a whole number");
            }
            return json.getLongValue();
        }
        if (type == boolean.class || type == Boolean.class) {
            if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
                throw wrong(path, "true or false");
            }
            return token == JsonToken.VALUE_TRUE;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(arguments[1], path) : list(arguments[0], path);
        }
        return object((Class<?>) type, path);
    }

    private List<Object> list(Type of, String path) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(path, "a list");
        }
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(of, path + "[" + list.size() + "]"));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, Object> map(Type of, String path) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(path, "an object");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            map.put(key, value(of, path + "." + key));
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object absent(Class<?> owner, RecordComponent component, String path) {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
        if (!mayBeMissing.test(owner.getSimpleName() + "." + component.getName())) {
            throw new LicentiaException(name + ":" + json.currentLocation().getLineNr() + ": '" + field
                    + "' is missing. Write a new inventory with 'licentia scan -f json'.");
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        if (component.getType() == int.class) {
            return 0;
        }
        // The one truth value that came later is whether a module ships; before, every module did.
        return component.getType() == boolean.class ? (Object) true : "";
    }

    private LicentiaException wrong(String path, String expected) {
        return new LicentiaException(name + ":" + json.currentLocation().getLineNr() + ": "
                + (path.isEmpty() ? "the document" : "'" + path + "'") + " should be " + expected
                + ". Write a new inventory with 'licentia scan -f json'.");
    }

    private Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordReader::shapeOf);
    }

    private static Shape shapeOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            positions.put(components[i].getName(), i);
        }
        try {
            return new Shape(type.getDeclaredConstructor(types), components, positions);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no record", e);
        }
    }
}
