package org.licentia.evidence.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.licentia.evidence.ArchiveSource;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.spdx.LicenseNames;

/** Bills of materials inside jars, in each form that is read. */
public final class SbomFuzz implements FuzzTarget {
    private static final Component LIBRARY = Component.of(Coordinates.jar("com.acme", "lib", "1"), false);

    private final ArchiveSource source = new EmbeddedSboms(LicenseNames.bundled());

    @Override
    public List<byte[]> seeds() {
        return Stream.of("""
                {"bomFormat": "CycloneDX", "specVersion": "1.5",
                 "metadata": {"component": {"bom-ref": "r", "name": "lib", "group": "com.acme", "version": "1",
                  "purl": "pkg:maven/com.acme/lib@1", "licenses": [{"license": {"id": "Apache-2.0"}}],
                  "components": [{"name": "tool", "purl": "pkg:maven/org.other/tool@2?type=jar"}]}},
                 "components": [{"name": "inside", "version": "1", "licenses": [{"expression": "MIT OR EPL-2.0"}],
                  "evidence": {"occurrences": [{"location": "lib/inside.jar"}]}}],
                 "dependencies": [{"ref": "r", "dependsOn": ["s"]}]}
                """, """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata><component type="library" bom-ref="r">
                <name>lib</name><purl>pkg:maven/com.acme/lib@1</purl>
                <licenses><license><id>MIT</id><name>MIT License</name><url>https://example.com/</url></license></licenses>
                <components><component><name>tool</name><version>2</version>
                <licenses><expression>EPL-2.0</expression></licenses></component></components>
                </component></metadata><components><component><name>d</name></component></components></bom>
                """, """
                {"spdxVersion": "SPDX-2.3", "documentDescribes": ["SPDXRef-m"], "packages": [
                  {"SPDXID": "SPDXRef-m", "name": "lib", "licenseDeclared": "MIT"},
                  {"SPDXID": "SPDXRef-a", "name": "a", "versionInfo": "1", "licenseConcluded": "Apache-2.0",
                   "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:maven/org.a/a@1"}]}],
                 "hasExtractedLicensingInfos": [{"licenseId": "LicenseRef-1", "name": "Ours", "extractedText": "x"}],
                 "relationships": [
                  {"spdxElementId": "SPDXRef-m", "relationshipType": "CONTAINS", "relatedSpdxElement": "SPDXRef-a"}]}
                """).map(text -> text.getBytes(UTF_8)).toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "\"components\": [",
                "\"licenses\": [",
                "\"license\": {",
                "\"expression\": ",
                "\"purl\": ",
                "pkg:maven/a/b@1",
                "\"bom-ref\": ",
                "\"dependencies\": [",
                "\"dependsOn\": [",
                "\"packages\": [",
                "\"relationships\": [",
                "<component>",
                "</component>",
                "<components>",
                "</components>",
                "<license>",
                "<expression>",
                "<!DOCTYPE",
                "<!ENTITY",
                "&x;",
                "<![CDATA[",
                "<?xml version=\"1.0\"?>",
                "null",
                "1e999",
                "{}",
                "[]");
    }

    @Override
    public void feed(byte[] input) throws IOException {
        FilesInMemory jar = FilesInMemory.archive().with("lib/inside.jar", "");
        if (isXml(input)) {
            jar.with("META-INF/sbom/bom.xml", input);
        } else {
            jar.with("META-INF/sbom/bom.json", input).with("lib.spdx.json", input);
        }
        Examination.of(source, LIBRARY, jar);
    }

    private static boolean isXml(byte[] input) {
        return new String(input, UTF_8).stripLeading().startsWith("<");
    }
}
