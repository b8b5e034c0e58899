package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.inventory.SmallInventory.use;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.SmallInventory;
import org.licentia.inventory.diff.InventoryDiff;
import org.licentia.report.junit.JunitRenderer;
import org.licentia.report.markdown.DiffMarkdown;
import org.licentia.report.markdown.MarkdownRenderer;
import org.licentia.report.sarif.SarifRenderer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What leaves Licentia for other tools: SARIF, JUnit and Markdown. */
class ExportsTest {
    private static final Schema SARIF_2_1_0 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(ExportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

    private static final String EVIL = "com.ex|`*_<b>:[x](http://e):1\u0000\u202E\uD800 www.evil.example @team #1 ]]>&";

    private static SmallInventory small() {
        return new SmallInventory()
                .stopped("com.example:bad:1", "AGPL-3.0-only", "network-copyleft", "deny", null, use("t:m", "compile"))
                .stopped("com.example:odd:1", "JSON", "field-of-use", "needs-review", null, use("t:m", "test"))
                .stopped("com.example:ok:1", "GPL-3.0-only", "strong-copyleft", "deny", "Jo", use("t:m", "compile"))
                .passes("com.example:good:1", "MIT", use("t:m", "compile"));
    }

    @Test
    void jsonAndHtmlAreWrittenWhenNobodySaysWhich() {
        assertThat(StandardParts.renderers().stream()
                        .filter(Renderer::byDefault)
                        .map(Renderer::id))
                .containsExactly("json", "html");
        assertThat(StandardParts.renderers()).extracting(Renderer::id).doesNotHaveDuplicates();
    }

    @Test
    void sarifHasFailuresOnlyEachWithRuleAndPlace() throws IOException {
        JsonNode run = sarif(small().build());
        assertThat(run.at("/results").size()).isEqualTo(2);
        JsonNode first = run.at("/results/0");
        assertThat(first.at("/ruleId").asText()).isEqualTo("network-copyleft");
        assertThat(run.at("/tool/driver/rules/" + first.at("/ruleIndex").asInt() + "/id")
                        .asText())
                .isEqualTo("network-copyleft");
        assertThat(first.at("/level").asText()).isEqualTo("error");
        assertThat(run.at("/results/1/level").asText()).isEqualTo("warning");
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b/pom.xml");
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uriBaseId")
                        .asText())
                .isEqualTo("SRCROOT");
        assertThat(first.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(7);
        assertThat(first.at("/message/text").asText()).contains("com.example:bad:1", "AGPL-3.0-only", "t:m › ");
        assertThat(run.at("/tool/driver/rules").size()).isEqualTo(2);
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/fullDescription/text").asText()).isNotBlank();
            assertThat(rule.at("/help/text").asText()).isNotBlank();
            assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("error", "warning");
        }
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.toString()).doesNotContain("TimeUtc");
    }

    @Test
    void whereNoLineIsKnownTheProjectStandsForItAndArtifactsHaveNoFile() throws IOException {
        SmallInventory artifacts = small().ofArtifacts().withoutLines();
        assertThat(sarif(artifacts.build()).at("/results/0/locations/0").has("physicalLocation"))
                .isFalse();
        JsonNode physical = sarif(small().withoutLines().build()).at("/results/0/locations/0/physicalLocation");
        assertThat(physical.toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"pom.xml\",\"uriBaseId\":\"SRCROOT\"}}");
    }

    @Test
    void fingerprintsSurviveUpgradesAndTellTwoVersionsApart() throws IOException {
        Inventory older = new SmallInventory()
                .stopped("com.example:bad:1", "AGPL-3.0-only", "r", "deny", null, use("t:m", "compile"))
                .build();
        Inventory both = new SmallInventory()
                .stopped("com.example:bad:2", "AGPL-3.0-only", "r", "deny", null, use("t:m", "compile"))
                .stopped("com.example:bad:3", "AGPL-3.0-only", "r", "deny", null, use("t:m", "compile"))
                .build();
        String pointer = "/partialFingerprints/licentiaFinding~1v1";
        String known = sarif(older).at("/results/0" + pointer).asText();
        assertThat(known).hasSize(32);
        assertThat(sarif(both).at("/results/0" + pointer).asText()).isEqualTo(known);
        assertThat(sarif(both).at("/results/1" + pointer).asText()).isEqualTo(known + ":2");
    }

    @Test
    void sarifTellsWhatCouldNotBeLookedAt() throws IOException {
        JsonNode run = sarif(small().error("com.example:bad:1", "It is broken.").build());
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("It is broken. Mend it.");
    }

    @Test
    void junitCountsWhatItHolds() throws IOException {
        Element suite = junit(small().error("com.example:good:1", "It is broken.")
                        .error(null, "No luck.")
                        .build())
                .getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(2);
        NodeList skipped = suite.getElementsByTagName("skipped");
        assertThat(((Element) skipped.item(0)).getAttribute("message")).contains("waived by Jo");
    }

    @Test
    void hostileNamesBreakNoFormat() throws IOException {
        Inventory inventory = new SmallInventory()
                .stopped("com.example:x:1", EVIL, EVIL, "deny", null, use(EVIL, "compile"))
                .error(null, EVIL)
                .build();
        Element failure = (Element) junit(inventory)
                .getDocumentElement()
                .getElementsByTagName("failure")
                .item(0);
        assertThat(failure.getAttribute("type")).contains("]]>&").doesNotContain("\u0000");
        assertThat(sarif(inventory).at("/results/0/ruleId").asText()).contains("]]>&");
        String markdown = markdown(inventory);
        String prose = markdown.replaceAll("(`+)[^\\n]*?\\1(?!`)", "");
        assertThat(prose).doesNotContain("<b>", "http://", "@team", "www.evil", "#1 ", "[x]", "\u202E");
        assertThat(markdown.lines()).allMatch(line -> line.isEmpty() || "#|-`… <".indexOf(line.charAt(0)) >= 0);
    }

    @Test
    void markdownIsBounded() throws IOException {
        SmallInventory many = new SmallInventory();
        for (int i = 0; i < 80; i++) {
            many.stopped("com.example:bad" + i + ":1", "AGPL-3.0-only", "r", "deny", null, use("t:m", "compile"));
        }
        String page = markdown(many.build());
        assertThat(page).contains("80 findings", "… and 30 more.");
        assertThat(page.lines().filter(line -> line.startsWith("- **deny**"))).hasSize(50);
    }

    @Test
    void markdownSaysAboveThatItIsIncompleteAndOnceWhatIsSoOfMany() throws IOException {
        SmallInventory many = new SmallInventory()
                .stopped("com.example:bad:1", "AGPL-3.0-only", "r", "deny", null, use("t:m", "compile"));
        for (int i = 0; i < 40; i++) {
            String coordinates = "com.example:lost" + i + ":1";
            many.passes(coordinates, "MIT", use("t:m", "compile"))
                    .error(coordinates, "The artifact " + coordinates + " could not be obtained.");
        }
        many.error(null, "module1/pom.xml: it is broken.").error(null, "module2/pom.xml: it is broken.");

        String page = markdown(many.build());

        assertThat(page.lines().findFirst()).hasValue("## Licenses: 1 finding, and incomplete, so there may be more");
        assertThat(page.lines().filter(line -> line.contains("could not be obtained")))
                .singleElement()
                .asString()
                .contains("The same of 39 others:", "and 34 more.")
                .endsWith("Mend it.");
        assertThat(page).contains("The same of 1 other: module2&#47;pom.xml.").doesNotContain("… and");
    }

    @Test
    void everyExportSaysWhatItIsAndIsNot() throws IOException {
        Inventory inventory = small().build();
        for (Renderer renderer : StandardParts.renderers()) {
            boolean isText = !renderer.fileName().matches(".*\\.(zip|xlsx)");
            if (!renderer.byDefault() && isText) {
                String text = written(renderer, inventory);
                assertThat(text)
                        .as(renderer.id())
                        .contains("not legal advice", "2026-01-01", "house", "a".repeat(64), "The JDK", "4 components")
                        .containsIgnoringCase("complete")
                        .containsIgnoringCase("not")
                        .endsWith("\n");
                if (!renderer.id().equals("csv")) {
                    assertThat(text).as(renderer.id()).doesNotContain("\r");
                }
                assertThat(written(renderer, inventory)).isEqualTo(text);
            }
        }
    }

    @Test
    void differencesAsMarkdownNameWhatIsWorse() throws IOException {
        Inventory before = new SmallInventory()
                .passes("com.example:bad:1", "MIT", use("t:m", "compile"))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DiffMarkdown().render(InventoryDiff.between(before, small().build()), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2 findings new or worse", "`com.example:bad:1`", "relicensed", "not legal advice");
    }

    private static JsonNode sarif(Inventory inventory) throws IOException {
        String text = written(new SarifRenderer(), inventory);
        assertThat(SARIF_2_1_0.validate(text, InputFormat.JSON)).isEmpty();
        JsonNode log = new ObjectMapper().readTree(text);
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        return log.at("/runs/0");
    }

    private static Document junit(Inventory inventory) throws IOException {
        byte[] bytes = written(new JunitRenderer(), inventory).getBytes(StandardCharsets.UTF_8);
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private static String markdown(Inventory inventory) throws IOException {
        return written(new MarkdownRenderer(), inventory);
    }

    private static String written(Renderer renderer, Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
