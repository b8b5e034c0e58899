package org.licentia.report.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.report.ExportNotes;
import org.licentia.report.LineText;

/** What stands above and below the components in every text report: the counts, what is missing, and the notes. */
final class TextFrame {
    private final Inventory inventory;
    private final Map<String, String> words;

    TextFrame(Inventory inventory) {
        this.inventory = inventory;
        this.words = inventory.licenses().stream()
                .filter(license -> license.kind().equals("reference"))
                .collect(Collectors.toMap(LicenseEntry::id, LicenseEntry::name, (one, same) -> one));
    }

    void printHead(Writer out) throws IOException {
        Inventory.Summary summary = inventory.summary();
        line(
                out,
                LineText.of(inventory.target().name()) + "  "
                        + LineText.of(inventory.target().coordinates()));
        line(
                out,
                "components " + summary.components() + " · own " + summary.own() + " · inside others "
                        + summary.contained() + " · modules " + summary.modules());
        line(
                out,
                Stream.of("deny", "needs-review", "allow-with-obligations", "allow")
                        .map(verdict -> verdict + " " + summary.verdicts().getOrDefault(verdict, 0))
                        .collect(Collectors.joining(" · ")));
        line(
                out,
                "findings " + summary.violations() + " · errors " + summary.errors() + " · warnings "
                        + summary.warnings()
                        + (inventory.complete() ? "" : " · INCOMPLETE: what could not be looked at is listed below"));
        line(out, "");
    }

    void printFoot(Writer out) throws IOException {
        line(out, "");
        for (IssueEntry issue : inventory.issues()) {
            line(
                    out,
                    LineText.of(issue.severity()) + ": " + LineText.of(issue.message()) + " "
                            + LineText.of(issue.remedy()));
        }
        if (!inventory.issues().isEmpty()) {
            line(out, "");
        }
        for (Map.Entry<String, String> note : ExportNotes.of(inventory).entrySet()) {
            line(out, note.getKey() + ": " + LineText.of(note.getValue()));
        }
    }

    /** The concluded license, with the words behind a reference that nobody can look up. */
    String license(InventoryEntry entry) {
        String concluded = entry.license().concluded();
        String name = words.get(concluded);
        return LineText.of(concluded) + (name == null ? "" : " “" + LineText.of(name) + "”");
    }

    /** The verdict as one word. */
    static String verdict(InventoryEntry entry) {
        return entry.decision() == null ? "own" : LineText.of(entry.decision().verdict());
    }

    static void line(Writer out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
