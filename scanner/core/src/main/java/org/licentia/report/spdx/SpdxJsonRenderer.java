package org.licentia.report.spdx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;

/** An SPDX 2.3 document (ISO/IEC 5962 and its successor) as JSON. */
public final class SpdxJsonRenderer implements Renderer {
    static final String VERSION = "SPDX-2.3";
    private static final String PREFIX = "SPDXRef-";
    private static final String DOCUMENT = PREFIX + "DOCUMENT";

    @Override
    public String id() {
        return "spdx-json";
    }

    @Override
    public String fileName() {
        return "licentia.spdx.json";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        SpdxDocument document = DocumentMapping.of(inventory, VERSION);
        JsonFields json = new JsonFields(out);
        json.text("spdxVersion", VERSION)
                .text("dataLicense", "CC0-1.0")
                .text("SPDXID", DOCUMENT)
                .text("name", document.name())
                .text("documentNamespace", document.namespace())
                .text("comment", document.comment())
                .object(
                        "creationInfo",
                        () -> json.text("created", document.created())
                                .texts("creators", List.of("Tool: " + document.tool()))
                                .text("licenseListVersion", majorMinor(document.licenseListVersion())))
                .list("packages", () -> {
                    for (SpdxPackage each : document.packages()) {
                        json.item(() -> write(each, json));
                    }
                })
                .list("hasExtractedLicensingInfos", () -> {
                    for (SpdxDocument.Extracted license : document.extracted()) {
                        json.item(() -> json.text("licenseId", license.id())
                                .text("name", license.name())
                                .text("extractedText", license.text())
                                .texts("seeAlsos", license.seeAlso() == null ? List.of() : List.of(license.seeAlso())));
                    }
                })
                .list("relationships", () -> {
                    json.item(() -> relationship(json, DOCUMENT, "DESCRIBES", PREFIX + document.root()));
                    for (SpdxRelationship each : document.relationships()) {
                        json.item(() ->
                                relationship(json, PREFIX + each.subject(), each.kind().name2, PREFIX + each.object()));
                    }
                });
        json.close();
    }

    /** SPDX 2.3, clause 6.7: two numbers. */
    static @Nullable String majorMinor(@Nullable String version) {
        return version == null ? null : version.substring(0, version.lastIndexOf('.'));
    }

    private static void write(SpdxPackage each, JsonFields json) throws IOException {
        json.text("name", each.name())
                .text("SPDXID", PREFIX + each.id())
                .text("versionInfo", each.version())
                .text(
                        "supplier",
                        each.supplier() == null ? SpdxDocument.NOASSERTION : "Organization: " + each.supplier())
                .text("downloadLocation", asserted(each.downloadLocation()))
                .truth("filesAnalyzed", false);
        if (each.sha1() != null || each.sha256() != null) {
            json.list("checksums", () -> {
                checksum(json, "SHA1", each.sha1());
                checksum(json, "SHA256", each.sha256());
            });
        }
        json.text("homepage", each.homepage())
                .text("sourceInfo", each.sourceInfo())
                .text("licenseConcluded", each.concluded())
                .text("licenseDeclared", each.declared())
                .text("licenseComments", each.licenseComments())
                .text("copyrightText", asserted(each.copyright()))
                .text("summary", each.summary())
                .text("description", each.description())
                .text("comment", each.comment());
        if (each.purl() != null) {
            json.list(
                    "externalRefs",
                    () -> json.item(() -> json.text("referenceCategory", "PACKAGE-MANAGER")
                            .text("referenceType", "purl")
                            .text("referenceLocator", each.purl())));
        }
        json.texts("attributionTexts", each.attributions())
                .text(
                        "primaryPackagePurpose",
                        each.purpose() == null ? null : each.purpose().name());
    }

    private static String asserted(@Nullable String value) {
        return value == null ? SpdxDocument.NOASSERTION : value;
    }

    private static void checksum(JsonFields json, String algorithm, @Nullable String value) throws IOException {
        if (value != null) {
            json.item(() -> json.text("algorithm", algorithm).text("checksumValue", value));
        }
    }

    private static void relationship(JsonFields json, String subject, String type, String object) throws IOException {
        json.text("spdxElementId", subject).text("relationshipType", type).text("relatedSpdxElement", object);
    }
}
