package org.licentia.report.json;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.Credentials;
import org.licentia.issue.SecretSearch;
import org.licentia.issue.Secrets;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseList;

/**
 * An inventory without secrets: a POM may put {@code ${env.TOKEN}} into its name, its description or the name of a
 * license, or write credentials into an address, and every report would carry them out of the house. Only free text
 * loses anything: coordinates, ids, scopes, verdicts and hashes stay, and so do texts that a hash stands for, unless what
 * stands there can be nothing else than a secret. An inventory without any is the same object.
 */
public final class InventoryRedaction {
    private static final String MESSAGE =
            "A POM puts a password, a token or another secret into what reports print; '***' stands there instead.";
    private static final String REMEDY =
            "Remove references such as ${env.TOKEN} from the names, descriptions, addresses and licenses of the POMs, and"
                    + " renew the secret if the POM is not your own.";

    /** What strangers write: {@code Record.component}. */
    private static final Set<String> METADATA = Set.of(
            "Target.name",
            "Target.description",
            "InventoryEntry.name",
            "InventoryEntry.description",
            "InventoryEntry.homepage",
            "InventoryEntry.scm",
            "InventoryEntry.organization",
            "Declared.name",
            "Declared.url",
            "Evidence.statement",
            "Evidence.url",
            "LicenseEntry.name",
            "LicenseEntry.reference");

    /** What quotes strangers among words of ours, or stands for a file of theirs. */
    private static final Set<String> QUOTING = Set.of(
            "LicenseEntry.text",
            "DocumentEntry.text",
            "Document.about",
            "Copyright.statement",
            "ViolationEntry.because",
            "ViolationEntry.fix",
            "ViolationEntry.evidence",
            "ViolationEntry.cost",
            "Remedy.title",
            "Remedy.detail",
            "Remedy.snippet",
            "IssueEntry.message",
            "IssueEntry.remedy",
            "ModelChange.because",
            "Question.question",
            "Question.because",
            "DecisionEntry.reason",
            "DecisionEntry.because",
            "DecisionEntry.evidence",
            "DecisionEntry.ticket",
            "DecisionEntry.price",
            "Decision.because",
            "Decision.fix",
            "Decision.notes",
            "LedgerEntry.basis",
            "LedgerEntry.metBy",
            "LedgerEntry.left");

    private final Secrets certain;
    private final Set<String> words;
    private boolean isChanged;

    private InventoryRedaction(Secrets certain, Set<String> words) {
        this.certain = certain;
        this.words = words;
    }

    /** The inventory, with a warning where something was taken out. */
    public static Inventory of(Inventory inventory, Secrets secrets) {
        if (!areIn(inventory, secrets) && !hasCredentials(inventory)) {
            return inventory;
        }
        InventoryRedaction redaction =
                new InventoryRedaction(secrets.certainBut(needed(inventory, secrets.certain())), secrets.words());
        Inventory redacted = redaction.record(inventory);
        return redaction.isChanged ? warned(redacted) : inventory;
    }

    private static boolean areIn(Inventory inventory, Secrets secrets) {
        if (secrets.certain().isEmpty() && secrets.words().isEmpty()) {
            return false;
        }
        Secrets looked = secrets.certainBut(Set.of());
        secrets.words().forEach(looked::tell);
        try (SecretSearch search = new SecretSearch(looked)) {
            InventoryJson.write(inventory, search);
            return search.isFound();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is written but what is searched.", e);
        }
    }

    /**
     * Those that every reader knows: they stand in the list of licenses, or are parts of coordinates, which an inventory
     * holds anyway. Taking them out would hide nothing and change what is said.
     */
    private static Set<String> needed(Inventory inventory, Set<String> secrets) {
        Set<String> needed = new HashSet<>();
        for (String secret : secrets) {
            boolean isListed = LicenseList.bundled().licenses().stream()
                    .anyMatch(each -> each.id().contains(secret)
                            || each.name().contains(secret)
                            || each.seeAlso().stream().anyMatch(address -> address.contains(secret)));
            if (isListed
                    || inventory.components().stream()
                            .anyMatch(each -> each.coordinates().contains(secret))) {
                needed.add(secret);
            }
        }
        return needed;
    }

    private static boolean hasCredentials(Inventory inventory) {
        return isAddressOfLogin(inventory.target().name())
                || isAddressOfLogin(inventory.target().description())
                || inventory.issues().stream().anyMatch(each -> isAddressOfLogin(each.message()))
                || inventory.components().stream().anyMatch(InventoryRedaction::hasCredentials);
    }

    private static boolean hasCredentials(InventoryEntry entry) {
        return isAddressOfLogin(entry.name())
                || isAddressOfLogin(entry.description())
                || isAddressOfLogin(entry.homepage())
                || isAddressOfLogin(entry.scm())
                || isAddressOfLogin(entry.organization())
                || entry.license().declared().stream()
                        .anyMatch(each -> isAddressOfLogin(each.name()) || isAddressOfLogin(each.url()))
                || entry.evidence().stream()
                        .anyMatch(each -> isAddressOfLogin(each.statement()) || isAddressOfLogin(each.url()));
    }

    private static boolean isAddressOfLogin(@Nullable String text) {
        return text != null && Credentials.areIn(text);
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

    private @Nullable Object hidden(@Nullable Object value, String place) {
        if (value instanceof String text) {
            String hidden = hidden(text, place);
            isChanged |= !hidden.equals(text);
            return hidden;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> hidden = new ArrayList<>(list.size());
            list.forEach(each -> hidden.add(hidden(each, place)));
            return hidden;
        }
        return value instanceof Record record ? record(record) : value;
    }

    private String hidden(String text, String place) {
        if (METADATA.contains(place)) {
            return Credentials.hiddenIn(Secrets.wordsHiddenIn(certain.toldHiddenIn(text), words));
        }
        if (place.equals("IssueEntry.message")) {
            return Credentials.hiddenIn(certain.toldHiddenIn(text));
        }
        return QUOTING.contains(place) ? certain.toldHiddenIn(text) : text;
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
                values[i] = hidden(
                        components[i].getAccessor().invoke(record),
                        type.getSimpleName() + "." + components[i].getName());
            }
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of the inventory cannot be made again: " + type, e);
        }
    }
}
