package org.licentia.evidence.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.UnreadableFileException;

/**
 * An SBOM inside an artifact, as far as evidence needs it.
 *
 * @param subject what it is about, with the parts it says are inside
 * @param listed everything else it names; most of that are dependencies, which are not inside
 * @param isWhole whether all that it names is here
 */
record Sbom(SbomPart subject, List<SbomPart> listed, boolean isWhole) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Sbom {
        listed = List.copyOf(listed);
    }

    /** Whether parts of what is inside have parts of their own, and so on, beyond so many levels. */
    boolean isDeeperThan(int levels) {
        return deeper(subject.parts(), levels) || deeper(listed, levels);
    }

    private static boolean deeper(List<SbomPart> parts, int levels) {
        return levels < 0 ? !parts.isEmpty() : parts.stream().anyMatch(part -> deeper(part.parts(), levels - 1));
    }

    /**
     * Reads CycloneDX in JSON or XML, or SPDX 2 in JSON; null when it is sound and something else.
     *
     * @param file its name in the archive
     * @throws UnreadableFileException when it breaks off
     */
    static @Nullable Sbom read(byte[] content, String file) throws IOException {
        int start = 0;
        while (start < content.length && (content[start] <= ' ')) {
            start++;
        }
        if (start == content.length) {
            throw broken(file);
        }
        if (content[start] == '<') {
            CycloneDxXml bom = CycloneDxXml.read(content);
            if (!bom.isSound()) {
                throw broken(file);
            }
            return bom.sbom();
        }
        try {
            JsonNode root = JSON.readTree(content);
            if (root.path("bomFormat").asText("").equals("CycloneDX")) {
                return CycloneDxJson.read(root);
            }
            return root.path("spdxVersion").asText("").startsWith("SPDX-2") ? SpdxJson.read(root) : null;
        } catch (IOException e) { // among them what Jackson says of UTF-32 that is none
            throw broken(file);
        }
    }

    private static UnreadableFileException broken(String file) {
        return new UnreadableFileException(
                "the SBOM " + Excerpt.of(file) + " in it is damaged, so what it says is inside is not known.",
                "Look into it by hand, or ask its publisher for a sound one.");
    }
}
