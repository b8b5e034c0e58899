package org.licentia.report.spdx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.report.spdx.JsonFields.Content;
import org.licentia.report.spdx.SpdxDocument.Extracted;
import org.licentia.report.spdx.SpdxRelationship.Kind;
import org.licentia.spdx.SpdxTerm;

/** Writes the elements of one SPDX 3.0.1 document. An id begins with the kind of its element, so no two are equal. */
final class Spdx3Graph {
    static final String VERSION = "3.0.1";
    private static final String CREATION = "_:creation";
    // Individuals of the ExpandedLicensing vocabulary, under the names that the context gives them.
    private static final String NO_ASSERTION = "expandedlicensing_NoAssertionLicense";
    // SPDX 3.0.1, Core/dataLicense: no other is allowed.
    private static final String DATA_LICENSE = "CC0-1.0";
    private static final String NONE = "expandedlicensing_NoneLicense";

    private final SpdxDocument document;
    private final JsonFields json;
    private final String base;
    private final Map<String, String> organizations = new TreeMap<>();
    private final Map<String, String> expressions = new TreeMap<>();
    private final Map<Subject, List<String>> relationships = new LinkedHashMap<>();

    /** What relationships of one kind have in common. */
    private record Subject(String from, Kind kind) {
        String id() {
            return "Relationship-" + kind.name().toLowerCase(Locale.ROOT) + "-" + from;
        }
    }

    Spdx3Graph(SpdxDocument document, JsonFields json) {
        this.document = document;
        this.json = json;
        base = document.namespace() + "#";
        license(DATA_LICENSE);
        for (SpdxPackage each : document.packages()) {
            if (each.supplier() != null) {
                organizations.computeIfAbsent(each.supplier(), name -> base + "Organization-" + hashed(name));
            }
            license(each.concluded());
            license(each.declared());
        }
        for (SpdxRelationship each : document.relationships()) {
            relationships
                    .computeIfAbsent(new Subject(each.from(), each.kind()), subject -> new ArrayList<>())
                    .add(base + each.to());
        }
    }

    private static String hashed(String text) {
        return Sha256.hex(text).substring(0, 32);
    }

    private String license(String expression) {
        if (expression.equals(SpdxDocument.NOASSERTION)) {
            return NO_ASSERTION;
        }
        if (expression.equals("NONE")) {
            return NONE;
        }
        return expressions.computeIfAbsent(expression, text -> base + "License-" + hashed(text));
    }

    /** Writes all of them. */
    void write() throws IOException {
        json.item(() -> json.text("type", "CreationInfo")
                .text("@id", CREATION)
                .text("specVersion", VERSION)
                .text("created", document.created())
                .texts("createdBy", List.of(base + "Agent"))
                .texts("createdUsing", List.of(base + "Tool")));
        element(
                "SpdxDocument",
                "",
                () -> json.text("name", document.name())
                        .text("comment", document.comment())
                        .text("dataLicense", license(DATA_LICENSE))
                        .texts("profileConformance", List.of("core", "software", "simpleLicensing"))
                        .texts("rootElement", List.of(base + "Sbom"))
                        .texts("element", elements(true)));
        element(
                "SoftwareAgent",
                "Agent",
                () -> json.text("name", document.tool().name()));
        element("Tool", "Tool", () -> json.text("name", document.tool().toString()));
        element(
                "software_Sbom",
                "Sbom",
                () -> json.text("name", document.name())
                        .texts("software_sbomType", List.of(document.source() ? "source" : "analyzed"))
                        .texts("profileConformance", List.of("core", "software", "simpleLicensing"))
                        .texts("rootElement", List.of(base + document.root()))
                        .texts("element", elements(false)));
        for (Map.Entry<String, String> organization : organizations.entrySet()) {
            typed("Organization", organization.getValue(), () -> json.text("name", organization.getKey()));
        }
        for (Extracted license : document.extracted()) {
            element(
                    "simplelicensing_SimpleLicensingText",
                    text(license.id()),
                    () -> json.text("name", license.name())
                            .text("comment", license.seeAlso())
                            .text("simplelicensing_licenseText", license.text()));
        }
        for (Map.Entry<String, String> expression : expressions.entrySet()) {
            typed("simplelicensing_LicenseExpression", expression.getValue(), () -> expression(expression.getKey()));
        }
        for (SpdxPackage each : document.packages()) {
            element("software_Package", each.id(), () -> fields(each));
        }
        for (SpdxPackage each : document.packages()) {
            licensed(each, "hasConcludedLicense", each.concluded(), each.licenseComments());
            licensed(each, "hasDeclaredLicense", each.declared(), null);
        }
        for (Map.Entry<Subject, List<String>> relationship : relationships.entrySet()) {
            related(relationship.getKey(), relationship.getValue());
        }
    }

