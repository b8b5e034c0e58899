package org.licentia.report.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.report.spdx.SpdxSamples.written;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;

/** Both formats of SPDX 2.3 say the same, tag by tag. */
class SpdxTagValueTest {
    @Test
    void bothFormatsSayTheSame() {
        for (Map.Entry<String, Inventory> sample : SpdxSamples.all().entrySet()) {
            if (sample.getKey().equals("hostile-15")) {
                continue;
            }
            JsonNode json = SpdxReferences.read(written(new SpdxJsonRenderer(), sample.getValue()));
            List<Map<String, List<String>>> paragraphs = TagValueReader.read(
                    new String(written(new SpdxTagValueRenderer(), sample.getValue()), StandardCharsets.UTF_8));
            int at = 0;
            assertThat(paragraphs.get(at++)).as(sample.getKey()).isEqualTo(document(json));
            for (JsonNode each : json.at("/packages")) {
                assertThat(paragraphs.get(at++)).as(sample.getKey()).isEqualTo(tags(each));
            }
            for (JsonNode each : json.at("/hasExtractedLicensingInfos")) {
                assertThat(paragraphs.get(at++)).as(sample.getKey()).isEqualTo(license(each));
            }
            List<String> relationships = new ArrayList<>();
            json.at("/relationships")
                    .forEach(each -> relationships.add(each.at("/spdxElementId").asText() + " "
                            + each.at("/relationshipType").asText() + " "
                            + each.at("/relatedSpdxElement").asText()));
            assertThat(paragraphs.get(at++)).isEqualTo(Map.of("Relationship", relationships));
            assertThat(paragraphs).hasSize(at);
        }
    }

    private static Map<String, List<String>> document(JsonNode json) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        put(tags, "SPDXVersion", json.at("/spdxVersion"));
        put(tags, "DataLicense", json.at("/dataLicense"));
        put(tags, "SPDXID", json.at("/SPDXID"));
        put(tags, "DocumentName", json.at("/name"));
        put(tags, "DocumentNamespace", json.at("/documentNamespace"));
        put(tags, "DocumentComment", json.at("/comment"));
        put(tags, "LicenseListVersion", json.at("/creationInfo/licenseListVersion"));
        put(tags, "Creator", json.at("/creationInfo/creators"));
        put(tags, "Created", json.at("/creationInfo/created"));
        return tags;
    }

    private static Map<String, List<String>> license(JsonNode json) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        put(tags, "LicenseID", json.at("/licenseId"));
        put(tags, "ExtractedText", json.at("/extractedText"));
        put(tags, "LicenseName", json.at("/name"));
        put(tags, "LicenseCrossReference", json.at("/seeAlsos"));
        return tags;
    }

    private static Map<String, List<String>> tags(JsonNode json) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        put(tags, "PackageName", json.at("/name"));
        put(tags, "SPDXID", json.at("/SPDXID"));
        put(tags, "PackageVersion", json.at("/versionInfo"));
        put(tags, "PackageSupplier", json.at("/supplier"));
        put(tags, "PackageDownloadLocation", json.at("/downloadLocation"));
        put(tags, "FilesAnalyzed", json.at("/filesAnalyzed"));
        json.at("/checksums")
                .forEach(each -> tags.computeIfAbsent("PackageChecksum", name -> new ArrayList<>())
                        .add(each.at("/algorithm").asText() + ": "
                                + each.at("/checksumValue").asText()));
        put(tags, "PackageHomePage", json.at("/homepage"));
        put(tags, "PackageSourceInfo", json.at("/sourceInfo"));
        put(tags, "PackageLicenseConcluded", json.at("/licenseConcluded"));
        put(tags, "PackageLicenseDeclared", json.at("/licenseDeclared"));
        put(tags, "PackageLicenseComments", json.at("/licenseComments"));
        put(tags, "PackageCopyrightText", json.at("/copyrightText"));
        put(tags, "PackageSummary", json.at("/summary"));
        put(tags, "PackageDescription", json.at("/description"));
        put(tags, "PackageComment", json.at("/comment"));
        json.at("/externalRefs")
                .forEach(each -> tags.computeIfAbsent("ExternalRef", name -> new ArrayList<>())
                        .add("PACKAGE-MANAGER purl "
                                + each.at("/referenceLocator").asText()));
        put(tags, "PackageAttributionText", json.at("/attributionTexts"));
        put(tags, "PrimaryPackagePurpose", json.at("/primaryPackagePurpose"));
        return tags;
    }

    private static void put(Map<String, List<String>> tags, String tag, JsonNode value) {
        if (!value.isMissingNode()) {
            List<String> values = new ArrayList<>();
            (value.isArray() ? value : List.of(value))
                    .forEach(each -> values.add(each.asText().replaceAll("(?i)(</?)(?=text>)", "$1 ")));
            tags.put(tag, values);
        }
    }
}
