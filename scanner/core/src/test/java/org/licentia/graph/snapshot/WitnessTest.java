package org.licentia.graph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.licentia.issue.Secrets;

/** What is written down of the surroundings of a resolution. */
class WitnessTest {
    private static final String SECRET = "planted-Secret-1";

    @AfterEach
    void forget() {
        Secrets.forgotten();
    }

    @Test
    void ofASecretAHashIsNotedThatChangesWithIt() {
        Secrets.forgotten().tell(SECRET);
        Secrets.known().tell(SECRET + "2");
        Map<String, String> noted =
                Witness.values(Map.of("env.CI_TOKEN", SECRET, "os.name", "Linux"), Set.of("CI_TOKEN", "os.name"));

        assertThat(noted).containsEntry("os.name", "Linux").containsOnlyKeys("env.CI_TOKEN", "os.name");
        assertThat(noted.get("env.CI_TOKEN")).doesNotContain(SECRET).hasSizeGreaterThan(32);
        assertThat(noted.get("env.CI_TOKEN"))
                .isNotEqualTo(Witness.values(Map.of("env.CI_TOKEN", SECRET + "2"), Set.of("CI_TOKEN"))
                        .get("env.CI_TOKEN"));
    }
}
