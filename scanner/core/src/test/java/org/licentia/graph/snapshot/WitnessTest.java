package org.licentia.graph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cache.FileIdentity;
import org.licentia.digest.Sha256;
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

    @Test
    void theDifferenceIsNamedWithoutItsValue(@TempDir Path folder) throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
        Path absent = folder.resolve("absent");
        Map<String, String> properties = Map.of("env.MODE", "hidden-1");
        Witness witness = new Witness(
                new TreeMap<>(Map.of(pom.toString(), Sha256.hex("<project/>"))),
                new TreeMap<>(Map.of(jar.toString(), FileIdentity.of(jar))),
                new TreeMap<>(Map.of(absent.toString(), Witness.Place.NOTHING)),
                new TreeSet<>(Set.of("MODE")),
                properties,
                "today");
        assertThat(witness.difference(properties, "today")).isNull();
        assertThat(witness.holds(properties, "today")).isTrue();
        assertThat(witness.difference(properties, "tomorrow")).contains("another day");
        assertThat(witness.difference(Map.of("env.MODE", "hidden-2"), "today"))
                .contains("env.MODE")
                .doesNotContain("hidden");
        Files.writeString(pom, "<project></project>");
        assertThat(witness.difference(properties, "today")).isEqualTo(pom + " was changed");
        Files.writeString(jar, "another");
        assertThat(witness.difference(properties, "today")).isEqualTo(jar + " was replaced or touched");
        Files.delete(jar);
        assertThat(witness.difference(properties, "today")).startsWith(jar + " is not there any more");
        Files.createFile(absent);
        assertThat(witness.difference(properties, "today")).isEqualTo(absent + " was not there");
        assertThat(witness.holds(properties, "today")).isFalse();
    }
}
