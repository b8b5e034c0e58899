package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.aggregating;
import static org.licentia.graph.maven.MavenWorld.bom;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;
import static org.licentia.graph.maven.MavenWorld.managed;
import static org.licentia.graph.maven.MavenWorld.parent;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.ComponentFiles;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;

/** What cannot be obtained or read is said so, on the component concerned, and the scan goes on. */
class UnobtainableTest {
    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void setUp() {
        world = new MavenWorld(directory).published("l:x:1");
    }

    private MavenWorld app(String... body) {
        return world.pomAt("pom.xml", "t:app:1", body);
    }

    @Test
    void missingPomIsAnErrorOnTheComponent() {
        world.published("l:y:1", dependencies(dependency("l:gone:2")));
        app(dependencies(dependency("l:y:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:gone:2 compile", "app > l:y:1 compile");
        Issue issue = resolved.onlyIssue();
        assertThat(issue.severity()).isEqualTo(Severity.ERROR);
        assertThat(issue.component()).isEqualTo("pkg:maven/l/gone@2");
        assertThat(issue.message())
                .isEqualTo(
                        "The POM of l:gone:2 could not be read, so its licenses and its own dependencies are not known:"
                                + " none of the repositories asked has it.");
        assertThat(issue.remedy()).startsWith("Check the version");
        assertThat(resolved.graph().files().get(resolved.component("l:gone:2").purl()))
                .isEqualTo(ComponentFiles.NOTHING);
    }

    @Test
    void missingPomThatMediationDiscardedCostsNothing() {
        world.published("l:y:1", dependencies(dependency("l:x:0")));
        app(dependencies(dependency("l:y:1"), dependency("l:x:1")));

        assertThat(world.resolve().issues()).isEmpty();
    }

    @Test
    void invalidPomIsAnErrorOnTheComponent() {
        world.publishedBytes("l:bad:1", "<project><oops></project>".getBytes(StandardCharsets.UTF_8));
        app(dependencies(dependency("l:bad:1"), dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:bad:1 compile", "app > l:x:1 compile");
        assertThat(resolved.onlyIssue().component()).isEqualTo("pkg:maven/l/bad@1");
        assertThat(resolved.onlyIssue().message()).contains("Non-parseable POM").doesNotContain(directory.toString());
    }

    @Test
    void pomWhoseParentIsMissingNamesTheParent() {
        world.published("l:child:1", parent("p:gone:3"));
        app(aggregating("a", "b"));
        world.pomAt("a/pom.xml", "t:a:1", dependencies(dependency("l:child:1"), dependency("l:x:1")));
        world.pomAt("b/pom.xml", "t:b:1", dependencies(dependency("l:child:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses())
                .containsExactly("a > l:child:1 compile", "a > l:x:1 compile", "b > l:child:1 compile");
        assertThat(resolved.onlyIssue().component()).isEqualTo("pkg:maven/l/child@1");
        assertThat(resolved.onlyIssue().message())
                .contains("it needs the POM p:gone:3 as parent or import, and none of the repositories asked has it");
    }

    @Test
    void rangeWithoutVersionIsAnErrorOfTheModule() {
        app(dependencies(dependency("l:x:[5,6)"), dependency("l:x:1", "<type>zip</type>")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:x:zip:1 compile");
        assertThat(resolved.onlyIssue().module()).isEqualTo("t:app");
        assertThat(resolved.onlyIssue().message())
                .isEqualTo("The dependency l:x:[5,6) is left out: no available version lies in the requested range.");
    }

    @Test
    void missingParentOfTheProjectIsAnErrorAndItsModulesAreStillFollowed() {
        app(parent("p:gone:3"), aggregating("a"));
        world.pomAt("a/pom.xml", "t:a:1", dependencies(dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.issues())
                .containsExactly("ERROR pom.xml: the parent or imported POM p:gone:3 could not be obtained: none of the"
                        + " repositories asked has it.");
        assertThat(resolved.uses()).containsExactly("a > l:x:1 compile");
        assertThat(resolved.graph().target().coordinates()).isEqualTo("t:app:1");
    }

    @Test
    void missingBomOfTheProjectIsAnErrorAndTheRestIsResolved() {
        app(managed(bom("b:gone:1")), dependencies(dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:x:1 compile");
        assertThat(resolved.issues())
                .containsExactly("ERROR pom.xml: the parent or imported POM b:gone:1 could not be obtained: none of the"
                        + " repositories asked has it.");
    }

    @Test
    void offlineIsGivenAsTheReason() {
        app(dependencies(dependency("l:x:1")));
        world.repositoryAt("http://127.0.0.1:9/").offline();

        assertThat(world.resolve().onlyIssue().message())
                .endsWith("it is not in the local repository, and the scan is offline.");
    }

    @Test
    void unreachableRepositoryIsNamedOnceAndEachComponentThatItCost() throws Exception {
        app(dependencies(dependency("l:x:1"), dependency("l:y:1")));
        MavenWorld.Resolved resolved;
        // Bound but not listening: connections are refused, and nobody else can take the port meanwhile.
        try (Socket refusing = new Socket()) {
            refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            world.repositoryAt("http://secret:word@127.0.0.1:" + refusing.getLocalPort() + "/?token=abc");
            resolved = world.resolve();
        }

        assertThat(resolved.issues())
                .containsExactly(
                        "ERROR The repository test (mirror of central) cannot be reached. What that cost is told"
                                + " beside each component.",
                        "ERROR The POM of l:x:1 could not be read, so its licenses and its own dependencies are not known:"
                                + " its repository cannot be reached.",
                        "ERROR The POM of l:y:1 could not be read, so its licenses and its own dependencies are not known:"
                                + " its repository cannot be reached.");
        assertThat(resolved.graph().issues().toString()).doesNotContain("secret", "word", "token", "127.0.0.1");
    }

    @Test
    void dependencyWithAnUnknownPropertyIsAnErrorAndTheRestIsResolved() {
        app(managed(dependency("l:z:${unknown}")), dependencies(dependency("l:y:${unknown}"), dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).contains("app > l:x:1 compile");
        assertThat(resolved.issues())
                .anyMatch(issue -> issue.startsWith("ERROR pom.xml:") && issue.contains("${unknown}"));
    }

    @Test
    void dependencyOfADependencyWithAnUnknownPropertyIsAnError() {
        world.published("l:y:1", dependencies(dependency("l:z:${unknown}"), dependency("l:x:1")));
        app(dependencies(dependency("l:y:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).contains("app > l:x:1 compile", "app > l:y:1 compile");
        assertThat(resolved.onlyIssue().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void importCyclesAndParentCyclesEnd() {
        world.published("c:a:1", "<packaging>pom</packaging>", managed(bom("c:b:1")));
        world.published("c:b:1", "<packaging>pom</packaging>", managed(bom("c:a:1")));
        world.published("c:p:1", "<packaging>pom</packaging>", parent("c:q:1"));
        world.published("c:q:1", "<packaging>pom</packaging>", parent("c:p:1"));
        world.published("l:imports:1", managed(bom("c:a:1")));
        world.published("l:inherits:1", parent("c:p:1"));
        app(dependencies(dependency("l:imports:1"), dependency("l:inherits:1"), dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).hasSize(3);
        assertThat(resolved.issues())
                .anyMatch(issue -> issue.contains("l:inherits:1") && issue.contains("form a cycle"));
        assertThat(resolved.issues()).allMatch(issue -> issue.contains("form a cycle"));
    }
}
