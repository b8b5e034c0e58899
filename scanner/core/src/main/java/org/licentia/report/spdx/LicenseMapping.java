package org.licentia.report.spdx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.StatedConclusion;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxTerm;

/**
 * Says the licenses of a component in what SPDX expressions can say (SPDX 2.3, clauses 7.13 and 7.15, Annex D). What
 * they cannot say becomes {@code NOASSERTION}, and a comment says what it was. Collects the references that it used.
 */
final class LicenseMapping {
    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    private final Map<String, Optional<SpdxExpression>> read = new LinkedHashMap<>();
    private final Set<String> references = new TreeSet<>();

    /**
     * What a field of a package may say.
     *
     * @param expression an expression, {@code NOASSERTION} or {@code NONE}
     * @param remark why it says no more or how it came about; empty when there is nothing to add
     */
    record Field(String expression, String remark) {}

    /** Every {@code LicenseRef-} in an expression that was answered. */
    Set<String> references() {
        return references;
    }

    /** What was concluded; in doubt, its strictest reading. */
    Field concluded(InventoryEntry entry) {
        StatedConclusion stated = StatedConclusion.of(entry);
        Optional<SpdxExpression> concluded = expressible(stated.expression());
        if (concluded.isPresent()) {
            return new Field(used(concluded.get()), stated.remark());
        }
        String unsaid = "An SPDX expression cannot say what was concluded: " + SpdxText.line(stated.expression()) + ".";
        return new Field(SpdxDocument.NOASSERTION, stated.differs() ? unsaid + " " + stated.remark() : unsaid);
    }

    /**
     * What the authors declare. Silence is {@code NOASSERTION}, not {@code NONE}. Several statements are joined as the
     * conclusion joins them when it names the same licenses and is beyond doubt; else all of them count, joined by AND.
     */
    Field declared(InventoryEntry.License license) {
        Map<String, Optional<SpdxExpression>> statements = new LinkedHashMap<>();
        for (InventoryEntry.Declared declared : license.declared()) {
            statements.put(declared.expression(), expressible(declared.expression()));
        }
        if (statements.isEmpty()) {
            return new Field(SpdxDocument.NOASSERTION, "");
        }
        List<SpdxExpression> all = new ArrayList<>();
        statements.values().forEach(statement -> statement.ifPresent(all::add));
        String separately = SpdxText.line(String.join("; ", statements.keySet()));
        if (all.size() < statements.size()) {
            return new Field(
                    SpdxDocument.NOASSERTION, "An SPDX expression cannot say what is declared: " + separately + ".");
        }
        if (statements.size() == 1) {
            return new Field(used(all.get(0)), "");
        }
        if (all.stream().anyMatch(LicenseMapping::standsAlone)) {
            return new Field(
                    SpdxDocument.NOASSERTION,
                    "Declared separately: " + separately + ". They cannot stand in one SPDX expression.");
        }
        SpdxExpression joined = SpdxExpression.and(all);
        Optional<SpdxExpression> concluded = expressible(license.concluded());
        if (!isDoubtful(license)
                && concluded.isPresent()
                && concluded.get().terms().equals(joined.terms())) {
            return new Field(
                    used(concluded.get()),
                    "Declared separately: " + separately + ". Joined as the conclusion joins them.");
        }
        return new Field(
                used(joined),
                "Declared separately: " + separately
                        + ". Joined by AND, the stricter reading, because it is not settled how they belong together.");
    }

    /** Whether the evidence does not settle the conclusion. */
    static boolean isDoubtful(InventoryEntry.License license) {
        return license.status().equals("AMBIGUOUS")
                || license.status().equals("CONFLICTING")
                || !license.readings().isEmpty();
    }

    private String used(SpdxExpression expression) {
        for (SpdxTerm term : expression.terms()) {
            if (term.isLicenseRef()) {
                references.add(term.license());
            }
        }
        return expression.toString();
    }

    private static boolean standsAlone(SpdxExpression expression) {
        return expression.equals(SpdxTerm.NOASSERTION) || expression.equals(SpdxTerm.NONE);
    }

    /** The expression when it may stand in a document of its own: it points to no other document. */
    private Optional<SpdxExpression> expressible(String text) {
        return read.computeIfAbsent(
                text,
                unread -> PARSER.tryParse(unread)
                        .filter(expression -> expression.terms().stream().allMatch(LicenseMapping::isOfThisDocument)));
    }

    // Before SPDX 3, WITH joins exceptions of the SPDX list only (SPDX 2.3, Annex D.1).
    private static boolean isOfThisDocument(SpdxTerm term) {
        String exception = term.exception();
        return !term.license().startsWith("DocumentRef-") && (exception == null || !exception.contains("Ref-"));
    }
}
