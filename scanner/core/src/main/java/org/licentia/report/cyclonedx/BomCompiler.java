package org.licentia.report.cyclonedx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.graph.Coordinates;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.ExportNotes;
import org.licentia.report.cyclonedx.Bom.Annotation;
import org.licentia.report.cyclonedx.Bom.Property;
import org.licentia.report.json.JsonRenderer;

/** Makes a bill of materials of an inventory. */
final class BomCompiler {
    private final Inventory inventory;
    private final BomGraph graph;
    private final ComponentCompiler compiler;

    private BomCompiler(Inventory inventory) {
        this.inventory = inventory;
        this.graph = new BomGraph(inventory);
        this.compiler = new ComponentCompiler(inventory, graph);
    }

    static Bom bom(Inventory inventory) {
        return new BomCompiler(inventory).bom();
    }

    private Bom bom() {
        String timestamp = timestamp(inventory.asOf());
        return new Bom(
                serialNumber(inventory),
                timestamp,
                inventory.tool(),
                target(),
                notes(),
                () -> components().iterator(),
                graph.dependencies(),
                graph.compositions(),
                timestamp == null ? List.of() : annotations());
    }

    // Not random, as the specification would have it: the same inventory shall give the same bytes.
    private static String serialNumber(Inventory inventory) {
        MessageDigest digest = Sha256.begin();
        JsonRenderer.update(digest, inventory);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(Sha256.hex(digest).getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable String timestamp(String asOf) {
        try {
            return LocalDate.parse(asOf) + "T00:00:00Z";
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private BomComponent target() {
        Inventory.Target target = inventory.target();
        Coordinates project = BomGraph.project(target);
        List<Property> properties = new ArrayList<>();
        Text.add(properties, "coordinates", target.coordinates());
        Text.add(properties, "name", target.name());
        return new BomComponent(
                "application",
                graph.target(),
                null,
                project == null ? null : Text.line(project.groupId()),
                project == null ? Text.line(target.name(), "unnamed") : Text.line(project.artifactId(), "unnamed"),
                project == null ? null : PackageName.version(project.version()),
                Text.line(target.description()),
                null,
                false,
                List.of(),
                null,
                project == null ? null : Text.purl(project.purl().text()),
                List.of(),
                properties,
                null);
    }

    private List<Property> notes() {
        List<Property> properties = new ArrayList<>();
        ExportNotes.of(inventory).forEach((key, value) -> Text.add(properties, key, value));
        Text.add(properties, "license-list-version", inventory.tool().licenseListVersion());
        Text.add(properties, "jdk", inventory.target().jdk());
        inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .forEach(issue -> Text.add(properties, "error", issue.message() + " " + issue.remedy()));
        return properties;
    }

    private Stream<BomComponent> components() {
        return Stream.concat(
                IntStream.range(0, inventory.components().size())
                        .mapToObj(index ->
                                compiler.component(inventory.components().get(index), graph.ref(index))),
                graph.modulesBeside().entrySet().stream().map(module -> module(module.getKey(), module.getValue())));
    }

    /** A module that nobody else uses: nothing was found out about it but what it uses. */
    private static BomComponent module(String ref, String module) {
        String[] parts = module.split(":", 2);
        List<Property> properties = new ArrayList<>();
        Text.add(properties, "coordinates", module);
        Text.add(properties, "own", "yes");
        return new BomComponent(
                "library",
                ref,
                null,
                parts.length < 2 ? null : Text.line(parts[0]),
                Text.line(parts[parts.length - 1], "unnamed"),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                Text.purl(ref),
                List.of(),
                properties,
                null);
    }

    /** The findings, and what a conclusion alone would hide: that the evidence may mean something else. */
    private List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        for (ViolationEntry violation : inventory.violations()) {
            String ref = graph.ref(violation.component());
            if (ref != null) {
                annotations.add(new Annotation(ref, Text.lines(said(violation))));
            }
        }
        int index = 0;
        for (InventoryEntry entry : inventory.components()) {
            String ref = graph.ref(index++);
            if (!entry.license().readings().isEmpty()) {
                annotations.add(new Annotation(ref, Text.lines(doubt(entry))));
            }
        }
        return annotations;
    }

    private static String doubt(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        return "The evidence is ambiguous: it may mean "
                + String.join("; or ", entry.license().readings()) + "."
                + (decision == null ? "" : " Judged as " + decision.judged() + ".");
    }

    private static String said(ViolationEntry violation) {
        String judged = violation.judged() == null ? "" : ", judged as " + violation.judged();
        String waived = violation.waivedBy() == null ? "" : "\nWaived by " + violation.waivedBy() + ".";
        return violation.verdict() + " by " + violation.rule() + ": " + violation.license() + judged + ". "
                + violation.because()
                + (violation.fix().isBlank() ? "" : "\n" + violation.fix())
                + "\nIn " + violation.module() + " (" + violation.scope() + ", " + violation.linkage() + "): "
                + String.join(" > ", violation.path())
                + waived;
    }
}