    private static String text(String reference) {
        return "Text-" + reference;
    }

    private static String licensing(String type, SpdxPackage each) {
        return "Relationship-" + type + "-" + each.id();
    }

    /** Ids of everything in the document, or of what is about software alone. */
    private Collection<String> elements(boolean all) {
        List<String> ids = new ArrayList<>();
        if (all) {
            ids.add(base + "Agent");
            ids.add(base + "Tool");
            ids.add(base + "Sbom");
        }
        ids.addAll(new TreeSet<>(organizations.values()));
        document.extracted().forEach(license -> ids.add(base + text(license.id())));
        ids.addAll(new TreeSet<>(expressions.values()));
        for (SpdxPackage each : document.packages()) {
            ids.add(base + each.id());
            ids.add(base + licensing("hasConcludedLicense", each));
            ids.add(base + licensing("hasDeclaredLicense", each));
        }
        relationships.keySet().forEach(subject -> ids.add(base + subject.id()));
        return ids;
    }

    private void fields(SpdxPackage each) throws IOException {
        json.text("name", each.name())
                .text("summary", each.summary())
                .text("description", each.description())
                .text("comment", each.comment())
                .text("suppliedBy", each.supplier() == null ? null : organizations.get(each.supplier()))
                .text("software_packageVersion", each.version())
                .text("software_packageUrl", each.purl())
                .text("software_downloadLocation", each.downloadLocation())
                .text("software_homePage", each.homepage())
                .text("software_sourceInfo", each.sourceInfo())
                .text("software_copyrightText", each.copyright())
                .texts("software_attributionText", each.attributions());
        if (each.purpose() != null) {
            json.text("software_primaryPurpose", each.purpose().name().toLowerCase(Locale.ROOT));
        }
        if (each.purl() != null) {
            json.list(
                    "externalIdentifier",
                    () -> json.item(() -> json.text("type", "ExternalIdentifier")
                            .text("externalIdentifierType", "packageUrl")
                            .text("identifier", each.purl())));
        }
        if (each.sha1() != null || each.sha256() != null) {
            json.list("verifiedUsing", () -> {
                hash("sha1", each.sha1());
                hash("sha256", each.sha256());
            });
        }
    }

    private void hash(String algorithm, @Nullable String value) throws IOException {
        if (value != null) {
            json.item(
                    () -> json.text("type", "Hash").text("algorithm", algorithm).text("hashValue", value));
        }
    }

    private void expression(String expression) throws IOException {
        json.text("simplelicensing_licenseExpression", expression)
                .text("simplelicensing_licenseListVersion", document.licenseListVersion());
        TreeSet<String> references = new TreeSet<>();
        for (String term : expression.split("[\\s()]+")) {
            if (SpdxTerm.of(term).isLicenseRef()) {
                references.add(term);
            }
        }
        if (!references.isEmpty()) {
            json.list("simplelicensing_customIdToUri", () -> {
                for (String reference : references) {
                    json.item(() -> json.text("type", "DictionaryEntry")
                            .text("key", reference)
                            .text("value", base + text(reference)));
                }
            });
        }
    }

    private void licensed(SpdxPackage each, String type, String expression, @Nullable String comment)
            throws IOException {
        element(
                "Relationship",
                licensing(type, each),
                () -> json.text("comment", comment)
                        .text("from", base + each.id())
                        .text("relationshipType", type)
                        .texts("to", List.of(license(expression))));
    }

    private void related(Subject subject, List<String> objects) throws IOException {
        Kind kind = subject.kind();
        element(
                kind.scope.isEmpty() ? "Relationship" : "LifecycleScopedRelationship",
                subject.id(),
                () -> json.text("from", base + subject.from())
                        .text("relationshipType", kind.name3)
                        .text("scope", kind.scope.isEmpty() ? null : kind.scope)
                        .text("completeness", document.complete() ? null : "incomplete")
                        .texts("to", objects));
    }

    private void element(String type, String id, Content content) throws IOException {
        // The document's own id is its namespace.
        typed(type, id.isEmpty() ? document.namespace() : base + id, content);
    }

    private void typed(String type, String id, Content content) throws IOException {
        json.item(() -> {
            json.text("type", type).text("spdxId", id).text("creationInfo", CREATION);
            content.write();
        });
    }
}
