package org.licentia.report.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyclonedx.model.Bom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.cyclonedx.CycloneDxRenderer.Form;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxParser;

class CycloneDxRendererTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final List<String> HOSTILE = List.of(
            "nul \u0000 esc \u001B del \u007F nel \u0085 fffe \uFFFE half \uD800",
            "]]> <b>&amp;<!-- --> <?x?> </script>",
            "line\r\nbreak\ttab \u2028 bidi \u202E emoji \uD83D\uDE80",
            "%zz%00:#?@/\\ \"quoted\" '",
            "   ",
            "",
            "\u0001");

    static Stream<Inventory> inventories() {
        return Stream.concat(
                Stream.of(
                        RichInventory.inventory(),
                        SampleInventories.smallClean(),
                        SampleInventories.violations(),
                        SampleInventories.incomplete(),
                        SampleInventories.unknown(),
                        SampleInventories.decided(),
                        new InventoryBuilder("com.acme:empty:1", "Empty").build(),
                        StressInventories.large(300)),
                HOSTILE.stream().map(StressInventories::hostile));
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void officialValidatorsFindNothing(Inventory inventory) throws IOException {
        for (SpecificationVersion version : SpecificationVersion.values()) {
            for (Form form : Form.values()) {
                byte[] document = CycloneDxOracle.written(inventory, version, form);
                assertThat(CycloneDxOracle.errors(document, version, form))
                        .as("%s %s", version, form)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void referencesAreUniqueAndLeadSomewhere(Inventory inventory) {
        for (SpecificationVersion version : SpecificationVersion.values()) {
            byte[] document = CycloneDxOracle.written(inventory, version, Form.JSON);
            assertThat(CycloneDxReferences.problems(document)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void xmlSaysWhatJsonSays(Inventory inventory) {
        Bom json = CycloneDxOracle.read(
                CycloneDxOracle.written(inventory, SpecificationVersion.V1_6, Form.JSON), Form.JSON);
        Bom xml =
                CycloneDxOracle.read(CycloneDxOracle.written(inventory, SpecificationVersion.V1_6, Form.XML), Form.XML);
        assertThat(said(xml)).isEqualTo(said(json));
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void everyExpressionCanBeRead(Inventory inventory) throws IOException {
        SpdxParser parser = new SpdxParser(LicenseList.bundled());
        List<String> expressions = new ArrayList<>();
        for (JsonNode component : json(inventory, SpecificationVersion.V1_6).at("/components")) {
            assertThat(component.at("/licenses").size()).isLessThanOrEqualTo(1);
            component.at("/licenses").findValuesAsText("expression").forEach(expressions::add);
        }
        assertThat(expressions)
                .allMatch(expression -> parser.tryParse(expression).isPresent())
                .doesNotContain("NONE", "NOASSERTION");
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void theSameInventoryGivesTheSameBytes(Inventory inventory) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (SpecificationVersion version : SpecificationVersion.values()) {
            for (Form form : Form.values()) {
                byte[] once = CycloneDxOracle.written(inventory, version, form);
                try {
                    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                    assertThat(CycloneDxOracle.written(inventory, version, form))
                            .isEqualTo(once);
                } finally {
                    Locale.setDefault(locale);
                    TimeZone.setDefault(zone);
                }
                assertThat(new String(once, StandardCharsets.UTF_8))
                        .endsWith("\n")
                        .doesNotContain("\r");
            }
        }
    }

    @Test
    void anotherInventoryHasAnotherSerialNumberAndEveryFormTheSame() throws IOException {
        Inventory inventory = RichInventory.inventory();
        Inventory later = RichInventory.replaced(inventory, inventory.components(), true, "2026-11-21");
        String number =
                json(inventory, SpecificationVersion.V1_6).at("/serialNumber").asText();
        assertThat(number).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(json(later, SpecificationVersion.V1_6).at("/serialNumber").asText())
                .isNotEqualTo(number);
        assertThat(new String(
                        CycloneDxOracle.written(inventory, SpecificationVersion.V1_7, Form.XML),
                        StandardCharsets.UTF_8))
                .contains("serialNumber=\"" + number + "\"");
    }

    @Test
    void referencesThatLeadNowhereAreSeen() {
        String document = new String(
                CycloneDxOracle.written(RichInventory.inventory(), SpecificationVersion.V1_6, Form.JSON),
                StandardCharsets.UTF_8);
        for (String field : List.of("\"bom-ref\" : ", "\"ref\" : ")) {
            String twice = document.replace(
                    field + "\"pkg:maven/org.example/leaf@1\"", field + "\"" + RichInventory.LIBRARY + "\"");
            assertThat(CycloneDxReferences.problems(twice.getBytes(StandardCharsets.UTF_8)))
                    .isNotEmpty();
        }
    }

    @Test
    void theOracleSeesWhatIsBroken() {
        Inventory inventory = RichInventory.inventory();
        Map<String, String> breaks = Map.of(
                "\"required\"", "\"needed\"",
                "\"concluded\"", "\"guessed\"",
                "\"SHA-256\"", "\"CRC\"",
                "\"bomFormat\" : \"CycloneDX\"", "\"bomFormat\" : \"Other\"",
                "<scope>required<", "<scope>needed<",
                "acknowledgement=\"concluded\"", "acknowledgement=\"guessed\"",
                "alg=\"SHA-256\"", "alg=\"CRC\"",
                "bom-ref=\"pkg:maven/org.example/leaf@1\"", "bom-ref=\"pkg:maven/org.example/tests@5\"");
        int broken = 0;
        for (SpecificationVersion version : SpecificationVersion.values()) {
            for (Form form : Form.values()) {
                String document = new String(CycloneDxOracle.written(inventory, version, form), StandardCharsets.UTF_8);
                for (Map.Entry<String, String> each : breaks.entrySet()) {
                    String changed = document.replace(each.getKey(), each.getValue());
                    if (!changed.equals(document)) {
                        broken++;
                        assertThat(CycloneDxOracle.errors(changed.getBytes(StandardCharsets.UTF_8), version, form))
                                .as("%s %s %s", version, form, each)
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(broken).isEqualTo(20);
    }

    @Test
    void aComponentSaysWhatTheInventorySays() throws IOException {
        JsonNode library = component(RichInventory.LIBRARY, SpecificationVersion.V1_6);
        assertThat(library.at("/group").asText()).isEqualTo("org.example");
        assertThat(library.at("/name").asText()).isEqualTo("library");
        assertThat(library.at("/version").asText()).isEqualTo("1.2");
        assertThat(library.at("/purl").asText()).isEqualTo(RichInventory.LIBRARY);
        assertThat(library.at("/publisher").asText()).isEqualTo("Example Org");
        assertThat(library.at("/supplier/name").asText()).isEqualTo("Example Org");
        assertThat(library.at("/description").asText()).isEqualTo("Does what libraries do.");
        assertThat(library.at("/scope").asText()).isEqualTo("required");
        assertThat(library.at("/hashes").findValuesAsText("alg")).containsExactly("SHA-1", "SHA-256");
        assertThat(library.at("/licenses").toString())
                .isEqualTo("[{\"expression\":\"MIT OR LicenseRef-house\",\"acknowledgement\":\"concluded\"}]");
        assertThat(library.at("/externalReferences").findValuesAsText("type")).containsExactly("website", "license");
        assertThat(properties(library))
                .containsEntry("licentia:scm", "git@example.org:library.git")
                .containsEntry("licentia:status", "DECLARED_ONLY")
                .containsEntry("licentia:verdict", "allow-with-obligations")
                .containsEntry("licentia:license-file", "META-INF/LICENSE sha256:" + RichInventory.TEXT_HASH)
                .containsEntry("licentia:issue", "warning: Odd. Look.");
    }

    @Test
    void evidenceIsKeptApartFromTheConclusion() throws IOException {
        JsonNode evidence =
                component(RichInventory.LIBRARY, SpecificationVersion.V1_6).at("/evidence");
        JsonNode declared = evidence.at("/licenses/0/license");
        assertThat(declared.at("/name").asText()).isEqualTo("MIT or house rules");
        assertThat(declared.at("/acknowledgement").asText()).isEqualTo("declared");
        assertThat(declared.at("/url").asText()).isEqualTo("https://example.org/rules");
        assertThat(properties(declared))
                .containsEntry("licentia:expression", "MIT OR LicenseRef-house")
                .containsEntry("licentia:source", "pom");
        JsonNode detected = evidence.at("/licenses/1/license");
        assertThat(detected.at("/name").asText()).isEqualTo("MIT");
        assertThat(detected.has("acknowledgement")).isFalse();
        assertThat(properties(detected)).containsEntry("licentia:location", "META-INF/LICENSE:1-20");
        assertThat(evidence.at("/copyright/0/text").asText()).isEqualTo("Copyright 2020 Jo Example");
        assertThat(evidence.at("/occurrences").findValuesAsText("location"))
                .containsExactly("com.acme:core", "com.acme:war");
        assertThat(evidence.at("/identity/0/confidence").asDouble()).isEqualTo(1);
        assertThat(component("pkg:maven/org.example/inside@3", SpecificationVersion.V1_6)
                        .at("/evidence/identity/0/confidence")
                        .asDouble())
                .isLessThan(1);
    }

    @Test
    void textsOfLicensesOutsideTheListAreBesideTheExpressionSince17() throws IOException {
        JsonNode older = component(RichInventory.LIBRARY, SpecificationVersion.V1_6);
        assertThat(older.at("/evidence/licenses/2/license/name").asText()).isEqualTo("LicenseRef-house");
        assertThat(older.at("/evidence/licenses/2/license/text/content").asText())
                .isEqualTo("You may.\nYou shall.\n");
        JsonNode newer = component(RichInventory.LIBRARY, SpecificationVersion.V1_7);
        assertThat(newer.at("/licenses/0/expressionDetails/0/licenseIdentifier").asText())
                .isEqualTo("LicenseRef-house");
        assertThat(newer.at("/licenses/0/expressionDetails/0/text/content").asText())
                .isEqualTo("You may.\nYou shall.\n");
        assertThat(newer.at("/evidence/licenses").size()).isEqualTo(2);
    }

    @Test
    void aPartOfAnArtifactDoesNotHaveThePurlOfTheArtifact() throws IOException {
        String part = "org.example/both@1#META-INF/LICENSE/part";
        JsonNode bom = json(
                new InventoryBuilder("com.acme:app:1", "App")
                        .modules("com.acme:app")
                        .with(new ComponentBuilder("org.example:both:1")
                                .holding("pkg:maven/" + part)
                                .usedBy("com.acme:app", "compile"))
                        .with(new ComponentBuilder("org.example:both:1#META-INF/LICENSE/part")
                                .named("part")
                                .usedBy("com.acme:app", "compile", "org.example:both:1"))
                        .build(),
                SpecificationVersion.V1_6);
        JsonNode component = component(part, bom);
        assertThat(component.at("/bom-ref").asText()).isEqualTo("pkg:maven/" + part);
        assertThat(component.at("/name").asText()).isEqualTo("part");
        assertThat(component.has("purl")).isFalse();
        assertThat(properties(component)).containsEntry("licentia:contained-in", "pkg:maven/org.example/both@1");
        assertThat(component("org.example/both@1", bom).has("purl")).isTrue();
    }

    @Test
    void aLongTextIsThereOnceHoweverManyNeedIt() throws IOException {
        String text = "All rights reserved. ".repeat(1_000);
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        for (String name : List.of("one", "other", "third")) {
            app.with(new ComponentBuilder("org.example:" + name + ":1")
                    .license("LicenseRef-long OR LicenseRef-short", "unstated", "DECLARED_ONLY")
                    .usedBy("com.acme:app", "compile"));
        }
        Inventory inventory = app.license("LicenseRef-long", "Long", "unstated", text)
                .license("LicenseRef-short", "Short", "unstated", "Ask us.")
                .build();
        for (SpecificationVersion version : SpecificationVersion.values()) {
            for (Form form : Form.values()) {
                String document = new String(CycloneDxOracle.written(inventory, version, form), StandardCharsets.UTF_8);
                assertThat(document.split(Pattern.quote(text), -1))
                        .as("%s %s", version, form)
                        .hasSize(2);
                assertThat(document.split("Ask us\\.", -1)).hasSize(4);
                assertThat(document.split("LicenseRef-long pkg:maven/org.example/one@1", -1))
                        .hasSize(3);
            }
        }
    }

    @Test
    void silenceIsNoLicenseAndSaysWhy() throws IOException {
        JsonNode silent = component("pkg:maven/org.example/leaf@1", SpecificationVersion.V1_6);
        assertThat(silent.has("licenses")).isFalse();
        assertThat(properties(silent)).containsEntry("licentia:license-concluded", "NOASSERTION");
        assertThat(properties(silent).get("licentia:license-reason")).startsWith("nothing-stated: ");
        JsonNode none = component("pkg:maven/org.example/inside@3", SpecificationVersion.V1_6);
        assertThat(none.has("licenses")).isFalse();
        assertThat(properties(none)).containsEntry("licentia:license-concluded", "NONE");
    }

    @Test
    void scopesAreThoseOfTheSpecification() throws IOException {
        String servlet = "pkg:maven/org.example/servlet@4";
        assertThat(component(servlet, SpecificationVersion.V1_6).at("/scope").asText())
                .isEqualTo("optional");
        assertThat(component(servlet, SpecificationVersion.V1_6).has("isExternal"))
                .isFalse();
        assertThat(component(servlet, SpecificationVersion.V1_7)
                        .at("/isExternal")
                        .asBoolean())
                .isTrue();
        assertThat(component("pkg:maven/org.example/tests@5", SpecificationVersion.V1_6)
                        .at("/scope")
                        .asText())
                .isEqualTo("excluded");
    }

    @Test
    void theGraphLeadsFromTheTargetOverModulesToComponents() throws IOException {
        Map<String, List<String>> graph = graph(RichInventory.inventory());
        assertThat(graph.get("pkg:maven/com.acme/shop@2.0"))
                .containsExactly("pkg:maven/com.acme/core@2.0", "pkg:maven/com.acme/war");
        assertThat(graph.get("pkg:maven/com.acme/war"))
                .containsExactly(
                        "pkg:maven/com.acme/core@2.0",
                        "pkg:maven/org.example/servlet@4",
                        "pkg:maven/org.example/tests@5");
        assertThat(graph.get("pkg:maven/com.acme/core@2.0")).containsExactly(RichInventory.LIBRARY);
        assertThat(graph.get(RichInventory.LIBRARY))
                .containsExactly("pkg:maven/org.example/inside@3", "pkg:maven/org.example/leaf@1");
        assertThat(graph.get("pkg:maven/org.example/leaf@1")).isEmpty();
        assertThat(graph).doesNotContainKey("pkg:maven/org.example/inside@3");
    }

    @Test
    void completeIsSaidOnlyWhereNothingIsMissing() throws IOException {
        Inventory inventory = RichInventory.inventory();
        assertThat(aggregate(inventory)).isEqualTo("complete");
        assertThat(aggregate(SampleInventories.incomplete())).isEqualTo("incomplete");
        List<InventoryEntry> cut = inventory.components().stream()
                .filter(entry -> !entry.purl().contains("leaf"))
                .toList();
        assertThat(aggregate(RichInventory.replaced(inventory, cut, true, inventory.asOf())))
                .isEqualTo("incomplete");
        JsonNode compositions = json(inventory, SpecificationVersion.V1_6).at("/compositions");
        assertThat(compositions.at("/1/aggregate").asText()).isEqualTo("unknown");
        assertThat(compositions.at("/1/dependencies/0").asText()).isEqualTo("pkg:maven/org.example/inside@3");
    }

    @Test
    void findingsAreAnnotations() throws IOException {
        JsonNode bom = json(RichInventory.inventory(), SpecificationVersion.V1_6);
        assertThat(bom.at("/annotations").size()).isEqualTo(2);
        assertThat(bom.at("/annotations/0/subjects/0").asText()).isEqualTo("pkg:maven/org.example/inside@3");
        assertThat(bom.at("/annotations/0/text").asText()).contains("deny by none: NONE. It is forbidden.\nRemove it.");
        assertThat(bom.at("/annotations/0/timestamp").asText()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(bom.at("/metadata/timestamp").asText()).isEqualTo("2026-11-20T00:00:00Z");
    }

    @Test
    void whatIsNoDateIsNoTimestamp() throws IOException {
        Inventory inventory = RichInventory.inventory();
        JsonNode bom = json(
                RichInventory.replaced(inventory, inventory.components(), true, "soon"), SpecificationVersion.V1_6);
        assertThat(bom.at("/metadata").has("timestamp")).isFalse();
        assertThat(bom.has("annotations")).isFalse();
        assertThat(properties(bom.at("/metadata"))).containsEntry("licentia:as-of", "soon");
    }

    @Test
    void theSamePurlTwiceHasTwoReferences() throws IOException {
        Inventory inventory = RichInventory.inventory();
        List<InventoryEntry> twice = Stream.concat(inventory.components().stream(), inventory.components().stream())
                .toList();
        JsonNode bom =
                json(RichInventory.replaced(inventory, twice, true, inventory.asOf()), SpecificationVersion.V1_6);
        assertThat(bom.at("/components").findValuesAsText("bom-ref")).doesNotHaveDuplicates();
    }

    @Test
    void longTextsAreKeptWhole() throws IOException {
        String megabyte = "x<&]]>".repeat(180_000);
        Inventory inventory = new InventoryBuilder("com.acme:app:" + megabyte, "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:long:" + megabyte)
                        .license("LicenseRef-long", "unstated", "UNKNOWN")
                        .copyright(megabyte, "META-INF/LICENSE:1")
                        .usedBy("com.acme:app", "compile"))
                .license("LicenseRef-long", "Long", "unstated", megabyte)
                .build();
        for (Form form : Form.values()) {
            byte[] document = CycloneDxOracle.written(inventory, SpecificationVersion.V1_6, form);
            assertThat(CycloneDxOracle.errors(document, SpecificationVersion.V1_6, form))
                    .isEmpty();
        }
        JsonNode component = json(inventory, SpecificationVersion.V1_6).at("/components/0");
        assertThat(component.at("/evidence/copyright/0/text").asText()).isEqualTo(megabyte);
        assertThat(component.at("/evidence/licenses/0/license/text/content").asText())
                .isEqualTo(megabyte);
        assertThat(component.has("version")).isFalse();
        assertThat(properties(component)).containsEntry("licentia:coordinates", "org.example:long:" + megabyte);
    }

    @Test
    void doubtStandsBesideTheConclusion() throws IOException {
        JsonNode bom = json(
                new InventoryBuilder("com.acme:app:1", "App")
                        .modules("com.acme:app")
                        .with(new ComponentBuilder("org.example:both:1")
                                .license("MIT OR GPL-2.0-only", "strong-copyleft", "AMBIGUOUS")
                                .mayMean("MIT OR GPL-2.0-only", "MIT AND GPL-2.0-only")
                                .judgedAs("MIT AND GPL-2.0-only")
                                .usedBy("com.acme:app", "compile"))
                        .with(new ComponentBuilder("org.example:chosen:1")
                                .license("MIT OR GPL-2.0-only", "permissive", "AGREED")
                                .taking("MIT")
                                .usedBy("com.acme:app", "compile"))
                        .with(new ComponentBuilder("com.acme:own:1")
                                .own()
                                .license("MIT OR GPL-2.0-only", "strong-copyleft", "AMBIGUOUS")
                                .mayMean("MIT OR GPL-2.0-only", "MIT AND GPL-2.0-only")
                                .usedBy("com.acme:app", "compile"))
                        .build(),
                SpecificationVersion.V1_6);
        assertThat(bom.at("/annotations/1/text").asText())
                .isEqualTo("The evidence is ambiguous: it may mean MIT OR GPL-2.0-only; or MIT AND GPL-2.0-only."
                        + " Judged as MIT AND GPL-2.0-only.");
        JsonNode doubtful = component("org.example/both@1", bom);
        assertThat(doubtful.at("/licenses/0/expression").asText()).isEqualTo("MIT AND GPL-2.0-only");
        assertThat(properties(doubtful))
                .containsEntry("licentia:judged", "MIT AND GPL-2.0-only")
                .containsEntry("licentia:license-concluded", "MIT OR GPL-2.0-only");
        assertThat(properties(doubtful).get("licentia:license-reason")).contains("not beyond doubt");
        JsonNode chosen = component("org.example/chosen@1", bom);
        assertThat(chosen.at("/licenses/0/expression").asText()).isEqualTo("MIT OR GPL-2.0-only");
        assertThat(properties(chosen))
                .containsEntry("licentia:chosen", "MIT")
                .doesNotContainKey("licentia:license-reason");
        JsonNode own = component("com.acme/own@1", bom);
        assertThat(own.has("licenses")).isFalse();
        assertThat(properties(own)).containsEntry("licentia:license-concluded", "MIT OR GPL-2.0-only");
    }

    private static String aggregate(Inventory inventory) throws IOException {
        return json(inventory, SpecificationVersion.V1_6)
                .at("/compositions/0/aggregate")
                .asText();
    }

    private static Map<String, List<String>> graph(Inventory inventory) throws IOException {
        Map<String, List<String>> graph = new TreeMap<>();
        for (JsonNode node : json(inventory, SpecificationVersion.V1_6).at("/dependencies")) {
            List<String> needed = new ArrayList<>();
            node.path("dependsOn").forEach(ref -> needed.add(ref.asText()));
            graph.put(node.at("/ref").asText(), needed);
        }
        return graph;
    }

    private static JsonNode component(String ref, SpecificationVersion version) throws IOException {
        return component(ref, json(RichInventory.inventory(), version));
    }

    private static JsonNode component(String ref, JsonNode bom) {
        for (JsonNode component : bom.at("/components")) {
            if (component.at("/bom-ref").asText().endsWith(ref)) {
                return component;
            }
        }
        throw new AssertionError("no component " + ref);
    }

    private static Map<String, String> properties(JsonNode holder) {
        Map<String, String> properties = new TreeMap<>();
        holder.path("properties")
                .forEach(property -> properties.put(
                        property.at("/name").asText(), property.at("/value").asText()));
        return properties;
    }

    private static JsonNode json(Inventory inventory, SpecificationVersion version) throws IOException {
        return MAPPER.readTree(CycloneDxOracle.written(inventory, version, Form.JSON));
    }

    /** Everything that the library read, in one form. */
    private static String said(Bom bom) {
        return org.cyclonedx.generators.BomGeneratorFactory.createJson(org.cyclonedx.Version.VERSION_16, bom)
                .toJsonNode()
                .toPrettyString();
    }
}
