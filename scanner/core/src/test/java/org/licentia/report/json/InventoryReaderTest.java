package org.licentia.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

class InventoryReaderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path GOLDEN = Path.of("..", "cli", "src", "test", "golden");

    @TempDir
    Path folder;

    @Test
    void whatWasReadIsWrittenWithTheSameBytes() throws IOException {
        List<Path> inventories;
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            inventories = all.filter(file -> file.endsWith("expected/licentia.json"))
                    .sorted()
                    .toList();
        }
        assertThat(inventories).hasSizeGreaterThan(20);
        for (Path file : inventories) {
            ObjectNode found = (ObjectNode) MAPPER.readTree(file.toFile());
            byte[] written = written(InventoryReader.read(file));
            ObjectNode current = (ObjectNode) MAPPER.readTree(written);
            if (found.get("schemaVersion").asText().equals(Inventory.SCHEMA_VERSION)) {
                assertThat(current.equals(found)).as(file.toString()).isTrue();
            }
            byte[] again = written(InventoryReader.read(new ByteArrayInputStream(written), "again"));
            assertThat(Arrays.equals(again, written)).as(file.toString()).isTrue();
        }
    }

    @Test
    void unknownFieldsOfALaterMinorVersionArePassedOver() throws IOException {
        Inventory inventory = read(document -> {
            document.put("schemaVersion", "1.99.0");
            document.putObject("novelty").putArray("deep").addObject().put("x", 1);
            ((ObjectNode) document.get("policy")).put("mood", "strict");
        });
        assertThat(inventory.schemaVersion()).isEqualTo("1.99.0");
    }

    @Test
    void whatOlderMinorVersionsDidNotHaveIsEmpty() throws IOException {
        Inventory inventory = read(document -> {
            document.put("schemaVersion", "1.0.0");
            document.remove(List.of("ledger", "models", "questions", "conclusionRules"));
            ((ObjectNode) document.get("policy")).remove("distribution");
            document.get("components")
                    .forEach(component ->
                            component.get("usages").forEach(usage -> ((ObjectNode) usage).remove("shipped")));
        });
        assertThat(inventory.ledger()).isEmpty();
        assertThat(inventory.policy().distribution()).isEmpty();
        assertThat(inventory.components())
                .allSatisfy(component -> assertThat(component.usages()).allMatch(usage -> usage.shipped()));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> read(document -> document.remove("ledger")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'ledger' is missing")
                .hasMessageContaining("licentia scan");
        assertThatThrownBy(() -> read(document ->
                        ((ObjectNode) document.get("components").get(0).get("license")).remove("concluded")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'components[0].license.concluded' is missing");
        assertThatThrownBy(() -> read(document -> document.putNull("components")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'components' is missing");
    }

    @Test
    void whatIsOfAnotherKindIsNamed() {
        assertThatThrownBy(() -> read(document -> document.put("complete", "yes")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'complete' should be true or false");
        assertThatThrownBy(() -> read(document -> document.put("components", 3)))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'components' should be a list");
        assertThatThrownBy(
                        () -> read(document -> document.putArray("components").add(3)))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'components[0]' should be an object");
        assertThatThrownBy(
                        () -> read(document -> document.putArray("notLookedAt").addNull()))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'notLookedAt[0]' should be a text");
        assertThatThrownBy(() ->
                        read(document -> ((ObjectNode) document.get("summary")).put("components", 99_999_999_999L)))
                .isInstanceOf(LicentiaException.class);
    }

    @Test
    void anotherMajorVersionIsRefusedWithARemedy() {
        assertThatThrownBy(() -> read(document -> document.put("schemaVersion", "2.0.0")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("schemaVersion 2.0.0")
                .hasMessageContaining("Update Licentia");
        assertThatThrownBy(() -> read(document -> document.remove("schemaVersion")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("no schemaVersion");
    }

    @Test
    void hostileDocumentsAreRefused() {
        refused("");
        refused("[]");
        refused("{\"schemaVersion\":\"1.2.0\"");
        refused("{\"schemaVersion\":\"1.2.0\",\"schemaVersion\":\"1.2.0\"}");
        refused("{\"schemaVersion\":\"1.2.0\",\"x\":" + "[".repeat(100_000));
        refused("{\"schemaVersion\":\"1.2.0\"} {}");
        assertThatThrownBy(() -> read(document -> {
                    document.put("schemaVersion", "1.99.0");
                    ArrayNode deep = document.putArray("novelty");
                    for (int i = 0; i < 100; i++) {
                        deep = deep.addArray();
                    }
                }))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("changed.json");
        refused("\u0000\u0001");
        refused("{\0\0\0\"\0");
    }

    @Test
    void promisesThatReportsRelyOnAreKept() {
        broken(
                document -> document.put("asOf", "yesterday"),
                "'asOf' is 'yesterday' and not a date such as 2026-01-31.");
        for (String purl : List.of("", "org.example:library:1", "pkg:maven", "pkg:maven/", "pkg:/x", "pkg:maven/a b")) {
            broken(
                    document -> first(document).put("purl", purl),
                    "'components[0].purl' is '" + purl + "' and not a package URL");
        }
        broken(
                document -> first(document)
                        .put("purl", document.at("/components/1/purl").asText()),
                "and not the name of this component alone");
        broken(document -> first(document).put("sha256", "0".repeat(63)), "'components[0].sha256'");
        broken(document -> first(document).put("sha1", "g".repeat(40)), "'components[0].sha1'");
        broken(document -> first(document).putArray("dependsOn").add("library"), "'components[0].dependsOn[]'");
        broken(document -> first(document).putArray("contains").add("library"), "'components[0].contains[]'");
        broken(
                document -> ((ObjectNode) document.at("/violations/0")).put("component", "pkg:maven/gone/gone@1"),
                "'violations[0].component' is 'pkg:maven/gone/gone@1' and not the purl of one of the components");
    }

    @Test
    void aSummaryThatContradictsWhatIsListedIsRefused() throws IOException {
        ObjectNode summary =
                (ObjectNode) MAPPER.readTree(written(read(document -> {}))).get("summary");
        for (String field : List.of("components", "own", "contained", "modules", "violations", "errors", "warnings")) {
            int listed = summary.get(field).asInt();
            broken(
                    document -> summary(document).put(field, listed + 1),
                    "changed.json contradicts itself: 'summary." + field + "' is " + (listed + 1) + ", but it lists "
                            + listed + ".");
        }
        for (String field : List.of("verdicts", "scopes", "categories", "statuses")) {
            String key = summary.get(field).fieldNames().next();
            int listed = summary.get(field).get(key).asInt();
            broken(
                    document -> ((ObjectNode) summary(document).get(field)).put(key, listed + 7),
                    "'summary." + field + "' has " + (listed + 7) + " for '" + key + "', but it lists " + listed);
            broken(
                    document -> ((ObjectNode) summary(document).get(field)).remove(key),
                    "'summary." + field + "' has no number for '" + key + "'");
            broken(
                    document -> ((ObjectNode) summary(document).get(field)).put("novel\u001b[2J", 1),
                    "'summary." + field + "' has 1 for 'novel\uFFFD[2J', but it lists 0");
        }
    }

    @Test
    void completeBesideAnErrorIsRefused() {
        broken(document -> document.put("complete", false), "'complete' is false, but none of its issues are errors.");
        broken(
                document -> {
                    document.withArray("issues")
                            .addObject()
                            .put("severity", "error")
                            .put("stage", "resolve")
                            .put("message", "It is damaged.")
                            .put("remedy", "Get it again.");
                    summary(document)
                            .put("errors", summary(document).get("errors").asInt() + 1);
                },
                "'complete' is true, but 1 of its issues is an error.");
    }

    @Test
    void aDecisionThatItsViolationsContradictIsRefused() {
        broken(
                document -> ((ObjectNode) document.at("/violations/0")).put("verdict", "needs-review"),
                "but its strictest violation says 'needs-review'.");
        broken(
                document -> {
                    int violations = document.get("violations").size();
                    document.putArray("violations");
                    summary(document).put("violations", 0);
                    assertThat(violations).isPositive();
                },
                "but no violation names it.");
    }

    @Test
    void whatWasNotCountedYetIsNotCompared() throws IOException {
        Inventory inventory = read(document -> {
            document.put("schemaVersion", "1.0.0");
            summary(document).remove("contained");
            summary(document).putObject("scopes");
        });
        assertThat(inventory.summary().contained()).isZero();
        broken(
                document -> {
                    document.put("schemaVersion", "1.0.0");
                    summary(document).put("own", 77);
                },
                "'summary.own' is 77");
    }

    @Test
    void whatLaterVersionsCountBesidesMayBeZero() throws IOException {
        Inventory inventory = read(document -> {
            document.put("schemaVersion", "1.99.0");
            ((ObjectNode) summary(document).get("verdicts")).put("allow-after-payment", 0);
        });
        assertThat(inventory.summary().verdicts()).containsEntry("allow-after-payment", 0);
    }

    @Test
    void sampleInventoriesAreAsTheReaderAsks() throws IOException {
        for (Inventory sample : List.of(
                SampleInventories.smallClean(),
                SampleInventories.violations(),
                SampleInventories.incomplete(),
                SampleInventories.unknown(),
                SampleInventories.decided(),
                SampleInventories.unobtained(true),
                StressInventories.large(60))) {
            byte[] written = written(sample);
            assertThat(written(InventoryReader.read(new ByteArrayInputStream(written), "sample")))
                    .isEqualTo(written);
        }
    }

    private static ObjectNode summary(ObjectNode document) {
        return (ObjectNode) document.get("summary");
    }

    private static ObjectNode first(ObjectNode document) {
        return (ObjectNode) document.at("/components/0");
    }

    private static void broken(Consumer<ObjectNode> change, String message) {
        assertThatThrownBy(() -> read(change))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("licentia scan");
    }

    @Test
    void wordsThatLookLikeTemplatesStayWords() throws IOException {
        Inventory inventory =
                read(document -> ((ObjectNode) document.get("target")).put("name", "${jndi:x} #{1+1} %n"));
        assertThat(inventory.target().name()).isEqualTo("${jndi:x} #{1+1} %n");
    }

    @Test
    void absentFileIsNamed() {
        assertThatThrownBy(() -> InventoryReader.read(folder.resolve("gone.json")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("gone.json");
    }

    private static void refused(String document) {
        assertThatThrownBy(() -> InventoryReader.read(
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "standard input"))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("standard input");
    }

    private static Inventory read(Consumer<ObjectNode> change) throws IOException {
        Path golden = GOLDEN.resolve("agpl-behind-a-library-fails-and-names-the-exclusion/expected/licentia.json");
        ObjectNode document = (ObjectNode) MAPPER.readTree(written(InventoryReader.read(golden)));
        document.put("schemaVersion", Inventory.SCHEMA_VERSION);
        change.accept(document);
        return InventoryReader.read(new ByteArrayInputStream(MAPPER.writeValueAsBytes(document)), "changed.json");
    }

    private static byte[] written(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(inventory, out);
        return out.toByteArray();
    }
}
