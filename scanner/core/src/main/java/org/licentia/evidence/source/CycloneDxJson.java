package org.licentia.evidence.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CycloneDX in JSON (ECMA-424). A component within a component is part of its assembly; a listed one is not. */
final class CycloneDxJson {
    private static final int MOST_PARTS = 5_000;
    private static final int DEEPEST = 20;

    private int left = MOST_PARTS;
    private boolean isWhole = true;

    private CycloneDxJson() {}

    static Sbom read(JsonNode root) {
        CycloneDxJson reading = new CycloneDxJson();
        SbomPart subject = reading.part(root.path("metadata").path("component"), 0);
        List<SbomPart> listed = reading.parts(root.path("components"), 0);
        return new Sbom(subject, listed, reading.isWhole);
    }

    private List<SbomPart> parts(JsonNode components, int depth) {
        List<SbomPart> parts = new ArrayList<>();
        for (JsonNode component : components) {
            if (depth > DEEPEST || left-- <= 0) {
                isWhole = false;
                break;
            }
            parts.add(part(component, depth));
        }
        return parts;
    }

    private SbomPart part(JsonNode component, int depth) {
        List<String> places = new ArrayList<>();
        for (JsonNode occurrence : component.path("evidence").path("occurrences")) {
            places.add(occurrence.path("location").asText(""));
        }
        return new SbomPart(
                component.path("bom-ref").asText(""),
                component.path("name").asText(""),
                component.path("purl").asText(""),
                component.path("version").asText(""),
                licenses(component.path("licenses")),
                places,
                parts(component.path("components"), depth + 1));
    }

    private List<StatedLicense> licenses(JsonNode choices) {
        List<StatedLicense> licenses = new ArrayList<>();
        for (JsonNode choice : choices) {
            JsonNode license = choice.path("license");
            @Nullable String name = text(choice.path("expression"));
            name = name == null ? text(license.path("id")) : name;
            name = name == null ? text(license.path("name")) : name;
            StatedLicense stated = new StatedLicense(name, text(license.path("url")));
            if (licenses.size() == MOST_PARTS) {
                isWhole = false;
                break;
            }
            if (!stated.isBlank()) {
                licenses.add(stated);
            }
        }
        return licenses;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
