package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.licentia.StandardParts;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyOverride;
import org.licentia.policy.PolicyRule;

/** What the README shows is what Licentia reads. */
class ReadmeTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void policyOfOnesOwnIsRead() throws IOException {
        List<String> policies = examples().stream()
                .filter(example -> example.startsWith("format:"))
                .toList();
        assertThat(policies).hasSize(1);
        Policy policy =
                StandardParts.policyReader().read("README.md", policies.get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(policy.rules())
                .extracting(PolicyRule::id)
                .contains("network-copyleft", "patent-grant", "permissive");
        assertThat(policy.overrides()).extracting(PolicyOverride::id).containsExactly("json-accepted");
    }

    private static List<String> examples() throws IOException {
        return YAML.matcher(Files.readString(Path.of("..", "..", "README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
