package org.licentia.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;

/** A real project of the corpus: its POMs, and what Maven itself resolved. */
record CorpusProject(Path folder) {
    /** Those of {@code -Dlicentia.corpus=DIR}, each a folder {@code DIR/projects/NAME} with {@code tree} and rows. */
    static List<CorpusProject> all() throws IOException {
        String corpus = System.getProperty("licentia.corpus");
        assumeThat(corpus).as("system property licentia.corpus").isNotNull();
        try (Stream<Path> entries = Files.list(Path.of(corpus, "projects"))) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("expected-dependencies.tsv")))
                    .sorted()
                    .map(CorpusProject::new)
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Module, coordinates, scope and optional, separated by tabs. */
    SortedSet<String> expected() throws IOException {
        return new TreeSet<>(Files.readAllLines(folder.resolve("expected-dependencies.tsv")));
    }

    /** The same rows of an inventory. */
    static SortedSet<String> rows(Inventory inventory) {
        SortedSet<String> rows = new TreeSet<>();
        for (InventoryEntry entry : inventory.components()) {
            WrittenCoordinates c = WrittenCoordinates.read(entry.coordinates()).orElseThrow();
            String kind = c.kind().isEmpty() ? "jar" : String.join(":", c.kind());
            entry.usages()
                    .forEach(use -> rows.add(use.module() + "\t" + c.ga() + ":" + kind + ":" + c.version() + "\t"
                            + use.scope() + "\t" + use.optional()));
        }
        return rows;
    }

    /** A copy of its POMs that may be written to. */
    Path copyTo(Path scratch) throws IOException {
        Path tree = folder.resolve("tree");
        Path copy = scratch.resolve(name());
        List<Path> files;
        try (Stream<Path> all = Files.walk(tree)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path to = copy.resolve(tree.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        return copy;
    }

    /** The arguments of a scan for JDK 17 with the user's own settings; what it lacks is fetched. */
    static List<String> scan(Path project, Path inventory, String... more) {
        List<String> arguments = new ArrayList<>(List.of("scan", project.toString(), "-q", "-f", "json"));
        arguments.addAll(List.of("-o", inventory.toString(), "--jdk", "17", "--as-of", "2026-01-01"));
        String repository = System.getProperty("licentia.repository");
        if (repository != null) {
            arguments.addAll(List.of("--repository", repository));
        }
        arguments.addAll(List.of(more));
        return arguments;
    }
}
