package org.licentia.evidence.curation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionRange;
import org.licentia.spdx.LicenseRefs;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlValue;

/**
 * A curation file of ClearlyDefined: one component, its revisions, and what each is licensed under (ClearlyDefined
 * service, {@code curations-1.0.json}).
 */
record ClearlyDefinedDocument(CurationFile file, CurationWords words) {
    static final String KEY = "coordinates";

    private static final String FORMAT = "ClearlyDefined's curations";
    private static final Set<String> REVISION = Set.of("described", "files", "licensed");
    private static final Set<String> LICENSED =
            Set.of("declared", "attribution", "discovered", "facets", "score", "toolScore");

    /** Adds what it says of the licenses of a Maven artifact; nothing if it speaks of something else. */
    void read(YamlValue document, CurationList found) {
        Map<String, YamlValue> parts = document.entries("the curation", Set.of(KEY, "revisions"));
        YamlValue coordinates = parts.get(KEY);
        YamlValue revisions = parts.get("revisions");
        if (coordinates == null || revisions == null) {
            throw document.error(
                    "a curation of ClearlyDefined has 'coordinates' and 'revisions', and one is missing. Add it");
        }
        Map<String, YamlValue> named = coordinates.entries(KEY);
        YamlValue type = named.get("type");
        YamlValue namespace = named.get("namespace");
        YamlValue name = named.get("name");
        if (type == null || name == null) {
            throw coordinates.error("the coordinates lack 'type' or 'name'. Add it");
        }
        if (!type.text("the type").equals("maven")) {
            return;
        }
        String component = words.component(
                coordinates, namespace == null ? "" : namespace.text("the namespace"), name.text("the name"));
        revisions.entries("revisions").forEach((version, revision) -> {
            SpdxExpression license = license(revision, found);
            if (license != null) {
                found.add(new Curation(
                        file,
                        revision.line(),
                        component,
                        VersionRange.single(version),
                        license,
                        Map.of(),
                        List.of(),
                        "Curated in ClearlyDefined.",
                        List.of(),
                        Set.of(),
                        null,
                        null,
                        null));
            }
        });
    }

    /** Null when the revision says nothing of its license. */
    private @Nullable SpdxExpression license(YamlValue revision, CurationList found) {
        if (revision.isEmpty()) {
            return null;
        }
        Map<String, YamlValue> curated = revision.entries("the revision");
        noteUnknown(curated, REVISION, found);
        YamlValue licensed = curated.get("licensed");
        if (licensed == null || licensed.isEmpty()) {
            return null;
        }
        Map<String, YamlValue> facts = licensed.entries("licensed");
        noteUnknown(facts, LICENSED, found);
        YamlValue declared = facts.get("declared");
        if (declared == null || declared.isEmpty()) {
            return null;
        }
        // OTHER is ClearlyDefined's word for a license that SPDX does not list: one, but nobody knows which.
        String text = declared.text("declared");
        if (text.equals("OTHER")) {
            return LicenseRefs.of(text, null);
        }
        SpdxExpression license = words.license(declared, "declared");
        return license.equals(SpdxTerm.NOASSERTION) ? null : license;
    }

    private void noteUnknown(Map<String, YamlValue> entries, Set<String> known, CurationList found) {
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                found.unknownKey(file, value, key, FORMAT);
            }
        });
    }
}
