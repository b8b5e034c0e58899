package org.licentia.report.cyclonedx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the official validators do not see: references used twice, and references to what is not there. */
public final class CycloneDxReferences {
    private CycloneDxReferences() {}

    /** What is wrong with a JSON document; empty when nothing is. */
    public static List<String> problems(byte[] document) {
        JsonNode bom;
        try {
            bom = new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> problems = new ArrayList<>();
        Set<String> defined =
                new HashSet<>(Set.of(bom.at("/metadata/component/bom-ref").asText()));
        bom.at("/components").forEach(each -> once(each.at("/bom-ref"), defined, "component", problems));
        Set<String> nodes = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (JsonNode node : bom.at("/dependencies")) {
            once(node.at("/ref"), nodes, "dependencies", problems);
            Set<String> needed = new HashSet<>();
            node.path("dependsOn").forEach(ref -> once(ref, needed, "dependsOn", problems));
            used.addAll(needed);
        }
        used.addAll(nodes);
        for (JsonNode composition : bom.at("/compositions")) {
            composition.path("assemblies").forEach(ref -> used.add(ref.asText()));
            composition.path("dependencies").forEach(ref -> used.add(ref.asText()));
        }
        bom.path("annotations").forEach(note -> note.path("subjects").forEach(ref -> used.add(ref.asText())));
        used.removeAll(defined);
        used.forEach(ref -> problems.add("dangling: " + ref));
        return problems;
    }

    private static void once(JsonNode ref, Set<String> seen, String where, List<String> problems) {
        if (ref.isMissingNode() || !seen.add(ref.asText())) {
            problems.add("twice or missing in " + where + ": " + ref.asText());
        }
    }
}
