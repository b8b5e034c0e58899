package org.licentia.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.SampleInventories;

/** What is written field by field is what data binding finds in the records, to the byte. */
class InventoryJsonTest {
    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            "\"quoted\" \\ and\b\t\n\f\r\u0001\u001f\u007f",
            "é € 😀 \u2028 ?",
            "half \ud83d of one? \ude00",
            "</script>");

    private int made;

    @Test
    void samplesAreTheSame() throws IOException {
        for (Inventory inventory : List.of(
                SampleInventories.smallClean(),
                SampleInventories.violations(),
                SampleInventories.incomplete(),
                SampleInventories.unknown(),
                SampleInventories.decided())) {
            assertThat(written(inventory)).isEqualTo(bound(inventory));
        }
    }

    @Test
    void everyFieldIsWritten() throws ReflectiveOperationException, IOException {
        Inventory inventory = (Inventory) record(Inventory.class, true);

        assertThat(written(inventory)).isEqualTo(bound(inventory)).contains("half \ufffd of one? \ufffd");
    }

    @Test
    void whatMayBeMissingIsLeftOut() throws ReflectiveOperationException, IOException {
        Inventory inventory = (Inventory) record(Inventory.class, false);

        assertThat(written(inventory)).isEqualTo(bound(inventory)).doesNotContain("null");
    }

    @Test
    void textsOfAnyLengthAreWrittenWhole() throws IOException {
        String text = "0123456789é\n".repeat(20_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainJson json = new PlainJson(out);
        json.begin();
        json.texts("texts", List.of(text, "short", text));
        json.end();
        json.finish();

        ByteArrayOutputStream bound = new ByteArrayOutputStream();
        JsonRenderer.write(Map.of("texts", List.of(text, "short", text)), bound);
        assertThat(out.toByteArray()).isEqualTo(bound.toByteArray());
    }

    private static String written(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String bound(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonRenderer.write(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A record with a value in every field, or in all but those that may be missing and the lists. */
    private Record record(Class<?> type, boolean full) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            boolean missing = !full && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = missing ? null : value(components[i].getGenericType(), full);
        }
        return (Record) type.getDeclaredConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new))
                .newInstance(values);
    }

    private Object value(Type type, boolean full) throws ReflectiveOperationException {
        if (type == String.class) {
            return TEXTS.get(made++ % TEXTS.size());
        }
        if (type == int.class || type == Integer.class) {
            return made++ * 7_919 - 3;
        }
        if (type == long.class || type == Long.class) {
            return made++ * 1_000_003L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return made++ % 2 == 0;
        }
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                return full ? List.of(value(last, true), value(last, true)) : List.of();
            }
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("\"one\"", value(last, full));
            counts.put("a", value(last, full));
            return full ? counts : Map.of();
        }
        return record((Class<?>) type, full);
    }
}
