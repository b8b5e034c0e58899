package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.DependencyTraverser;
import org.eclipse.aether.graph.Dependency;
import org.junit.jupiter.api.Test;
import org.licentia.issue.LicentiaException;

/** How far a graph may grow where nobody says otherwise. */
class GraphBoundsTest {
    private static final Dependency ANY = new Dependency(new DefaultArtifact("l:x:1"), "compile");

    private static DependencyTraverser traverser(long poms) {
        return new GraphBounds(() -> poms, Map.of()).within(null);
    }

    @Test
    void artifactsAreCountedToThirtyThousand() {
        assertThat(traverser(30_000).traverseDependency(ANY)).isTrue();
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> traverser(30_001).traverseDependency(ANY))
                .withMessageStartingWith("The project uses more than 30000 artifacts");
    }

    @Test
    void usesAreCountedToThreeHundredThousand() {
        DependencyTraverser traverser = traverser(1);
        for (int i = 0; i < 300_000; i++) {
            assertThat(traverser.traverseDependency(ANY)).isTrue();
        }
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> traverser.traverseDependency(ANY))
                .withMessageStartingWith("The artifacts of one module use each other more than 300000 times");
    }

    /** In 10,000 artifacts 50,005,000 steps are taken to the last, and then 10,000 for each use. */
    @Test
    void mediationIsCountedToABillionSteps() {
        DependencyTraverser traverser = traverser(1);
        for (int i = 0; i < 10_000; i++) {
            assertThat(traverser.traverseDependency(named("x" + i))).isTrue();
        }
        for (int i = 0; i < 94_999; i++) {
            assertThat(traverser.traverseDependency(named("x0"))).isTrue();
        }
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> traverser.traverseDependency(named("x0")))
                .withMessageContaining("takes more than 1000000000 steps")
                .withMessageContaining("-Dlicentia.maxMediation=NUMBER");
    }

    @Test
    void mediationIsCountedOverAllModules() {
        GraphBounds bounds = new GraphBounds(() -> 1, Map.of("licentia.maxMediation", "12"));
        for (int module = 0; module < 2; module++) {
            DependencyTraverser traverser = bounds.within(null);
            for (String artifact : List.of("x", "y", "z")) {
                assertThat(traverser.traverseDependency(named(artifact))).isTrue();
            }
        }
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> bounds.within(null).traverseDependency(named("x")))
                .withMessageStartingWith("The modules use so many artifacts");
    }

    private static Dependency named(String artifact) {
        return new Dependency(new DefaultArtifact("l:" + artifact + ":1"), "compile");
    }
}
