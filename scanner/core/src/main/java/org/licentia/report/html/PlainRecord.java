package org.licentia.report.html;

import java.lang.reflect.RecordComponent;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of the page as a map from the names of its components to their values, for templates, which see no objects:
 * records in it are maps too. It is a view: nothing is copied, so that a page of thousands of rows needs no second copy of
 * them. How each record is read is written out: reflection makes the JVM write a class for every component that is read
 * more than a few times, and a page has hundreds of those.
 */
final class PlainRecord extends AbstractMap<String, @Nullable Object> {
    private static final Map<Class<? extends Record>, Fields> FIELDS = new HashMap<>();

    static {
        FindingFields.addTo(FIELDS);
        RowFields.addTo(FIELDS);
        AnalysisFields.addTo(FIELDS);
        InventoryFields.addTo(FIELDS);
    }

    private final Record rec;
    private final Fields fields;

    PlainRecord(Record rec) {
        this.rec = rec;
        Fields known = FIELDS.get(rec.getClass());
        if (known == null) {
            throw new IllegalArgumentException(rec.getClass() + " is no record of the page.");
        }
        fields = known;
    }

    /** Reads the components of records of one class. */
    @FunctionalInterface
    interface Fields {
        /** The value of the component of that name; null when it has none, and when there is no such component. */
        @Nullable
        Object value(Record rec, String name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String component ? plain(fields.value(rec, component)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null || entries().containsKey(name);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return entries().entrySet();
    }

    private Map<String, @Nullable Object> entries() {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (RecordComponent component : rec.getClass().getRecordComponents()) {
            copy.put(component.getName(), get(component.getName()));
        }
        return copy;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Record inner) {
            return new PlainRecord(inner);
        }
        return value instanceof List<?> list && !list.isEmpty() && !(list.get(0) instanceof String)
                ? new PlainList(list)
                : value;
    }

    /** A list of records as a list of maps. */
    private static final class PlainList extends AbstractList<@Nullable Object> implements RandomAccess {
        private final List<?> values;

        PlainList(List<?> values) {
            this.values = values;
        }

        @Override
        public @Nullable Object get(int index) {
            return plain(values.get(index));
        }

        @Override
        public int size() {
            return values.size();
        }
    }
}
