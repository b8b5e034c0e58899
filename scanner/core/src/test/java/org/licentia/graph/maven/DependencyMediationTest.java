package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;
import static org.licentia.graph.maven.MavenWorld.managed;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.Coordinates;

/** Which version, in which scope, by which path: as Maven decides it. */
class DependencyMediationTest {
    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void setUp() {
        world = new MavenWorld(directory);
    }

    private MavenWorld app(String... body) {
        return world.pomAt("pom.xml", "t:app:1", body);
    }

    @Test
    void nearestDeclarationWins() {
        world.published("l:deep:1").published("l:deep:2");
        world.published("l:far:1", dependencies(dependency("l:middle:1")));
        world.published("l:middle:1", dependencies(dependency("l:deep:1")));
        world.published("l:near:1", dependencies(dependency("l:deep:2")));
        app(dependencies(dependency("l:far:1"), dependency("l:near:1")));

        assertThat(world.resolve().uses())
                .containsExactly(
                        "app > l:deep:2 compile",
                        "app > l:far:1 compile",
                        "app > l:middle:1 compile",
                        "app > l:near:1 compile");
    }

    @Test
    void pathLeadsFromTheDirectDependencyAndOtherOwnersAreNamed() {
        world.published("l:deep:1").published("l:deep:2");
        world.published("l:first:1", dependencies(dependency("l:deep:1")));
        world.published("l:second:1", dependencies(dependency("l:deep:2")));
        world.published("l:third:1", dependencies(dependency("l:deep:1")));
        app(dependencies(dependency("l:first:1"), dependency("l:second:1"), dependency("l:third:1")));

        var use = world.resolve().use("l:deep");

        assertThat(use.path())
                .containsExactly(
                        Coordinates.jar("l", "first", "1").purl(),
                        Coordinates.jar("l", "deep", "1").purl());
        assertThat(use.otherOwners())
                .containsExactly(
                        Coordinates.jar("l", "second", "1").purl(),
                        Coordinates.jar("l", "third", "1").purl());
    }

    @Test
    void scopesDeriveAlongThePath() {
        world.published("l:c:1").published("l:r:1").published("l:p:1").published("l:t:1");
        world.published(
                "l:all:1",
                dependencies(
                        dependency("l:c:1"),
                        dependency("l:r:1", "<scope>runtime</scope>"),
                        dependency("l:p:1", "<scope>provided</scope>"),
                        dependency("l:t:1", "<scope>test</scope>")));
        app(dependencies(dependency("l:all:1", "<scope>provided</scope>")));

        assertThat(world.resolve().uses())
                .containsExactly("app > l:all:1 provided", "app > l:c:1 provided", "app > l:r:1 provided");
    }

    @Test
    void widestScopeWins() {
        world.published("l:shared:1");
        world.published("l:a:1", dependencies(dependency("l:shared:1")));
        world.published("l:b:1", dependencies(dependency("l:shared:1")));
        app(dependencies(dependency("l:a:1", "<scope>test</scope>"), dependency("l:b:1")));

        assertThat(world.resolve().uses()).contains("app > l:shared:1 compile");
    }

    @Test
    void managementSetsVersionScopeOptionalAndExclusionsDownTheTree() {
        world.published("l:x:1").published("l:x:2", dependencies(dependency("l:unwanted:1")));
        world.published("l:direct:1", dependencies(dependency("l:x:1")));
        app(
                managed(dependency(
                        "l:x:2",
                        "<scope>runtime</scope><exclusions><exclusion><groupId>l</groupId>"
                                + "<artifactId>unwanted</artifactId></exclusion></exclusions>")),
                dependencies(dependency("l:direct:1")));

        assertThat(world.resolve().uses()).containsExactly("app > l:direct:1 compile", "app > l:x:2 runtime");
    }

    @Test
    void exclusionsTakeWildcards() {
        world.published("l:a:1").published("m:b:1").published("m:c:1");
        world.published("l:all:1", dependencies(dependency("l:a:1"), dependency("m:b:1"), dependency("m:c:1")));
        world.published("l:none:1", dependencies(dependency("l:a:1")));
        app(dependencies(dependency("l:all:1", exclude("m", "*")), dependency("l:none:1", exclude("*", "*"))));

        assertThat(world.resolve().uses())
                .containsExactly("app > l:a:1 compile", "app > l:all:1 compile", "app > l:none:1 compile");
    }

    private static String exclude(String group, String artifact) {
        return "<exclusions><exclusion><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId></exclusion></exclusions>";
    }

