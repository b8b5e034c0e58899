package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
}
