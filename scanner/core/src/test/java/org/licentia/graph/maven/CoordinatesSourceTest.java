package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.ScannedTarget;
import org.licentia.issue.Severity;

/** Artifacts by their coordinates, resolved as the only dependency of a project each. */
class CoordinatesSourceTest {
    @TempDir
    Path directory;

    private MavenWorld world() {
        return new MavenWorld(directory)
                .published("g:front:1", dependencies(dependency("g:back:2"), dependency("g:tool:1", scope("test"))))
                .published("g:back:2", dependencies(dependency("g:deep:1", scope("runtime"))))
                .published("g:deep:1")
                .published("g:tool:1");
    }

    private static String scope(String scope) {
        return "<scope>" + scope + "</scope>";
    }

    @Test
    void anArtifactIsItsOwnModuleAndItsOwnDirectDependency() {
        MavenWorld.Resolved resolved = world().resolveArtifacts(true, "g:front:1");
        assertThat(resolved.uses())
                .containsExactly("front > g:back:2 compile", "front > g:deep:1 runtime", "front > g:front:1 compile");
        assertThat(resolved.use("g:front:1").direct()).isTrue();
        assertThat(resolved.use("g:deep:1").path()).hasSize(3);
        assertThat(resolved.graph().graph().modules()).containsExactly("g:front");
        assertThat(resolved.graph().issues()).isEmpty();
        assertThat(resolved.component("g:front:1").own()).isFalse();
    }

    @Test
    void whatWasScannedIsSaidSo() {
        ScannedTarget one = world().resolveArtifacts(true, "g:front:1").graph().target();
        assertThat(one.kind()).isEqualTo("coordinates");
        assertThat(one.coordinates()).isEqualTo("g:front:1");
        assertThat(one.name()).isEqualTo("front");
        ScannedTarget two =
                world().resolveArtifacts(true, "g:front:1", "g:tool:1").graph().target();
        assertThat(two.coordinates()).isEqualTo("g:front:1 and 1 more");
        assertThat(two.name()).isEqualTo("2 artifacts");
    }

    @Test
    void aloneMeansWithoutWhatItDependsOn() {
        assertThat(world().resolveArtifacts(false, "g:front:1").uses()).containsExactly("front > g:front:1 compile");
    }

    @Test
    void severalAreResolvedApart() {
        MavenWorld.Resolved resolved =
                world().published("g:back:1").resolveArtifacts(true, "g:front:1", "g:back:1", "g:front:1");
        assertThat(resolved.uses())
                .contains("front > g:back:2 compile", "back > g:back:1 compile")
                .hasSize(4);
    }

    @Test
    void twoVersionsOfOneArtifactAreOneModule() {
        MavenWorld.Resolved resolved = world().published("g:front:2", dependencies(dependency("g:back:2")))
                .resolveArtifacts(true, "g:front:1", "g:front:2");
        assertThat(resolved.uses())
                .containsExactly(
                        "front > g:back:2 compile",
                        "front > g:deep:1 runtime",
                        "front > g:front:1 compile",
                        "front > g:front:2 compile");
    }

    @Test
    void anArtifactThatDependsOnItselfEnds() {
        assertThat(world().published("g:loop:1", dependencies(dependency("g:turn:1")))
                        .published("g:turn:1", dependencies(dependency("g:loop:1")))
                        .resolveArtifacts(true, "g:loop:1")
                        .uses())
                .containsExactly("loop > g:loop:1 compile", "loop > g:turn:1 compile");
    }

    @Test
    void aRelocatedArtifactIsWhatItBecame() {
        MavenWorld.Resolved resolved = world().published(
                        "g:old:1",
                        "<distributionManagement><relocation><artifactId>front</artifactId></relocation>"
                                + "</distributionManagement>")
                .resolveArtifacts(false, "g:old:1");
        assertThat(resolved.uses()).containsExactly("old > g:front:1 compile");
    }

    @Test
    void whatNobodyHasIsAnError() {
        MavenWorld.Resolved resolved = world().resolveArtifacts(true, "g:nowhere:1");
        assertThat(resolved.onlyIssue().severity()).isEqualTo(Severity.ERROR);
        assertThat(resolved.onlyIssue().component()).isEqualTo("pkg:maven/g/nowhere@1");
        assertThat(resolved.uses()).containsExactly("nowhere > g:nowhere:1 compile");
    }

    @Test
    void typesAndClassifiersAreKept() {
        assertThat(world().resolveArtifacts(false, "g:front:jar:linux:1").uses())
                .containsExactly("front > g:front:jar:linux:1 compile");
    }
}
