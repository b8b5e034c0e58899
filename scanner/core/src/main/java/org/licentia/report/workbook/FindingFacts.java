package org.licentia.report.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.UsageReference;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;

/**
 * What a decision about a finding rests on: it travels through the workbook and must come back unchanged.
 *
 * @param values as the cells show them, every field present
 */
record FindingFacts(Map<Field, String> values) {
    private static final int ID_LENGTH = 12;
    private static final int SEAL_LENGTH = 16;

    /** One of the facts; each is a column. */
    enum Field {
        COMPONENT("Component"),
        VERDICT("Verdict"),
        LICENSE("License"),
        RULE("Rule"),
        CHOICES("Offered"),
        SCOPES("Scopes"),
        LINKAGES("Linkage"),
        DISTRIBUTION("Distribution"),
        EVIDENCE("Evidence"),
        PURL("Package URL"),
        PROJECT("Project");

        private final String title;

        Field(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** The facts of a finding in what an inventory is of. */
    static FindingFacts of(ViolationEntry finding, InventoryEntry component, Inventory inventory) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.COMPONENT, finding.coordinates());
        values.put(Field.VERDICT, finding.verdict());
        values.put(Field.LICENSE, finding.license());
        values.put(Field.RULE, finding.rule());
        values.put(Field.CHOICES, String.join("\n", OfferedLicenses.of(component)));
        values.put(
                Field.SCOPES,
                finding.usages().stream().map(UsageReference::scope).distinct().collect(Collectors.joining(", ")));
        values.put(Field.LINKAGES, linkages(finding, component));
        values.put(Field.DISTRIBUTION, inventory.policy().distribution());
        values.put(Field.EVIDENCE, finding.evidence());
        values.put(Field.PURL, finding.component());
        // A decision outlives the version of the product.
        values.put(
                Field.PROJECT,
                WrittenCoordinates.withoutVersion(inventory.target().coordinates()));
        values.replaceAll((field, value) -> CellText.of(value));
        return new FindingFacts(values);
    }

    /** The facts as cells say them. */
    static FindingFacts read(Function<String, String> cells) {
        return new FindingFacts(Arrays.stream(Field.values())
                .collect(Collectors.toMap(
                        field -> field,
                        field -> cells.apply(field.title()),
                        (first, second) -> first,
                        () -> new EnumMap<>(Field.class))));
    }

    // The uses that the rule stops; where another rule speaks of the use itself, all uses concerned.
    private static String linkages(ViolationEntry finding, InventoryEntry component) {
        List<InventoryEntry.Usage> concerned = component.usages().stream()
                .filter(usage -> finding.usages().contains(new UsageReference(usage.module(), usage.scope())))
                .toList();
        List<InventoryEntry.Usage> stopped = concerned.stream()
                .filter(usage -> finding.rule().equals(usage.rule()))
                .toList();
        TreeSet<String> linkages = (stopped.isEmpty() ? concerned : stopped)
                .stream().map(InventoryEntry.Usage::linkage).collect(Collectors.toCollection(TreeSet::new));
        linkages.add(finding.linkage());
        return String.join(", ", linkages);
    }

    String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The first 12 hex digits of the SHA-256 of the package URL, a line feed and the rule: the same in every scan. */
    String rowId() {
        return digest(get(Field.PURL) + "\n" + get(Field.RULE), ID_LENGTH);
    }

    /** The first 16 hex digits of the SHA-256 of all facts: whoever changes one by accident is told. */
    String seal() {
        String all = Arrays.stream(Field.values())
                .map(field -> field.title() + "\t" + get(field).replace("\r\n", "\n"))
                .collect(Collectors.joining("\n"));
        return digest(all, SEAL_LENGTH);
    }

    private static String digest(String text, int length) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, length);
    }
}
