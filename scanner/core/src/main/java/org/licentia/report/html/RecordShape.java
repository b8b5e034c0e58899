package org.licentia.report.html;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of a record class, looked up once: their names, how to read them, how to make another record. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Method[] accessors;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        names = Stream.of(components).map(RecordComponent::getName).toList();
        names.forEach(name -> positions.put(name, positions.size()));
        accessors = Stream.of(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor.", e);
        }
    }

    /** The shape of a record's class. */
    static RecordShape of(Record rec) {
        return SHAPES.get(rec.getClass());
    }

    /** The names of the components, in the order declared. */
    List<String> names() {
        return names;
    }

    /** Where a component stands, from 0; -1 when there is none of that name. */
    int position(@Nullable Object name) {
        return positions.getOrDefault(name, -1);
    }

    /** The value of the component at a position. */
    @Nullable
    Object value(Record rec, int position) {
        try {
            return accessors[position].invoke(rec);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(names.get(position) + " of " + rec.getClass() + " cannot be read.", e);
        }
    }

    /** A record with these values, in the order of the components. */
    Record with(@Nullable Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getDeclaringClass() + " cannot be made.", e);
        }
    }
}