    @Test
    void optionalIsKeptWhenDirectAndDroppedBelow() {
        world.published("l:opt:1");
        world.published("l:hidden:1");
        world.published("l:lib:1", dependencies(dependency("l:hidden:1", "<optional>true</optional>")));
        app(dependencies(dependency("l:opt:1", "<optional>true</optional>"), dependency("l:lib:1")));

        assertThat(world.resolve().uses()).containsExactly("app > l:lib:1 compile", "app > l:opt:1 compile?");
    }

    @Test
    void rangeTakesTheHighestVersionInIt() {
        world.published("l:r:1.0").published("l:r:1.5").published("l:r:2.0");
        app(dependencies(dependency("l:r:[1.0,2.0)")));

        assertThat(world.resolve().uses()).containsExactly("app > l:r:1.5 compile");
        assertThat(world.resolve().issues()).isEmpty();
    }

    @Test
    void relocationLeadsToTheNewArtifactAndItsDescription() {
        world.published("new:lib:2", "<name>The new</name>", dependencies(dependency("l:x:1")));
        world.published("l:x:1");
        world.published(
                "old:lib:1",
                "<name>The old</name><distributionManagement><relocation><groupId>new</groupId>"
                        + "<version>2</version></relocation></distributionManagement>");
        app(dependencies(dependency("old:lib:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:x:1 compile", "app > new:lib:2 compile");
        assertThat(resolved.description("new:lib:2").name()).isEqualTo("The new");
    }

    @Test
    void classifiersAndTypesAreComponentsOfTheirOwnThatShareOnePom() {
        world.published("l:native:1", "<name>Native</name>");
        app(dependencies(
                dependency("l:native:1"),
                dependency("l:native:1", "<classifier>linux-x86_64</classifier>"),
                dependency("l:native:1", "<type>test-jar</type><scope>test</scope>"),
                dependency("l:native:1", "<type>zip</type>"),
                dependency("l:native:1", "<classifier>dist</classifier><type>zip</type>")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses())
                .containsExactly(
                        "app > l:native:1 compile",
                        "app > l:native:jar:linux-x86_64:1 compile",
                        "app > l:native:test-jar:tests:1 test",
                        "app > l:native:zip:1 compile",
                        "app > l:native:zip:dist:1 compile");
        assertThat(resolved.description("l:native:test-jar:tests:1").name()).isEqualTo("Native");
    }

    @Test
    void warIsNotTraversed() {
        world.published("l:inside:1");
        world.published("l:web:1", "<packaging>war</packaging>", dependencies(dependency("l:inside:1")));
        app(dependencies(dependency("l:web:1", "<type>war</type>")));

        assertThat(world.resolve().uses()).containsExactly("app > l:web:war:1 compile");
    }

    @Test
    void systemScopeNeedsItsFileButNoPom() {
        world.fileAt("lib/there.jar", "x");
        app(dependencies(
                dependency("s:there:1", "<scope>system</scope><systemPath>${basedir}/lib/there.jar</systemPath>"),
                dependency("s:gone:1", "<scope>system</scope><systemPath>${basedir}/lib/gone.jar</systemPath>")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > s:gone:1 system", "app > s:there:1 system");
        assertThat(resolved.issues())
                .containsExactly("ERROR The file of the system-scope dependency s:gone:1 is not there.");
    }

    @Test
    void dependenciesOnEachOtherEnd() {
        world.published("l:hen:1", dependencies(dependency("l:egg:1")));
        world.published("l:egg:1", dependencies(dependency("l:hen:1")));
        app(dependencies(dependency("l:hen:1")));

        assertThat(world.resolve().uses()).containsExactly("app > l:egg:1 compile", "app > l:hen:1 compile");
    }

    @Test
    void versionsThatExcludeEachOtherAreAnErrorAndTheModuleIsStillListed() {
        world.published("l:x:1").published("l:x:2");
        world.published("l:a:1", dependencies(dependency("l:x:[1]")));
        world.published("l:b:1", dependencies(dependency("l:x:[2]")));
        app(dependencies(dependency("l:a:1"), dependency("l:b:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).contains("app > l:a:1 compile", "app > l:b:1 compile");
        assertThat(resolved.onlyIssue().message()).startsWith("The versions that this module's dependencies demand");
    }

    @Test
    void listedOnceThoughSeveralModulesUseIt() {
        world.published("l:x:1");
        app(MavenWorld.aggregating("a", "b"));
        world.pomAt("a/pom.xml", "t:a:1", dependencies(dependency("l:x:1")));
        world.pomAt("b/pom.xml", "t:b:1", dependencies(dependency("l:x:1", "<scope>test</scope>")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("a > l:x:1 compile", "b > l:x:1 test");
        assertThat(resolved.graph().graph().components()).hasSize(1);
    }
}
