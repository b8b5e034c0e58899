package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.licentia.report.cyclonedx.CycloneDxOracle.errors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.cyclonedx.CycloneDxReferences;
import org.licentia.report.cyclonedx.CycloneDxRenderer;
import org.licentia.report.cyclonedx.CycloneDxRenderer.Form;
import org.licentia.report.cyclonedx.SpecificationVersion;
import org.licentia.report.json.InventoryReader;
import org.licentia.report.spdx.Spdx3JsonRenderer;
import org.licentia.report.spdx.SpdxJsonRenderer;
import org.licentia.report.spdx.SpdxOracles;
import org.licentia.report.spdx.SpdxReferences;
import org.licentia.report.spdx.SpdxTagValueRenderer;

/**
 * What official schemas and libraries say of the bills of materials of real projects: {@code mvn verify -Pcorpus
 * -Dlicentia.inventories=DIR}, where {@code DIR} holds the inventories that {@code licentia scan} wrote of them. Prints a
 * row for each document.
 */
@Tag("corpus")
class SbomCorpusTest {
    /** The library that reads tag-value text takes minutes for more: it looks through all packages for each of them. */
    private static final int MOST_FOR_TAG_VALUE = 400;

    static Stream<Path> inventories() throws IOException {
        String folder = System.getProperty("licentia.inventories");
        assumeThat(folder).as("system property licentia.inventories").isNotNull();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> inventories = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(inventories).isNotEmpty();
            return inventories.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void officialValidatorsFindNothing(Path file) throws IOException {
        Inventory inventory = InventoryReader.read(file);
        List<String> problems = new ArrayList<>();
        for (SpecificationVersion version : SpecificationVersion.values()) {
            for (Form form : Form.values()) {
                List<Function<byte[], List<String>>> oracles = new ArrayList<>();
                oracles.add(document -> errors(document, version, form));
                if (form == Form.JSON) {
                    oracles.add(CycloneDxReferences::problems);
                }
                problems.addAll(found(new CycloneDxRenderer(version, form), inventory, file, oracles));
            }
        }
        problems.addAll(found(
                new SpdxJsonRenderer(),
                inventory,
                file,
                List.of(SpdxOracles::schemaErrors2, SpdxOracles::verify2, SpdxReferences::problems2)));
        problems.addAll(found(
                new Spdx3JsonRenderer(),
                inventory,
                file,
                List.of(SpdxOracles::schemaErrors3, SpdxOracles::verify3, SpdxReferences::problems3)));
        boolean slow = inventory.components().size() > MOST_FOR_TAG_VALUE;
        problems.addAll(found(
                new SpdxTagValueRenderer(), inventory, file, slow ? List.of() : List.of(SpdxOracles::verifyTagValue)));
        assertThat(problems).isEmpty();
    }

    private static List<String> found(
            Renderer renderer, Inventory inventory, Path file, List<Function<byte[], List<String>>> oracles)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(inventory, out);
        byte[] document = out.toByteArray();
        List<String> problems = new ArrayList<>();
        long start = System.nanoTime();
        oracles.forEach(oracle -> problems.addAll(oracle.apply(document)));
        System.out.printf(
                "%-22s %,6d components  %-18s %,7d KB  %d checks  %,7d ms  %d problems%n",
                file.getFileName(),
                inventory.components().size(),
                renderer.id(),
                document.length >> 10,
                oracles.size(),
                (System.nanoTime() - start) / 1_000_000,
                problems.size());
        return problems;
    }
}
