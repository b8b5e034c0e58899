package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.Dependency;

/** On which line a reader finds the dependency that brings something. */
class DeclarationPlacesTest {
    private static final String ROOT_PARENT =
            "<parent><groupId>t</groupId><artifactId>root</artifactId><version>1</version></parent>";

    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void setUp() {
        world = new MavenWorld(directory).published("l:x:1").published("l:y:1", dependencies(dependency("l:x:1")));
    }

    @Test
    void dependencyIsFoundWhereTheModuleDeclaresIt() {
        world.pomAt("pom.xml", "t:root:1", "", "<!-- one -->", dependencies("\n", dependency("l:x:1")));
        assertThat(placeOf("l:x:1")).isEqualTo("pom.xml:4");
    }

    @Test
    void whatComesThroughAnotherIsFoundAtTheOther() {
        world.pomAt("pom.xml", "t:root:1", "", dependencies(dependency("l:y:1")));
        assertThat(placeOf("l:x:1")).isEqualTo("pom.xml:2");
    }

    @Test
    void managedVersionsAndPropertiesInNamesDoNotHideIt() {
        world.pomAt(
                "pom.xml",
                "t:root:1",
                "<properties><who>${short}</who><short>l</short></properties>",
                MavenWorld.managed(dependency("l:x:1")),
                dependencies(dependency("${who}:x")));
        assertThat(placeOf("l:x:1")).isEqualTo("pom.xml:3");
    }

    @Test
    void inheritedOnesAreFoundInTheParentOfTheReactor() {
        world.pomAt(
                "pom.xml",
                "t:root:1",
                MavenWorld.aggregating("m/inner"),
                "<properties><which>y</which></properties>",
                dependencies("\n\n", dependency("l:${which}:1")));
        world.pomAt(
                "m/inner/pom.xml",
                "-:inner:-",
                ROOT_PARENT.replace("</parent>", "<relativePath>../../pom.xml</relativePath></parent>"),
                "<properties><which>x</which></properties>");
        MavenWorld.Resolved resolved = world.resolve();
        // The child's own property decides what it inherits.
        assertThat(place(resolved, "t:inner", "l:x:1")).isEqualTo("pom.xml:5");
        assertThat(place(resolved, "t:root", "l:y:1")).isEqualTo("pom.xml:5");
    }

    @Test
    void inheritedOnesAreFoundInAParentThatIsNoModule() {
        world.pomAt("pom.xml", "t:root:1", MavenWorld.aggregating("m"));
        world.pomAt("base/pom.xml", "t:base:1", "<packaging>pom</packaging>\n", dependencies(dependency("l:x:1")));
        world.pomAt(
                "m/pom.xml",
                "-:m:-",
                "<parent><groupId>t</groupId><artifactId>base</artifactId><version>1</version>"
                        + "<relativePath>../base</relativePath></parent>");
        assertThat(place(world.resolve(), "t:m", "l:x:1")).isEqualTo("base/pom.xml:3");
    }

    @Test
    void moduleBeatsItsParentAndTheLastOfSeveralCounts() {
        world.pomAt("pom.xml", "t:root:1", MavenWorld.aggregating("m"), dependencies(dependency("l:x:1")));
        world.pomAt(
                "m/pom.xml",
                "-:m:-",
                ROOT_PARENT,
                dependencies("\n", dependency("l:x:1"), "\n", dependency("l:x:1"), "\n", dependency("l:y:1")));
        assertThat(place(world.resolve(), "t:m", "l:x:1")).isEqualTo("m/pom.xml:4");
    }

    @Test
    void profilesDeclareToo() {
        world.pomAt(
                "pom.xml",
                "t:root:1",
                "<profiles><profile><id>p</id><activation><activeByDefault>true</activeByDefault></activation>\n",
                dependencies(dependency("l:x:1")) + "</profile></profiles>");
        assertThat(placeOf("l:x:1")).isEqualTo("pom.xml:3");
    }

    @Test
    void typesWithClassifiersOfTheirOwnAreFound() {
        world.pomAt(
                "pom.xml",
                "t:root:1",
                dependencies(
                        dependency("l:x:1"), "\n", dependency("l:x:1", "<type>test-jar</type><scope>test</scope>")));
        assertThat(placeOf("l:x:test-jar:tests:1")).isEqualTo("pom.xml:2");
    }

    @Test
    void whatWasRelocatedIsFoundUnderTheNameThatThePomGivesIt() {
        world.published(
                "old:x:1",
                "<distributionManagement><relocation><groupId>l</groupId></relocation></distributionManagement>");
        world.pomAt("pom.xml", "t:root:1", "\n", dependencies(dependency("old:x:1")));
        assertThat(placeOf("l:x:1")).isEqualTo("pom.xml:3");
    }

    @Test
    void whatAForeignParentBringsStandsInNoFileOfTheProject() {
        world.published("f:parent:1", "<packaging>pom</packaging>", dependencies(dependency("l:x:1")));
        world.pomAt("pom.xml", "t:root:1", MavenWorld.parent("f:parent:1"));
        assertThat(placeOf("l:x:1")).isEqualTo("nowhere");
    }

    @Test
    void artifactsByTheirCoordinatesStandNowhere() {
        MavenWorld.Resolved resolved = world.resolveArtifacts(true, "l:y:1");
        assertThat(place(resolved, "l:y", "l:y:1")).isEqualTo("nowhere");
    }

    private String placeOf(String coordinates) {
        return place(world.resolve(), "t:root", coordinates);
    }

    private static String place(MavenWorld.Resolved resolved, String module, String coordinates) {
        Dependency use = resolved.graph().graph().dependencies().stream()
                .filter(each -> each.module().equals(module))
                .filter(each ->
                        each.component().equals(resolved.component(coordinates).purl()))
                .findFirst()
                .orElseThrow();
        var owner = resolved.graph().graph().byPurl().get(use.owner()).coordinates();
        var place = resolved.graph().declarations().of(module, owner);
        return place == null ? "nowhere" : place.file() + ":" + place.line();
    }
}
