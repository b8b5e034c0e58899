package org.licentia.report.bundle;

import java.util.List;
import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.report.ExportNotes;
import org.licentia.report.LineText;
import org.licentia.report.Renderer;

/** The file that says what is what in a bundle, and what is missing. */
final class BundleReadme {
    private final StringBuilder text = new StringBuilder();

    private BundleReadme() {}

    static String of(Inventory inventory, List<Renderer> reports, BundledTexts licenses, SourceFiles sources) {
        BundleReadme readme = new BundleReadme();
        readme.title(inventory);
        readme.contents(reports, licenses, sources);
        readme.sources(sources);
        readme.documents(licenses.missing());
        readme.issues(inventory.issues());
        readme.heading("What this is and is not");
        ExportNotes.of(inventory)
                .forEach((key, note) -> readme.line(ExportNotes.title(key) + ": " + LineText.of(note)));
        return readme.text.toString();
    }

    private void title(Inventory inventory) {
        String title = "License evidence of " + LineText.of(inventory.target().coordinates());
        line(title);
        line("=".repeat(Math.min(title.length(), 100)));
        line("");
        line("Written by "
                + LineText.of(inventory.tool().name() + " " + inventory.tool().version())
                + " from one inventory, reports/licentia.json, which every report here shows.");
        if (!inventory.complete()) {
            int errors = inventory.summary().errors();
            line("The inventory is INCOMPLETE: " + (errors == 1 ? "1 error is" : errors + " errors are")
                    + " listed below. What could not be looked at is missing here, too.");
        }
    }

    private void contents(List<Renderer> reports, BundledTexts licenses, SourceFiles sources) {
        heading("What is here");
        reports.forEach(report -> line("reports/" + report.fileName() + " (" + report.id() + ")"));
        line("licenses/GROUP/ARTIFACT/VERSION/: "
                + counted(licenses.texts().size(), "license text and notice", "license texts and notices")
                + ", as the artifacts carry them. Names are changed where a file system would not take them; the"
                + " checksum of a file is its 'sha256' in reports/licentia.json.");
        line("sources/GROUP/ARTIFACT/VERSION/: " + counted(sources.jars().size(), "source jar", "source jars")
                + " of copyleft components that are distributed, as their repositories publish them.");
        line(ChecksummedZip.MANIFEST + ": the SHA-256 of every other file; check it with 'sha256sum -c "
                + ChecksummedZip.MANIFEST + "'.");
    }

    private void sources(SourceFiles sources) {
        heading("Source jars that are not here: " + sources.missing().size());
        for (Map.Entry<String, String> each : sources.missing().entrySet()) {
            line("- " + LineText.of(each.getKey()) + ": " + LineText.of(each.getValue()));
        }
        if (!sources.missing().isEmpty()) {
            line("");
            line("Obtain them from those who publish the components before you offer sources to anybody. Whether a"
                    + " source jar is the complete corresponding source, with what builds it, only people can say.");
        }
    }

    private void documents(List<String> missing) {
        if (!missing.isEmpty()) {
            heading("License files that are not here: " + missing.size());
            missing.forEach(each -> line("- " + LineText.of(each) + ": the inventory does not hold its text."));
        }
    }

    private void issues(List<IssueEntry> issues) {
        if (!issues.isEmpty()) {
            heading("What could not be looked at, and warnings: " + issues.size());
            issues.forEach(issue -> line("- " + LineText.of(issue.severity()) + ": " + LineText.of(issue.message())
                    + " " + LineText.of(issue.remedy())));
        }
    }

    private void heading(String words) {
        line("");
        line(words);
        line("-".repeat(words.length()));
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
