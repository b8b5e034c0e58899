package org.licentia.evidence.curation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionRange;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlValue;

/**
 * A package curation of the OSS Review Toolkit, as it stands in its curation files and in {@code .ort.yml} (ORT
 * documentation, "Package Curations"; {@code curations-schema.json}). What it says of sources and descriptions is
 * passed over.
 */
record OrtEntry(CurationFile file, CurationWords words) {
    static final String KEY = "id";

    private static final String FORMAT = "ORT's package curations";
    private static final Set<String> KNOWN = Set.of(
            "comment",
            "authors",
            "concluded_license",
            "cpe",
            "declared_license_mapping",
            "description",
            "homepage_url",
            "purl",
            "binary_artifact",
            "source_artifact",
            "vcs",
            "is_metadata_only",
            "is_modified",
            "source_code_origins",
            "labels");

    /** Adds what it says of a Maven artifact's license; nothing if it speaks of something else. */
    void read(YamlValue value, CurationList found) {
        Map<String, YamlValue> entry = value.entries("the curation");
        noteUnknown(entry, Set.of(KEY, "curations"), found);
        YamlValue id = entry.get(KEY);
        YamlValue curations = entry.get("curations");
        if (id == null || curations == null || curations.isEmpty()) {
            throw value.error("a package curation of ORT has 'id' and 'curations', and one is missing. Add it");
        }
        String[] parts = id.text("the id").split(":", -1);
        if (!parts[0].equals("Maven")) {
            return;
        }
        if (parts.length < 3 || parts.length > 4) {
            throw id.error("the id is not Maven:group:artifact:version. Correct it");
        }
        Map<String, YamlValue> data = curations.entries("curations");
        noteUnknown(data, KNOWN, found);
        YamlValue concluded = data.get("concluded_license");
        YamlValue mapping = data.get("declared_license_mapping");
        if (concluded == null && mapping == null) {
            return;
        }
        YamlValue comment = data.get("comment");
        found.add(new Curation(
                file,
                value.line(),
                words.component(id, parts[1], parts[2]),
                parts.length < 4 || parts[3].isEmpty()
                        ? VersionRange.ALL
                        : words.versions().read(id, asMavenRange(parts[3])),
                concluded == null ? null : words.license(concluded, "concluded_license"),
                mapping == null ? Map.of() : mapping(mapping),
                List.of(),
                reason(comment),
                List.of(),
                Set.of(),
                null,
                null,
                null));
    }

    private static String reason(@Nullable YamlValue comment) {
        String reason = comment == null || comment.isEmpty() ? "" : String.join(" ", comment.lines("the comment"));
        return reason.isBlank() ? "A curation in ORT's format, without a comment." : reason.strip();
    }

    // In ORT, words mapped to NONE name no license at all and are left out (DeclaredLicenseProcessor). Here they say
    // nothing, which is not the statement that no license is granted.
    private Map<String, SpdxExpression> mapping(YamlValue value) {
        Map<String, SpdxExpression> mapping = new HashMap<>(words.mapping(value, "declared_license_mapping"));
        mapping.replaceAll((declared, license) -> license.equals(SpdxTerm.NONE) ? SpdxTerm.NOASSERTION : license);
        return mapping;
    }

    // ORT takes Ivy's matchers: ]1.0,2.0[ is (1.0,2.0), and 1.0.+ is every version that begins so.
    private static String asMavenRange(String versions) {
        if (versions.endsWith(".+")) {
            return "[" + versions.substring(0, versions.length() - 1) + "*]";
        }
        if (!versions.contains(",")) {
            return versions;
        }
        String opened = versions.startsWith("]") ? "(" + versions.substring(1) : versions;
        return opened.endsWith("[") ? opened.substring(0, opened.length() - 1) + ")" : opened;
    }

    private void noteUnknown(Map<String, YamlValue> entries, Set<String> known, CurationList found) {
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                found.unknownKey(file, value, key, FORMAT);
            }
        });
    }
}
