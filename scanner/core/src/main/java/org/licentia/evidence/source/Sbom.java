package org.licentia.evidence.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SBOM inside an artifact, as far as evidence needs it.
 *
 * @param subject what it is about, with the parts it says are inside
 * @param listed everything else it names; most of that are dependencies, which are not inside
 */
record Sbom(SbomPart subject, List<SbomPart> listed) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Sbom {
        listed = List.copyOf(listed);
    }

    /** Null when these bytes are no SBOM of a format we read: CycloneDX in JSON or XML, SPDX 2 in JSON. */
    static @Nullable Sbom read(byte[] content) throws IOException {
        int start = 0;
        while (start < content.length && (content[start] <= ' ')) {
            start++;
        }
        if (start == content.length) {
            return null;
        }
        if (content[start] == '<') {
            return CycloneDxXml.read(content);
        }
        try {
            JsonNode root = JSON.readTree(content);
            if (root.path("bomFormat").asText("").equals("CycloneDX")) {
                return CycloneDxJson.read(root);
            }
            return root.path("spdxVersion").asText("").startsWith("SPDX-2") ? SpdxJson.read(root) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
