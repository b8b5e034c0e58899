package org.licentia.evidence.curation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.licentia.graph.VersionScheme;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.yaml.YamlValue;

/** What the words in a file of curations mean, whatever its format. */
record CurationWords(SpdxParser parser, VersionScheme versions) {
    private static final int MAX_NAME = 300;

    SpdxExpression license(YamlValue value, String what) {
        String text = value.text(what);
        try {
            return parser.parse(text);
        } catch (SpdxSyntaxException e) {
            throw value.error(what + " '" + YamlValue.quoted(text) + "' is no SPDX expression: "
                    + String.valueOf(e.getMessage()).replaceFirst("\\.$", "")
                    + ". Write SPDX ids, or LicenseRef-… for another text");
        }
    }

    Map<String, SpdxExpression> mapping(YamlValue value, String what) {
        Map<String, SpdxExpression> mapping = new LinkedHashMap<>();
        value.entries(what).forEach((words, license) -> mapping.put(words, license(license, "the meaning")));
        return mapping;
    }

    /** {@code group:artifact}. */
    String component(YamlValue value, String groupId, String artifactId) {
        if (!isName(groupId) || !isName(artifactId)) {
            throw value.error("this names no artifact. Write group:artifact, such as com.example:library");
        }
        return groupId + ":" + artifactId;
    }

    private static boolean isName(String part) {
        return !part.isEmpty()
                && part.length() <= MAX_NAME
                && part.chars()
                        .allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }
}
