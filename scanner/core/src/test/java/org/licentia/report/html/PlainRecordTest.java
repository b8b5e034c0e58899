package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainRecordTest {
    record Stranger(String name) {}

    private static final Map<String, @Nullable Object> PLAIN = new PlainRecord(new ModelTable.Row(
            "saas",
            "As a service",
            true,
            1,
            2,
            3,
            4,
            5,
            List.of(new ModelTable.Change("a:b:1", "#a", "deny", "deny", "allow", "rule", "because")),
            6,
            7));

    private int made;

    @Test
    void aRecordIsAMapAllTheWayDown() {
        assertThat(PLAIN).containsEntry("deny", 1).containsEntry("own", true);
        assertThat(PLAIN.keySet()).startsWith("id", "label", "own", "deny").endsWith("changes", "changed", "beyond");
        assertThat(PLAIN.get("changes"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(change -> assertThat(change.get("coordinates")).isEqualTo("a:b:1"));
        assertThat(new PlainRecord(new OwedGroups(List.of()))).containsEntry("groups", List.of());
    }

    @Test
    void whatIsNotThereIsAbsent() {
        assertThat(PLAIN.get("getClass")).isNull();
        assertThat(PLAIN.containsKey("hashCode")).isFalse();
        assertThat(new PlainRecord(new ExpressionWords.Word("MIT", null))).containsEntry("href", null);
    }

    @Test
    void aRecordThatIsNotOfThePageIsRefused() {
        assertThatThrownBy(() -> new PlainRecord(new Stranger("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("recordsOfThePage")
    void everyComponentIsRead(Class<? extends Record> type) throws ReflectiveOperationException {
        Record rec = record(type);
        Map<String, @Nullable Object> plain = new PlainRecord(rec);

        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(rec);
            Object expected = value instanceof Record inner ? new PlainRecord(inner) : value;
            assertThat(plain.get(component.getName()))
                    .as(component.getName())
                    .isNotNull()
                    .isEqualTo(expected);
        }
    }

    static Stream<Class<?>> recordsOfThePage() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Page.class, found);
        return found.stream();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(each -> collect(each, found));
        } else if (type instanceof Class<?> named && named.isRecord() && found.add(named)) {
            Stream.of(named.getRecordComponents()).forEach(each -> collect(each.getGenericType(), found));
        }
    }

    /** A record whose components differ from each other; its lists are empty. */
    private Record record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getType());
        }
        var constructor = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        return (Record) constructor.newInstance(values);
    }

    private Object value(Class<?> type) throws ReflectiveOperationException {
        made++;
        if (type == String.class) {
            return "text " + made;
        }
        if (type == int.class) {
            return made;
        }
        if (type == boolean.class || type == Boolean.class) {
            return made % 2 == 0;
        }
        if (type == Map.class) {
            return Map.of("key", made);
        }
        if (type == List.class) {
            return List.of("item " + made);
        }
        return type.isEnum() ? type.getEnumConstants()[0] : record(type);
    }
}
