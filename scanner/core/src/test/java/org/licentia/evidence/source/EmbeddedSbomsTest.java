package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.issue.Severity;
import org.licentia.spdx.LicenseNames;

class EmbeddedSbomsTest {
    private final EmbeddedSboms source = new EmbeddedSboms(LicenseNames.bundled());

    @Test
    void subjectIsDeclaredItsPartsAreContainedWhatIsListedIsNot() throws IOException {
        String bom = """
                {"bomFormat": "CycloneDX", "specVersion": "1.5",
                 "metadata": {"component": {"name": "lib", "purl": "pkg:maven/com.acme/lib@1?type=jar",
                   "licenses": [{"license": {"id": "Apache-2.0"}}],
                   "components": [
                     {"name": "tool", "version": "2", "purl": "pkg:maven/org.other/tool@2",
                      "licenses": [{"expression": "MIT OR EPL-2.0"}]},
                     {"name": "jquery", "version": "3.7", "purl": "pkg:npm/jquery@3.7",
                      "licenses": [{"license": {"name": "MIT License"}}]}]}},
                 "components": [{"name": "dependency", "purl": "pkg:maven/org.dep/dependency@1"},
                   {"name": "inside", "purl": "pkg:maven/org.in/inside@1",
                    "evidence": {"occurrences": [{"location": "lib/inside.jar"}]}}]}
                """;

        ArchiveFindings found = archive()
                .with("META-INF/sbom/bom.json", bom)
                .with("lib/inside.jar", "")
                .askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence())
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("Apache-2.0");
        assertThat(found.contained())
                .extracting(each -> each.component().toString())
                .containsExactly(
                        "org.other:tool:2", "com.acme:lib:1#META-INF/sbom/bom.json/jquery-3-7", "org.in:inside:1");
        assertThat(found.contained().get(0).evidence().get(0).meaning().expression())
                .hasToString("MIT OR EPL-2.0");
    }

    @Test
    void cycloneDxInXmlSaysTheSame() throws IOException {
        String bom = """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata><component type="library" bom-ref="r">
                <name>lib</name><purl>pkg:maven/com.acme/lib@1</purl>
                <licenses><license><id>MIT</id></license></licenses>
                <components><component type="library"><name>tool</name><version>2</version>
                <licenses><expression>EPL-2.0</expression></licenses>
                <purl>pkg:maven/org.other/tool@2</purl></component></components>
                </component></metadata>
                <components><component type="library"><name>dependency</name></component></components></bom>
                """;

        ArchiveFindings found = archive().with("META-INF/sbom/bom.xml", bom).askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence())
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("MIT");
        assertThat(found.contained()).singleElement().satisfies(each -> {
            assertThat(each.component()).hasToString("org.other:tool:2");
            assertThat(each.evidence().get(0).meaning().expression()).hasToString("EPL-2.0");
        });
    }

    @Test
    void spdxContainsWhatItsRelationshipsSay() throws IOException {
        String bom = """
                {"spdxVersion": "SPDX-2.3", "documentDescribes": ["SPDXRef-m"], "packages": [
                  {"SPDXID": "SPDXRef-m", "name": "lib", "licenseDeclared": "MIT"},
                  {"SPDXID": "SPDXRef-a", "name": "a", "versionInfo": "1", "licenseDeclared": "NOASSERTION",
                   "licenseConcluded": "Apache-2.0",
                   "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:maven/org.a/a@1"}]},
                  {"SPDXID": "SPDXRef-b", "name": "b"}],
                 "relationships": [
                  {"spdxElementId": "SPDXRef-m", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-a"},
                  {"spdxElementId": "SPDXRef-m", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-b"}]}
                """;

        ArchiveFindings found = archive().with("lib.spdx.json", bom).askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence())
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("MIT");
        assertThat(found.contained())
                .singleElement()
                .satisfies(each -> assertThat(each.component()).hasToString("org.a:a:1"));
    }

    @Test
    void sbomOfAnotherWorkCameAlongWithIt() throws IOException {
        String bom = "{\"bomFormat\":\"CycloneDX\",\"metadata\":{\"component\":{\"name\":\"tool\","
                + "\"purl\":\"pkg:maven/org.other/tool@2\",\"licenses\":[{\"license\":{\"id\":\"MIT\"}}]}}}";

        ArchiveFindings found =
                archive().with("META-INF/sbom/tool.cdx.json", bom).askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.contained())
                .extracting(each -> each.component().toString())
                .containsExactly("org.other:tool:2");
    }

    @Test
    void whatIsNoSoundSbomIsToldAndNoMore() throws IOException {
        ArchiveFindings found = archive()
                .with("META-INF/sbom/a.json", "{\"bomFormat\":")
                .with("META-INF/sbom/b.json", "[".repeat(100_000))
                .with("META-INF/sbom/c.json", "[1,2]")
                .with("META-INF/sbom/d.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><bom>&x;</bom>")
                .with("META-INF/sbom/e.json", "")
                .askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.contained()).isEmpty();
        assertThat(found.issues())
                .extracting(each -> each.severity().toString())
                .containsExactly("ERROR", "ERROR", "WARNING", "ERROR", "ERROR");
    }

    @Test
    void whatIsNotReadOfAnSbomIsAnError() throws IOException {
        String many = "{\"name\": \"x\"},".repeat(5_001);
        String deep = "{\"name\": \"x\", \"components\": [".repeat(9) + "]}".repeat(9);
        String xml = "<component><name>x</name></component>".repeat(5_001);

        for (String bom : List.of(
                "{\"bomFormat\": \"CycloneDX\", \"components\": [" + many + "{\"name\": \"y\"}]}",
                "{\"bomFormat\": \"CycloneDX\", \"components\": [" + deep + "]}",
                "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [" + packages(5_001) + "]}",
                "<bom><components>" + xml + "</components></bom>")) {
            assertThat(archive()
                            .with("META-INF/sbom/bom.json", bom)
                            .askedBy(source, "com.acme:lib:1")
                            .issues())
                    .singleElement()
                    .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.ERROR))
                    .satisfies(each -> assertThat(each.message()).contains("names more works"));
        }
    }

    private static String packages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"SPDXID\": \"" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void anSbomThatCannotBeReadDoesNotKeepOthersFromBeingRead() throws IOException {
        String sound = "{\"bomFormat\":\"CycloneDX\",\"metadata\":{\"component\":{\"name\":\"lib\","
                + "\"licenses\":[{\"license\":{\"id\":\"MIT\"}}]}}}";
        FilesInMemory archive = archive().withUnreadable("META-INF/sbom/a.json").with("META-INF/sbom/b.json", sound);
        for (int i = 0; i < 20; i++) {
            archive.with("z/" + i + ".cdx.json", "{}");
        }

        ArchiveFindings found = archive.askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence()).hasSize(1);
        assertThat(found.issues()).extracting(each -> each.severity()).contains(Severity.ERROR, Severity.WARNING);
        assertThat(found.issues()).anySatisfy(each -> assertThat(each.message()).contains("more than 20 SBOMs"));
        assertThat(found.issues()).anySatisfy(each -> assertThat(each.message()).contains("META-INF/sbom/a.json"));
    }

    @Test
    void anEncodingThatIsNoneSpoilsItsFileAlone() throws IOException {
        String sound = "{\"bomFormat\":\"CycloneDX\",\"metadata\":{\"component\":{\"name\":\"lib\","
                + "\"licenses\":[{\"license\":{\"id\":\"MIT\"}}]}}}";
        ArchiveFindings found = archive()
                .with("META-INF/sbom/a.json", "{\0\0\0\"\0")
                .with("META-INF/sbom/b.json", "\0{\0\0\"")
                .with("META-INF/sbom/c.json", sound)
                .askedBy(source, "com.acme:lib:1");

        assertThat(found.issues()).hasSize(2).allMatch(each -> each.message().contains("damaged"));
        assertThat(found.evidence()).hasSize(1);
    }
}
