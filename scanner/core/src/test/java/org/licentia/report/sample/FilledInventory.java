package org.licentia.report.sample;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;

/**
 * Inventories whose every text is chosen, found by walking through the records: a field that is added tomorrow is filled
 * without a change here. Each list of records holds one with everything and one with nothing that may be absent.
 */
public final class FilledInventory {
    /** Texts that are words of ours in every inventory that a scan writes. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("schemaVersion", Inventory.SCHEMA_VERSION),
            Map.entry("asOf", "2026-01-01"),
            Map.entry("licenseListVersion", "3.28.0"),
            Map.entry("verdict", "deny"),
            Map.entry("priority", "critical-blocker"),
            Map.entry("severity", "error"),
            Map.entry("status", "CONFLICTING"),
            Map.entry("scope", "compile"),
            Map.entry("confidence", "probable"),
            Map.entry("state", "in-force"),
            Map.entry("Target.kind", "maven-project"),
            Map.entry("DecisionEntry.kind", "waiver"),
            Map.entry("LicenseEntry.kind", "license"),
            Map.entry("Document.kind", "license"));

    /** What tells records of a kind apart. */
    private static final Set<String> IDENTITIES =
            Set.of("InventoryEntry.purl", "LicenseEntry.id", "DocumentEntry.sha256");

    /** Texts that are package URLs; what follows the version may be anything. */
    private static final Set<String> PURLS = Set.of("purl", "component", "components", "contains", "dependsOn");

    private static final Set<String> FALSE = Set.of("own", "complete", "pomsOnly");

    private final String text;
    private final boolean inWords;

    private FilledInventory(String text, boolean inWords) {
        this.text = text;
        this.inWords = inWords;
    }

    /** Every text is this one, even where inventories of ours have a word of ours. */
    public static Inventory entirelyOf(String text) {
        return new FilledInventory(text, false).record(Inventory.class, true);
    }

    /** Every text that does not come out of a list of ours is this one. */
    public static Inventory of(String text) {
        return new FilledInventory(text, true).record(Inventory.class, true);
    }

    /** The lists of all these inventories in one; what there is once is as in the first. */
    public static Inventory together(List<Inventory> inventories) {
        RecordComponent[] components = Inventory.class.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int at = 0; at < components.length; at++) {
            if (components[at].getType() == List.class) {
                List<Object> all = new ArrayList<>();
                for (Inventory each : inventories) {
                    all.addAll((List<?>) read(components[at], each));
                }
                values[at] = all;
            } else {
                values[at] = read(components[at], inventories.get(0));
            }
        }
        return made(Inventory.class, values);
    }

    private <T> T record(Class<T> type, boolean whole) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int at = 0; at < components.length; at++) {
            RecordComponent component = components[at];
            boolean absent = !whole && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[at] = absent ? null : value(component.getGenericType(), type, component.getName(), whole);
        }
        return made(type, values);
    }

    private Object value(Type type, Class<?> owner, String name, boolean whole) {
        String field = owner.getSimpleName() + "." + name;
        if (type == String.class) {
            String word = inWords ? WORDS.getOrDefault(field, WORDS.get(name)) : null;
            String chosen = (PURLS.contains(name) ? "pkg:maven/com.example/evil@" : "") + text;
            return word != null ? word : !whole && IDENTITIES.contains(field) ? chosen + " bare" : chosen;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return !FALSE.contains(name);
        }
        if (type instanceof ParameterizedType generic) {
            Type item = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Map.class) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put(text, value(item, owner, name, whole));
                return map;
            }
            Object one = value(item, owner, name, whole);
            return item instanceof Class<?> record && record.isRecord()
                    ? List.of(one, value(item, owner, name, false))
                    : List.of(one);
        }
        return record((Class<?>) type, whole);
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T made(Class<T> type, Object[] values) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            for (int at = 0; at < types.length; at++) {
                types[at] = components[at].getType();
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
