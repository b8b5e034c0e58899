package org.licentia.report.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;
import org.licentia.report.SourceJars;

/**
 * Everything in one ZIP archive: every other report, the license files that were found, the source jars of what is
 * copyleft, and their checksums. The same inventory and the same source jars give the same bytes.
 */
public final class BundleRenderer implements Renderer {
    private final List<Renderer> reports;
    private final SourceJars sourceJars;

    /**
     * @param reports what is put in
     * @param sourceJars asked for the sources of copyleft components that are distributed
     */
    public BundleRenderer(List<Renderer> reports, SourceJars sourceJars) {
        this.reports = List.copyOf(reports);
        this.sourceJars = sourceJars;
    }

    @Override
    public String id() {
        return "bundle";
    }

    @Override
    public String fileName() {
        return "licentia-evidence.zip";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        List<Renderer> byName = reports.stream()
                .sorted(Comparator.comparing(Renderer::fileName))
                .toList();
        EntryNames names = new EntryNames();
        BundledTexts licenses = BundledTexts.of(inventory, names);
        SourceFiles sources = SourceFiles.of(inventory, names, sourceJars);
        ChecksummedZip archive = new ChecksummedZip(out);
        archive.add("README.txt", BundleReadme.of(inventory, byName, licenses, sources));
        for (Map.Entry<String, String> license : licenses.texts().entrySet()) {
            archive.add(license.getKey(), license.getValue());
        }
        for (Renderer report : byName) {
            archive.add("reports/" + report.fileName(), file -> report.render(inventory, file));
        }
        for (Map.Entry<String, Path> source : sources.jars().entrySet()) {
            archive.add(source.getKey(), file -> Files.copy(source.getValue(), file));
        }
        archive.finish();
    }
}
