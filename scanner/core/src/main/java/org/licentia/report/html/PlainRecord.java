package org.licentia.report.html;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as a map from the names of its components to their values, for templates, which see no objects: records in it
 * are maps too. It is a view: nothing is copied, so that a page of thousands of rows needs no second copy of them.
 */
final class PlainRecord extends AbstractMap<String, @Nullable Object> {
    private final Record rec;
    private final RecordShape shape;

    PlainRecord(Record rec) {
        this.rec = rec;
        this.shape = RecordShape.of(rec);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int position = shape.position(name);
        return position < 0 ? null : plain(shape.value(rec, position));
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return shape.position(name) >= 0;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        shape.names().forEach(name -> copy.put(name, get(name)));
        return copy.entrySet();
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
