package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licentia.graph.maven.MavenWorld.aggregating;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.issue.LicentiaException;

/** Which POMs belong to the project, and how they find each other. */
class ReactorTest {
    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void setUp() {
        world = new MavenWorld(directory).published("l:x:1");
    }

    @Test
    void modulesNeverBuiltServeEachOther() {
        world.pomAt("pom.xml", "t:root:1-SNAPSHOT", aggregating("api", "impl"));
        world.pomAt("api/pom.xml", "t:api:1-SNAPSHOT", dependencies(dependency("l:x:1")));
        world.pomAt(
                "impl/pom.xml",
                "t:impl:1-SNAPSHOT",
                dependencies(
                        dependency("t:api:1-SNAPSHOT"),
                        dependency("t:api:1-SNAPSHOT", "<type>test-jar</type><scope>test</scope>")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses())
                .containsExactly(
                        "api > l:x:1 compile",
                        "impl > l:x:1 compile",
                        "impl > t:api:1-SNAPSHOT compile",
                        "impl > t:api:test-jar:tests:1-SNAPSHOT test");
        assertThat(resolved.component("t:api:1-SNAPSHOT").own()).isTrue();
        assertThat(resolved.component("t:api:test-jar:tests:1-SNAPSHOT").own()).isTrue();
        assertThat(resolved.component("l:x:1").own()).isFalse();
        assertThat(resolved.issues()).isEmpty();
    }

    @Test
    void moduleMayBeAPomFileAndTwoMayShareADirectory() {
        world.pomAt("pom.xml", "t:root:1", aggregating("m", "m/other.xml"));
        world.pomAt("m/pom.xml", "t:one:1");
        world.pomAt("m/other.xml", "t:two:1", dependencies(dependency("t:one:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.graph().graph().modules()).containsExactly("t:one", "t:root", "t:two");
        assertThat(resolved.uses()).containsExactly("two > t:one:1 compile");
    }

    @Test
    void projectMayBeGivenAsItsPomFile() {
        world.pomAt("other.xml", "t:other:1", dependencies(dependency("l:x:1")));

        MavenWorld.Resolved resolved =
                world.with(MavenTarget.of(world.project().resolve("other.xml"))).resolve();

        assertThat(resolved.uses()).containsExactly("other > l:x:1 compile");
    }

    @Test
    void aggregatorsNestAndMayNameASibling() {
        world.pomAt("pom.xml", "t:root:1", aggregating("a", "../sibling"));
        world.pomAt("a/pom.xml", "t:a:1", aggregating("b"));
        world.pomAt("a/b/pom.xml", "t:b:1");
        world.pomAt("../sibling/pom.xml", "t:sibling:1");

        assertThat(world.resolve().graph().graph().modules()).containsExactly("t:a", "t:b", "t:root", "t:sibling");
    }

    @Test
    void cycleOfAggregatorsIsAnErrorAndEverythingElseGoesOn() {
        world.pomAt("pom.xml", "t:root:1", aggregating("a"));
        world.pomAt("a/pom.xml", "t:a:1", aggregating(".."), dependencies(dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.issues())
                .containsExactly(
                        "ERROR a/pom.xml: the module pom.xml forms a cycle: it leads back to itself through its"
                                + " own modules.");
        assertThat(resolved.uses()).containsExactly("a > l:x:1 compile");
    }

    @Test
    void missingModuleIsAnErrorAndEverythingElseGoesOn() {
        world.pomAt("pom.xml", "t:root:1", aggregating("gone", "here"));
        world.pomAt("here/pom.xml", "t:here:1", dependencies(dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.issues()).containsExactly("ERROR pom.xml: the module 'gone' does not exist.");
        assertThat(resolved.uses()).containsExactly("here > l:x:1 compile");
    }

    @Test
    void secondModuleOfTheSameCoordinatesIsAnError() {
        world.pomAt("pom.xml", "t:root:1", aggregating("a", "b"));
        world.pomAt("a/pom.xml", "t:same:1");
        world.pomAt("b/pom.xml", "t:same:1");

        assertThat(world.resolve().issues())
                .containsExactly(
                        "ERROR Two modules have the coordinates t:same:1: a/pom.xml and b/pom.xml. The second is"
                                + " left out.");
    }

    @Test
    void brokenModuleIsAnErrorWithItsLineAndEverythingElseGoesOn() {
        world.pomAt("pom.xml", "t:root:1", aggregating("broken", "fine"));
        world.fileAt("broken/pom.xml", "<project>\n<modelVersion>4.0.0</modelVersion>\n<oops\n</project>");
        world.pomAt("fine/pom.xml", "t:fine:1", dependencies(dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.onlyIssue().message()).startsWith("broken/pom.xml").contains("Non-parseable POM");
        assertThat(resolved.onlyIssue().message()).doesNotContain(directory.toString());
        assertThat(resolved.uses()).containsExactly("fine > l:x:1 compile");
    }

    @Test
    void dependencyWithoutVersionIsAnErrorWithItsLine() {
        world.pomAt(
                "pom.xml",
                "t:root:1",
                "\n\n",
                dependencies(dependency("l:x"), dependency("l:x:1", "<type>zip</type>")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.issues())
                .containsExactly("ERROR pom.xml:4: 'dependencies.dependency.version' for l:x:jar is missing.");
        assertThat(resolved.uses()).containsExactly("root > l:x:zip:1 compile");
    }

    @Test
    void selectionTakesArtifactsPathsAndExclusions() {
        world.pomAt("pom.xml", "t:root:1", aggregating("a", "b", "c"));
        world.pomAt("a/pom.xml", "t:a:1");
        world.pomAt("b/pom.xml", "t:b:1", dependencies(dependency("t:a:1")));
        world.pomAt("c/pom.xml", "t:c:1");

        assertThat(modules("b")).containsExactly("t:b");
        assertThat(modules(":b", "t:c")).containsExactly("t:b", "t:c");
        assertThat(modules("!a")).containsExactly("t:b", "t:c", "t:root");
        assertThat(modules("a", "b", "-:a")).containsExactly("t:b");
        // A module left out still serves the others.
        assertThat(world.modules("b").resolve().uses()).containsExactly("b > t:a:1 compile");
        assertThat(world.resolve().issues()).isEmpty();
    }

    private List<String> modules(String... selectors) {
        return world.modules(selectors).resolve().graph().graph().modules();
    }

    @Test
    void selectionOfNothingKnownStops() {
        world.pomAt("pom.xml", "t:root:1");

        assertThatThrownBy(() -> world.modules(":typo").resolve())
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("-pl names ':typo', which is no module of this project");
        assertThatThrownBy(() -> world.modules("!:root").resolve())
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("excludes every module");
    }

    @Test
    void directoryWithoutPomStops() {
        assertThatThrownBy(() -> world.resolve())
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("There is no POM at");
    }

    @Test
    void rootThatIsNoPomStops() {
        world.fileAt("pom.xml", "not a pom");

        assertThatThrownBy(() -> world.resolve())
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith("pom.xml:1");
    }

    @Test
    void answersAreTheSameWhateverTheNumberOfThreads() {
        world.published("l:y:1", dependencies(dependency("l:x:1"), dependency("l:gone:1")));
        String[] modules = new String[12];
        for (int i = 0; i < modules.length; i++) {
            modules[i] = "m" + i;
            world.pomAt(
                    "m" + i + "/pom.xml", "t:m" + i + ":1", dependencies(dependency("l:y:1"), dependency("l:no:" + i)));
        }
        world.pomAt("pom.xml", "t:root:1", aggregating(modules));

        MavenWorld.Resolved alone = world.threads(1).resolve();
        MavenWorld.Resolved together = world.threads(8).resolve();

        assertThat(together.graph())
                .usingRecursiveComparison()
                .ignoringFields("fetcher")
                .isEqualTo(alone.graph());
        assertThat(alone.issues()).hasSize(13);
    }
}
