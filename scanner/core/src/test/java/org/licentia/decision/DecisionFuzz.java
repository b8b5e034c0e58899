package org.licentia.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.licentia.StandardParts;
import org.licentia.evidence.curation.CurationReader;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.ScratchFile;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.YamlText;

/** Decisions and curations in YAML: what a project keeps beside its POM, and what others hand it. */
public final class DecisionFuzz implements FuzzTarget {
    private final DecisionReader decisions = StandardParts.decisionReader();
    private final CurationReader curations = StandardParts.curationReader();
    private final ScratchFile file = new ScratchFile("facts.yml");

    @Override
    public List<byte[]> seeds() {
        return Stream.of("""
                waivers:
                  - rule: strong-copyleft
                    component: com.example:lib#META-INF/LICENSE/part
                    versions: "[1.0,2.0)"
                    scope: [compile, runtime]
                    distribution: saas
                    reason: legal-review
                    because: We looked.
                    owner: Jo
                    approver: Sam
                    date: 2026-01-01
                    expires: 2026-06-30
                    evidence: 00112233aabbccdd
                choices:
                  - { component: com.example:dual, license: MIT, by: Sam, date: 2026-01-01 }
                entitlements:
                  - { component: "com.example:*", vendor: Example, contract: C-1, until: 2026-12-31, price: 900 EUR }
                ship: ["com.example:app", "com.example:*"]
                linkage:
                  modified: [com.example:lib]
                """, """
                - component: com.example:lib
                  versions: '[1,2)'
                  license: MIT OR Apache-2.0
                  declared: LicenseRef-Ours
                  author: Jo
                  reason: It says so.
                  evidence: https://example.com/
                  date: 2025-01-01
                """, """
                curations:
                  packages:
                  - id: "Maven:com.example:lib:1.0"
                    curations:
                      comment: "It says so."
                      concluded_license: "Apache-2.0 OR MIT"
                      declared_license_mapping:
                        "the license": "MIT"
                """, """
                coordinates:
                  name: lib
                  namespace: com.example
                  provider: mavencentral
                  type: maven
                revisions:
                  1.0.0:
                    licensed:
                      declared: MIT
                """).map(text -> text.getBytes(UTF_8)).toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "waivers:\n",
                "choices:\n",
                "entitlements:\n",
                "ship: ",
                "linkage:\n",
                "component: ",
                "versions: ",
                "rule: ",
                "license: ",
                "date: 2026-01-01",
                "expires: ",
                "curations:\n",
                "packages:\n",
                "- id: \"Maven:",
                "revisions:\n",
                "licensed:\n",
                "declared: ",
                "concluded_license: ",
                "declared_license_mapping:\n",
                "coordinates:\n",
                "mavencentral",
                "&a ",
                "*a",
                "<<: *a",
                "!!set",
                "? ",
                "---\n",
                "[1.0,2.0)",
                "(,]",
                "evidence: sha256:");
    }

    @Override
    public void feed(byte[] input) throws IOException {
        try {
            requireWrittenAsRead(decisions.read(new YamlText("decisions.yml", input)));
        } catch (LicentiaException e) {
            requirePlace(e);
        }
        try {
            curations.given(file.with(input)).size();
        } catch (LicentiaException e) {
            requirePlace(e);
        }
    }

    private void requireWrittenAsRead(Decisions read) {
        for (Waiver waiver : read.waivers()) {
            List<String> lines = DecisionText.of(waiver);
            String text = "waivers:\n  - " + String.join("\n    ", lines) + "\n";
            List<Waiver> again = decisions
                    .read(new YamlText("decisions.yml", text.getBytes(UTF_8)))
                    .waivers();
            if (!DecisionText.of(again.get(0)).equals(lines)) {
                throw new AssertionError("written as it was not read: " + text);
            }
        }
        for (LicenseChoice choice : read.choices()) {
            List<String> lines = DecisionText.of(choice);
            String text = "choices:\n  - " + String.join("\n    ", lines) + "\n";
            List<LicenseChoice> again = decisions
                    .read(new YamlText("decisions.yml", text.getBytes(UTF_8)))
                    .choices();
            if (!DecisionText.of(again.get(0)).equals(lines)) {
                throw new AssertionError("written as it was not read: " + text);
            }
        }
    }

    private static void requirePlace(LicentiaException refusal) {
        String message = String.valueOf(refusal.getMessage());
        if (!message.contains(".yml")) {
            throw new AssertionError("a refusal that names no file: " + message, refusal);
        }
    }
}
