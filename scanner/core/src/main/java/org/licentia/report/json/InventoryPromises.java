package org.licentia.report.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.LicentiaException;

/**
 * What an inventory promises beyond the kinds of its fields, and what reports rely on: components are named by purls,
 * each by its own; hashes are hashes, dates are dates, and what is counted is there (see {@link StatedCounts}). Checked where an inventory comes in from outside.
 */
final class InventoryPromises {
    // purl specification 1.0: scheme, type, and at least a name; neither blanks nor control characters anywhere.
    private static final Pattern PURL =
            Pattern.compile("pkg:[A-Za-z][A-Za-z0-9.+-]*/[^\\s\\p{Cntrl}@?#][^\\s\\p{Cntrl}]*");
    private static final int MOST_SHOWN = 100;

    private final String name;

    private InventoryPromises(String name) {
        this.name = name;
    }

    /**
     * Passes when they are kept.
     *
     * @param later whether a field such as {@code Summary.contained} came with a version after that of the document
     * @param name what messages call the document
     * @throws LicentiaException for the first that is broken, naming its field
     */
    static void check(Inventory inventory, Predicate<String> later, String name) {
        new InventoryPromises(name).check(inventory);
        new StatedCounts(inventory, later, name).check();
    }

    private void check(Inventory inventory) {
        // Every format dates itself by it, some as their own kind of date.
        date(inventory.asOf(), "asOf");
        Set<String> purls = components(inventory.components());
        for (int i = 0; i < inventory.violations().size(); i++) {
            known(inventory.violations().get(i).component(), purls, "violations[" + i + "].component");
        }
        for (int i = 0; i < inventory.ledger().size(); i++) {
            known(inventory.ledger().get(i).component(), purls, "ledger[" + i + "].component");
        }
        for (int i = 0; i < inventory.documents().size(); i++) {
            hash(inventory.documents().get(i).sha256(), 64, "documents[" + i + "].sha256");
        }
    }

    private Set<String> components(List<InventoryEntry> components) {
        Set<String> purls = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            InventoryEntry entry = components.get(i);
            String path = "components[" + i + "]";
            purl(entry.purl(), path + ".purl");
            if (!purls.add(entry.purl())) {
                throw broken(path + ".purl", entry.purl(), "the name of this component alone");
            }
            hash(entry.sha256(), 64, path + ".sha256");
            hash(entry.sha1(), 40, path + ".sha1");
            purls(entry.contains(), path + ".contains");
            purls(entry.dependsOn(), path + ".dependsOn");
            for (InventoryEntry.Evidence evidence : entry.evidence()) {
                hash(evidence.sha256(), 64, path + ".evidence[].sha256");
            }
            for (InventoryEntry.Document document : entry.documents()) {
                hash(document.sha256(), 64, path + ".documents[].sha256");
            }
        }
        return purls;
    }

    private void purls(List<String> purls, String path) {
        for (String purl : purls) {
            purl(purl, path + "[]");
        }
    }

    private void purl(String purl, String path) {
        if (!PURL.matcher(purl).matches()) {
            throw broken(path, purl, "a package URL such as pkg:maven/org.example/library@1.0");
        }
    }

    private void known(String purl, Set<String> purls, String path) {
        if (!purls.contains(purl)) {
            throw broken(path, purl, "the purl of one of the components");
        }
    }

    private void hash(@Nullable String hash, int digits, String path) {
        if (hash != null && !isHash(hash, digits)) {
            throw broken(path, hash, digits + " lower-case hex digits");
        }
    }

    private static boolean isHash(String hash, int digits) {
        return hash.length() == digits && hash.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private void date(String date, String path) {
        try {
            LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw broken(path, date, "a date such as 2026-01-31");
        }
    }

    private LicentiaException broken(String path, String value, String expected) {
        return new LicentiaException(
                name + ": '" + path + "' is " + shown(value) + " and not " + expected + ". " + InventoryReader.REMEDY);
    }

    /** A value as messages quote it: short, and without control characters. */
    static String shown(String value) {
        String start = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
        return "'" + start.replaceAll("\\p{Cntrl}", "\uFFFD") + "'";
    }
}
