package org.licentia.report.json;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.issue.SecretSearch;
import org.licentia.issue.Secrets;
import org.licentia.issue.Stage;

/**
 * An inventory without the secrets that are known: a POM may put {@code ${env.TOKEN}} into its name, its description or
 * the name of a license, and every report would carry it out of the house. An inventory without any is the same object.
 */
public final class InventoryRedaction {
    private static final String MESSAGE =
            "A POM puts a password, a token or another secret into what reports print; '***' stands there instead.";
    private static final String REMEDY =
            "Remove references such as ${env.TOKEN} from the names, descriptions, addresses and licenses of the POMs, and"
                    + " renew the secret if the POM is not your own.";

    private final Secrets secrets;

    private InventoryRedaction(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The inventory, with a warning where something was taken out. */
    public static Inventory of(Inventory inventory, Secrets secrets) {
        return secrets.areNone() || !areIn(inventory, secrets)
                ? inventory
                : warned(new InventoryRedaction(secrets).record(inventory));
    }

    private static boolean areIn(Inventory inventory, Secrets secrets) {
        try (SecretSearch search = new SecretSearch(secrets)) {
            InventoryJson.write(inventory, search);
            return search.isFound();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is written but what is searched.", e);
        }
    }

    private static Inventory warned(Inventory inventory) {
        List<IssueEntry> issues = new ArrayList<>(inventory.issues());
        issues.add(
                new IssueEntry("warning", Stage.RESOLVE.name().toLowerCase(Locale.ROOT), null, null, MESSAGE, REMEDY));
        // The order of Issue.
        issues.sort(Comparator.comparing((IssueEntry each) -> !each.severity().equals("error"))
                .thenComparing(each -> Stage.valueOf(each.stage().toUpperCase(Locale.ROOT)))
                .thenComparing(each -> nonNull(each.component()))
                .thenComparing(each -> nonNull(each.module()))
                .thenComparing(IssueEntry::message)
                .thenComparing(IssueEntry::remedy));
        return inventory.warned(issues);
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private @Nullable Object hidden(@Nullable Object value) {
        if (value instanceof String text) {
            return secrets.toldHiddenIn(text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> hidden = new ArrayList<>(list.size());
            list.forEach(each -> hidden.add(hidden(each)));
            return hidden;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> hidden =
                    value instanceof SortedMap ? new TreeMap<>() : new LinkedHashMap<>();
            map.forEach((name, each) -> hidden.put(hidden(name), hidden(each)));
            return hidden;
        }
        return value instanceof Record record ? record(record) : value;
    }

    private <R extends Record> R record(R record) {
        @SuppressWarnings("unchecked") // getClass of an R
        Class<R> type = (Class<R>) record.getClass();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                components[i].getAccessor().setAccessible(true);
                values[i] = hidden(components[i].getAccessor().invoke(record));
            }
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of the inventory cannot be made again: " + type, e);
        }
    }
}
