package org.licentia.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.licentia.StandardParts;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.YamlText;

/** Policies in YAML. */
public final class PolicyFuzz implements FuzzTarget {
    private final PolicyReader reader = StandardParts.policyReader();

    @Override
    public List<byte[]> seeds() {
        Stream<byte[]> shipped = Stream.of("saas.yaml", "internal.yaml", "open-source-apache.yaml")
                .map(name -> Objects.requireNonNull(YamlText.builtIn(name)).bytes());
        return Stream.concat(shipped, Stream.of("""
                format: 1
                id: ours
                title: Ours
                description: What we ship.
                context: { model: distributed-binary, outbound: LicenseRef-Proprietary }
                rules:
                  - id: no-gpl
                    when: { category: [strong-copyleft], scope: [compile, runtime], linkage: shaded, direct: true }
                    decide: deny
                    because: It reaches into our code.
                    fix: Replace it.
                  - id: some
                    when: { license: "GPL-2.0-only WITH Classpath-exception-2.0", optional: false }
                    decide: { saas: allow, distributed-binary: review }
                    because: "Asked."
                    fix: |
                      Ask.
                overrides:
                  - component: com.example:lib
                    versions: "[1.0,2.0)"
                    license: MIT
                    decide: allow
                    because: We looked.
                    fix: None.
                """.getBytes(UTF_8))).toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "format: 1",
                "extends: ",
                "saas",
                "rules:\n",
                "overrides:\n",
                "- id: ",
                "when: {",
                "decide: ",
                "because: ",
                "fix: ",
                "category: ",
                "license: ",
                "scope: [",
                "versions: ",
                "&a ",
                "*a",
                "<<: *a",
                "!!java ",
                "? ",
                "---\n",
                "|\n",
                "\uFEFF",
                "strong-copyleft",
                "deny",
                "review",
                "allow",
                "locked: true",
                "final: true");
    }

    @Override
    public void feed(byte[] input) {
        Policy policy;
        try {
            policy = reader.read("ours.yaml", input);
        } catch (LicentiaException e) {
            requirePlace(e);
            return;
        }
        if (!policy.reference().equals(reader.read("ours.yaml", input).reference())) {
            throw new AssertionError("the same policy is another one");
        }
    }

    private static void requirePlace(LicentiaException refusal) {
        String message = String.valueOf(refusal.getMessage());
        if (!message.contains(".yaml")) {
            throw new AssertionError("a refusal that names no file: " + message, refusal);
        }
    }
}
