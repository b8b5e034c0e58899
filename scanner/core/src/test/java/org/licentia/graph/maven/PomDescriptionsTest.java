package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.aggregating;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;
import static org.licentia.graph.maven.MavenWorld.parent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.PomDescription;

/** What POMs say about components, and which POM says it. */
class PomDescriptionsTest {
    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void setUp() {
        world = new MavenWorld(directory);
        world.pomAt("pom.xml", "t:app:1", dependencies(dependency("l:lib:1")));
    }

    private PomDescription lib() {
        return world.resolve().description("l:lib:1");
    }

    @Test
    void licensesAreRecordedAsWrittenWithTheirLines() {
        world.publishedBytes("l:lib:1", """
                <?xml version="1.0"?>
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>l</groupId><artifactId>lib</artifactId><version>1</version>
                  <!-- <license> in a comment -->
                  <licenses>
                    <license>
                      <name>The  Apache License, v 2</name>
                      <url>http://example.org/a</url>
                      <distribution>repo</distribution>
                      <comments>Mind &amp; care</comments>
                    </license>
                    <license><name>GPLv2 w/ CPE</name></license>
                  </licenses>
                  <name>Lib</name>
                </project>
                """.getBytes(StandardCharsets.UTF_8));

        PomDescription lib = lib();

        assertThat(lib.licenses())
                .containsExactly(
                        new DeclaredLicense(
                                "The  Apache License, v 2", "http://example.org/a", "repo", "Mind & care", 7),
                        new DeclaredLicense("GPLv2 w/ CPE", null, null, null, 13));
        assertThat(lib.statedIn()).isEqualTo("l:lib:1");
        assertThat(lib.distance()).isZero();
    }

    @Test
    void nearestParentThatStatesLicensesWinsWhole() {
        world.published("p:top:1", "<packaging>pom</packaging>", licenses("Top", "Top two"));
        world.published("p:near:2", "<packaging>pom</packaging>", parent("p:top:1"), "\n\n", licenses("Near"));
        world.published("p:bare:3", "<packaging>pom</packaging>", parent("p:near:2"));
        world.published("l:lib:1", parent("p:bare:3"));

        PomDescription lib = lib();

        assertThat(lib.licenses()).containsExactly(new DeclaredLicense("Near", null, null, null, 6));
        assertThat(lib.statedIn()).isEqualTo("p:near:2");
        assertThat(lib.distance()).isEqualTo(2);
    }

    private static String licenses(String... names) {
        StringBuilder text = new StringBuilder("<licenses>");
        for (String name : names) {
            text.append("<license><name>").append(name).append("</name></license>");
        }
        return text.append("</licenses>").toString();
    }

    @Test
    void pomThatStatesNothingIsDescribedNevertheless() {
        world.published("l:lib:1");

        assertThat(lib()).isEqualTo(new PomDescription(null, null, null, null, null, List.of(), null, 0, null));
    }

    @Test
    void theRestIsEffective() {
        world.published(
                "p:top:1",
                "<packaging>pom</packaging><url>http://example.org/top</url><organization><name>Top Inc.</name>"
                        + "</organization><scm><url>http://example.org/scm</url></scm>");
        world.published(
                "l:lib:1",
                parent("p:top:1"),
                "<name>Lib ${project.version}</name><description>Does  things.</description>");

        PomDescription lib = lib();

        assertThat(lib.name()).isEqualTo("Lib 1");
        assertThat(lib.description()).isEqualTo("Does  things.");
        assertThat(lib.homepage()).isEqualTo("http://example.org/top/lib");
        assertThat(lib.scm()).isEqualTo("http://example.org/scm/lib");
        assertThat(lib.organization()).isEqualTo("Top Inc.");
    }

    @Test
    void ownModulesAreDescribedWithTheirTrueVersions() {
        world.pomAt(
                "pom.xml",
                "t:root:${revision}",
                aggregating("mid"),
                "<properties><revision>9</revision></properties>",
                licenses("Ours"));
        world.pomAt("mid/pom.xml", "-:mid:-", parent("t:root:${revision}", ""), aggregating("a", "b"));
        world.pomAt("mid/a/pom.xml", "-:a:-", parent("t:mid:${revision}", ""));
        world.pomAt(
                "mid/b/pom.xml",
                "-:b:-",
                parent("t:mid:${revision}", ""),
                dependencies(dependency("t:a:${project.version}")));

        PomDescription a = world.resolve().description("t:a:9");

        assertThat(a.licenses()).extracting(DeclaredLicense::name).containsExactly("Ours");
        assertThat(a.statedIn()).isEqualTo("t:root:9");
        assertThat(a.distance()).isEqualTo(2);
        assertThat(a.licenses().get(0).line()).isPositive();
    }

    @Test
    void commentsAtTheHeadAreKeptOnTheirLines() {
        world.published("p:top:1", "<packaging>pom</packaging>", "<!-- of the parent -->");
        world.publishedBytes("l:lib:1", """
                <?xml version="1.0"?>
                <!--
                 Licensed of old
                --><project
                    xmlns="http://maven.apache.org/POM/4.0.0">
                  <!-- and again -->
                  <modelVersion>4.0.0</modelVersion>
                  <!-- not this -->
                  <parent><groupId>p</groupId><artifactId>top</artifactId><version>1</version><relativePath/></parent>
                  <artifactId>lib</artifactId><groupId>l</groupId>
                </project>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(lib().comment()).isEqualTo("\n\n Licensed of old\n\n\n and again");
    }
}
