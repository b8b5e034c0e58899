package org.licentia.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Severity;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxTerm;

class EvidenceCollectorTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void keepsTheOrderOfTheGraphWhateverTheThreads() {
        EvidenceCollector.Collection found = collect(500, List.of(new Naming("a")));
        assertThat(found.components())
                .extracting(ComponentEvidence::component)
                .isSorted()
                .hasSize(500);
        assertThat(found.issues()).isEmpty();
    }

    @Test
    void aSourceThatFailsCostsOnlyWhatItWouldHaveSaid() {
        EvidenceCollector.Collection found = collect(100, List.of(new FailingOn("lib042"), new Naming("b")));
        assertThat(found.components())
                .allSatisfy(component -> assertThat(component.evidence())
                        .extracting(LicenseEvidence::source)
                        .contains("b"));
        assertThat(found.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.component()).isEqualTo("pkg:maven/com.example/lib042@1");
            assertThat(issue.message()).contains("failing").contains("com.example:lib042:1");
        });
    }

    @Test
    void reportsProgressUpToTheTotal() {
        List<Integer> heard = new ArrayList<>();
        collect(130, List.of(new Naming("a")), (stage, done, total, current) -> {
            synchronized (heard) {
                heard.add(done);
            }
            assertThat(total).isEqualTo(130);
        });
        assertThat(heard).hasSize(130).contains(130);
    }

    private EvidenceCollector.Collection collect(int components, List<EvidenceSource> sources) {
        return collect(components, sources, ScanListener.SILENT);
    }

    private EvidenceCollector.Collection collect(int count, List<EvidenceSource> sources, ScanListener listener) {
        List<Component> components = IntStream.range(0, count)
                .mapToObj(i -> Component.of(Coordinates.jar("com.example", String.format("lib%03d", i), "1"), false))
                .toList();
        ScannedTarget target = new ScannedTarget("maven-project", "g:a:1", "a", null, true, "17", List.of(), List.of());
        ResolvedGraph resolved = new ResolvedGraph(
                target,
                new DependencyGraph(List.of("g:a"), components, List.of()),
                Map.of(),
                ArtifactFetcher.NONE,
                List.of());
        return new EvidenceCollector(
                        new EvidenceCollector.Detectors(sources, List.of(), List.of()),
                        (component, file) -> {
                            throw new AssertionError("no artifact was to be opened");
                        },
                        EvidenceCache.NONE,
                        executor,
                        listener)
                .collect(resolved);
    }

    private record Naming(String id) implements EvidenceSource {
        @Override
        public List<LicenseEvidence> examine(Component component, ComponentFiles files) {
            return List.of(new LicenseEvidence(
                    id,
                    LicenseEvidence.Kind.DECLARED,
                    LicenseEvidence.Confidence.CERTAIN,
                    "here",
                    "MIT",
                    null,
                    null,
                    LicenseMatch.exact(SpdxTerm.of("MIT"), "spdx-expression"),
                    0,
                    null));
        }
    }

    private record FailingOn(String artifact) implements EvidenceSource {
        @Override
        public String id() {
            return "failing";
        }

        @Override
        public List<LicenseEvidence> examine(Component component, ComponentFiles files) throws IOException {
            if (component.coordinates().artifactId().equals(artifact)) {
                throw new IOException("torn page");
            }
            return List.of();
        }
    }

    @Test
    void whateverASourceDiesOfSinksNoScan() {
        for (Error error : List.of(new StackOverflowError(), new LinkageError())) {
            EvidenceSource dying = new EvidenceSource() {
                @Override
                public String id() {
                    return "dying";
                }

                @Override
                public List<LicenseEvidence> examine(Component component, ComponentFiles files) {
                    throw error;
                }
            };
            EvidenceCollector.Collection found = collect(3, List.of(dying, new Naming("b")));
            assertThat(found.components())
                    .allSatisfy(component -> assertThat(component.evidence()).hasSize(1));
            assertThat(found.issues())
                    .hasSize(3)
                    .allSatisfy(issue -> assertThat(issue.severity()).isEqualTo(Severity.ERROR));
        }
    }

    @Test
    void withoutMemoryThereIsNoAnswer() {
        EvidenceSource exhausted = new EvidenceSource() {
            @Override
            public String id() {
                return "exhausted";
            }

            @Override
            public List<LicenseEvidence> examine(Component component, ComponentFiles files) {
                throw new OutOfMemoryError("heap");
            }
        };
        List<EvidenceSource> sources = List.of(exhausted, new Naming("b"));
        assertThatThrownBy(() -> collect(3, sources)).isInstanceOf(OutOfMemoryError.class);
    }
}
