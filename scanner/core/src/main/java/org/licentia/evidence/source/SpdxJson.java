package org.licentia.evidence.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SPDX 2 in JSON (SPDX 2.3). What is inside is what a {@code CONTAINS} relationship says is inside. */
final class SpdxJson {
    private static final int MOST_PARTS = 5_000;

    private SpdxJson() {}

    static Sbom read(JsonNode root) {
        Map<String, SbomPart> packages = new LinkedHashMap<>();
        boolean whole = true;
        for (JsonNode each : root.path("packages")) {
            if (packages.size() == MOST_PARTS) {
                whole = false;
                break;
            }
            SbomPart part = part(each);
            packages.put(part.id(), part);
        }
        Set<String> described = new LinkedHashSet<>();
        root.path("documentDescribes").forEach(id -> described.add(id.asText("")));
        for (JsonNode each : root.path("relationships")) {
            if (each.path("relationshipType").asText("").equals("DESCRIBES")) {
                described.add(each.path("relatedSpdxElement").asText(""));
            }
        }
        String main =
                described.stream().filter(packages::containsKey).findFirst().orElse("");
        SbomPart subject = packages.getOrDefault(main, part(root.path("absent")));
        Map<String, SbomPart> parts = new LinkedHashMap<>();
        for (JsonNode each : root.path("relationships")) {
            String from = each.path("spdxElementId").asText("");
            String to = each.path("relatedSpdxElement").asText("");
            String type = each.path("relationshipType").asText("");
            String inside = type.equals("CONTAINS") && from.equals(main)
                    ? to
                    : type.equals("CONTAINED_BY") && to.equals(main) ? from : "";
            SbomPart part = packages.get(inside);
            if (part != null && !inside.isEmpty()) {
                parts.putIfAbsent(inside, part);
            }
        }
        List<SbomPart> listed = packages.values().stream()
                .filter(part -> !part.id().equals(main) && !parts.containsKey(part.id()))
                .toList();
        return new Sbom(subject.containing(List.copyOf(parts.values())), listed, whole);
    }

    private static SbomPart part(JsonNode pack) {
        String purl = "";
        for (JsonNode reference : pack.path("externalRefs")) {
            if (reference.path("referenceType").asText("").equals("purl")) {
                purl = reference.path("referenceLocator").asText("");
            }
        }
        List<StatedLicense> licenses = new ArrayList<>();
        for (String field : List.of("licenseDeclared", "licenseConcluded")) {
            String license = pack.path(field).asText("");
            boolean said = !license.isBlank() && !license.equals("NOASSERTION");
            if (said && licenses.isEmpty()) {
                licenses.add(new StatedLicense(license, null));
            }
        }
        return new SbomPart(
                pack.path("SPDXID").asText(""),
                pack.path("name").asText(""),
                purl,
                pack.path("versionInfo").asText(""),
                licenses,
                List.of(),
                List.of());
    }
}
