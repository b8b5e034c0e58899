package org.licentia.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.digest.FileHasher;
import org.licentia.evidence.archive.JarArchive;
import org.licentia.evidence.cache.FolderEvidenceCache;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.Scope;
import org.licentia.issue.Issue;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxTerm;

/** Artifacts on their way from the fetcher to evidence: {@code LICENSE} names a license, {@code contains} other works. */
class ArtifactEvidenceTest {
    private static final PomDescription SILENT =
            new PomDescription("named", null, null, null, null, List.of(), null, 0, null);

    @TempDir
    Path folder;

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final Shelf shelf = new Shelf();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<ArchiveSource> extra = new ArrayList<>();
    private EvidenceCache cache = EvidenceCache.NONE;

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    /** Files and POMs by coordinates. */
    private static final class Shelf implements ArtifactFetcher {
        private final Map<Purl, Fetched> artifacts = new HashMap<>();
        private final Map<Purl, Fetched> sources = new HashMap<>();
        private final Map<Coordinates, PomDescription> poms = new HashMap<>();
        private boolean dying;
        private final Map<Purl, Issue> unread = new HashMap<>();

        @Override
        public Fetched artifact(Component component) {
            return artifacts.getOrDefault(component.purl(), Fetched.NOTHING);
        }

        @Override
        public Fetched sources(Component component) {
            return sources.getOrDefault(component.purl(), Fetched.NOTHING);
        }

        @Override
        public Described describe(Component work, Collection<Component> containers) {
            if (dying) {
                throw new StackOverflowError();
            }
            return new Described(poms.get(work.coordinates()), unread.get(work.purl()));
        }
    }

    private static Component component(String gav) {
        String[] part = gav.split(":");
        return Component.of(Coordinates.jar(part[0], part[1], part[2]), false);
    }

    private Component jar(String gav, String... files) throws IOException {
        Component component = component(gav);
        Path file = Files.write(folder.resolve(gav.replace(':', '_') + ".jar"), zip(files));
        shelf.artifacts.put(component.purl(), new ArtifactFetcher.Fetched(file, null));
        return component;
    }

    private static byte[] zip(String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                jar.putNextEntry(new JarEntry(files[i]));
                jar.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void uses(String module, Scope scope, Component... path) {
        List<Purl> purls = Arrays.stream(path).map(Component::purl).toList();
        dependencies.add(Dependency.resolved(module, purls.get(purls.size() - 1), scope, false, purls, List.of()));
    }

    private EvidenceCollector.Collection collect(Component... components) {
        ResolvedGraph resolved = new ResolvedGraph(
                new ScannedTarget("maven-project", "g:a:1", "a", null, false, "17", List.of(), List.of()),
                new DependencyGraph(List.of("t:m"), List.of(components), dependencies),
                Map.of(),
                shelf,
                List.of());
        List<ArchiveSource> sources = new ArrayList<>(List.of(new LicenseName("first"), new Contents()));
        sources.addAll(extra);
        return new EvidenceCollector(
                        new EvidenceCollector.Detectors(
                                List.of(new PomName()), sources, List.of(new LicenseName("headers"))),
                        (component, file) -> {
                            opened.incrementAndGet();
                            return JarArchive.open(component, file);
                        },
                        cache,
                        executor,
                        ScanListener.SILENT)
                .collect(resolved);
    }

    private static ComponentEvidence of(EvidenceCollector.Collection found, String purl) {
        return found.components().stream()
                .filter(each -> each.component().purl().text().equals(purl))
                .findFirst()
                .orElseThrow();
    }

    private static LicenseEvidence says(String source, String license) {
        return LicenseEvidence.inFile(
                source,
                LicenseEvidence.Kind.DETECTED,
                LicenseEvidence.Confidence.CERTAIN,
                "LICENSE",
                license,
                null,
                LicenseMatch.exact(SpdxTerm.of(license), "test"),
                "0".repeat(64));
    }

    private record LicenseName(String id) implements ArchiveSource {
        @Override
        public ArchiveFindings examine(Component component, Archive archive) throws IOException {
            return archive.files().contains("LICENSE")
                    ? new ArchiveFindings(
                            List.of(says(id, new String(archive.read("LICENSE"), StandardCharsets.UTF_8))),
                            List.of(),
                            List.of())
                    : ArchiveFindings.NOTHING;
        }
    }

    /** Lines {@code g:a:v [license]}. */
    private record Contents() implements ArchiveSource {
        @Override
        public String id() {
            return "contents";
        }

        @Override
        public ArchiveFindings examine(Component component, Archive archive) throws IOException {
            List<ContainedComponent> contained = new ArrayList<>();
            if (archive.files().contains("contains")) {
                for (String line : new String(archive.read("contains"), StandardCharsets.UTF_8).split("\n")) {
                    String[] words = line.split(" ");
                    contained.add(new ContainedComponent(
                            component(words[0]),
                            Linkage.SHADED,
                            "contains",
                            null,
                            words.length > 1 ? List.of(says(id(), words[1])) : List.of(),
                            List.of()));
                }
            }
            return new ArchiveFindings(List.of(), contained, List.of());
        }
    }

    private record PomName() implements EvidenceSource {
        @Override
        public String id() {
            return "pom-name";
        }

        @Override
        public List<LicenseEvidence> examine(Component component, ComponentFiles files) {
            return files.pom() == null ? List.of() : List.of(says(id(), "MIT"));
        }
    }

    private static final class Failing implements ArchiveSource {
        @Override
        public String id() {
            return "failing";
        }

        @Override
        public ArchiveFindings examine(Component component, Archive archive) {
            throw new IllegalStateException("a mistake");
        }
    }

    @Test
    void recordsChecksumsAndWhatTheArtifactSays() throws IOException {
        EvidenceCollector.Collection found = collect(jar("l:a:1", "LICENSE", "MIT"), component("l:b:1"));
        assertThat(found.issues()).isEmpty();
        ComponentEvidence a = of(found, "pkg:maven/l/a@1");
        assertThat(a.artifact()).isEqualTo(ArtifactChecksums.of(folder.resolve("l_a_1.jar"), FileHasher.HERE));
        assertThat(a.evidence()).extracting(LicenseEvidence::source).containsExactly("first");
        assertThat(of(found, "pkg:maven/l/b@1").artifact()).isNull();
    }

    @Test
    void whatCouldNotBeObtainedIsAnIssue() throws IOException {
        Component a = component("l:a:1");
        Issue issue = new Issue(Severity.ERROR, Stage.EVIDENCE, a.purl().text(), null, "Gone.", "Look.");
        shelf.artifacts.put(a.purl(), new ArtifactFetcher.Fetched(null, issue));
        EvidenceCollector.Collection found = collect(a, jar("l:b:1", "LICENSE", "MIT"));
        assertThat(found.issues()).containsExactly(issue);
        assertThat(of(found, "pkg:maven/l/b@1").evidence()).hasSize(1);
    }

    @Test
    void aBrokenArtifactIsOneErrorAndTheScanGoesOn() throws IOException {
        Component broken = jar("l:a:1");
        Files.writeString(folder.resolve("l_a_1.jar"), "<html>404</html>");
        EvidenceCollector.Collection found = collect(broken, jar("l:b:1", "LICENSE", "MIT"));
        assertThat(found.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.component()).isEqualTo("pkg:maven/l/a@1");
            assertThat(issue.message())
                    .isEqualTo(
                            "The artifact of l:a:1 could not be examined in full: it is no ZIP archive, or its end is"
                                    + " missing.");
        });
        assertThat(of(found, "pkg:maven/l/a@1").artifact()).isNotNull();
    }

    @Test
    void aSourceThatFailsCostsOnlyWhatItWouldHaveSaidAndIsNotRemembered() throws IOException {
        cache = new FolderEvidenceCache(folder.resolve("cache"), "f", warning -> {});
        extra.add(new Failing());
        Component a = jar("l:a:1", "LICENSE", "MIT");
        for (int run = 0; run < 2; run++) {
            EvidenceCollector.Collection found = collect(a);
            assertThat(of(found, "pkg:maven/l/a@1").evidence()).hasSize(1);
            assertThat(found.issues())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.message())
                            .isEqualTo(
                                    "The evidence source 'failing' could not examine l:a:1: IllegalStateException."));
        }
        assertThat(opened).hasValue(2);
    }

    @Test
    void sourceJarsAreAskedTheirOwnSources() throws IOException {
        Component a = jar("l:a:1");
        Path sources = Files.write(folder.resolve("sources.jar"), zip("LICENSE", "Apache-2.0"));
        shelf.sources.put(a.purl(), new ArtifactFetcher.Fetched(sources, null));
        assertThat(of(collect(a), "pkg:maven/l/a@1").evidence())
                .extracting(LicenseEvidence::source)
                .containsExactly("headers");
    }

    @Test
    void whatIsContainedIsAComponentWhereverItsContainerIsUsed() throws IOException {
        Component a = jar("l:a:1", "contains", "x:inside:2 GPL-2.0-only");
        uses("t:m", Scope.COMPILE, component("l:top:1"), a);
        uses("t:n", Scope.TEST, a);
        shelf.poms.put(Coordinates.jar("x", "inside", "2"), SILENT);
        EvidenceCollector.Collection found = collect(a);
        assertThat(of(found, "pkg:maven/l/a@1").contains()).containsExactly(new Purl("pkg:maven/x/inside@2"));
        assertThat(of(found, "pkg:maven/x/inside@2").evidence())
                .extracting(LicenseEvidence::source)
                .containsExactly("pom-name", "contents");
        assertThat(found.resolved()
                        .files()
                        .get(new Purl("pkg:maven/x/inside@2"))
                        .pom())
                .isEqualTo(SILENT);
        assertThat(found.resolved().graph().uses().get(new Purl("pkg:maven/x/inside@2")))
                .extracting(
                        Dependency::module,
                        Dependency::scope,
                        Dependency::linkage,
                        use -> use.path().size())
                .containsExactly(
                        tuple("t:m", Scope.COMPILE, Linkage.SHADED, 3), tuple("t:n", Scope.TEST, Linkage.SHADED, 2));
        assertThat(found.components()).extracting(ComponentEvidence::component).isSorted();
    }

    @Test
    void aWorkThatIsInTheGraphAlreadyKeepsItsEvidenceAndGainsUses() throws IOException {
        Component b = jar("l:b:1", "LICENSE", "MIT");
        Component a = jar("l:a:1", "contains", "l:b:1 GPL-2.0-only\nl:a:1");
        uses("t:m", Scope.COMPILE, a);
        uses("t:m", Scope.COMPILE, b);
        EvidenceCollector.Collection found = collect(a, b);
        assertThat(found.components()).hasSize(2);
        assertThat(of(found, "pkg:maven/l/a@1").contains()).containsExactly(b.purl());
        assertThat(of(found, "pkg:maven/l/b@1").evidence())
                .extracting(LicenseEvidence::statement)
                .containsExactly("MIT", "GPL-2.0-only");
        assertThat(found.resolved().graph().uses().get(b.purl()))
                .extracting(Dependency::linkage)
                .containsExactly(Linkage.MAVEN_COMPILE, Linkage.SHADED);
    }

    @Test
    void ofSeveralContainersInAModuleOneIsShownAndTheOthersNamed() throws IOException {
        Component a = jar("l:a:1", "contains", "x:inside:2");
        Component b = jar("l:b:1", "contains", "x:inside:2");
        uses("t:m", Scope.COMPILE, a);
        uses("t:m", Scope.COMPILE, b);
        assertThat(collect(a, b).resolved().graph().uses().get(new Purl("pkg:maven/x/inside@2")))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.owner()).isEqualTo(a.purl());
                    assertThat(use.otherOwners()).containsExactly(b.purl());
                });
    }

    @Test
    void authorsWhoPackTheirOwnWorksAreAskedThroughTheContainer() throws IOException {
        Component a = jar("l:a:1", "contains", "l:inside:2\nx:inside:2");
        ResolvedGraph graph = new ResolvedGraph(
                new ScannedTarget("maven-project", "g:a:1", "a", null, false, "17", List.of(), List.of()),
                new DependencyGraph(List.of("t:m"), List.of(a), List.of()),
                Map.of(a.purl(), new ComponentFiles(SILENT)),
                shelf,
                List.of());
        EvidenceCollector.Collection found = new EvidenceCollector(
                        new EvidenceCollector.Detectors(List.of(new PomName()), List.of(new Contents()), List.of()),
                        JarArchive::open,
                        EvidenceCache.NONE,
                        executor,
                        ScanListener.SILENT)
                .collect(graph);
        assertThat(of(found, "pkg:maven/l/inside@2").evidence()).singleElement().satisfies(hint -> {
            assertThat(hint.source()).isEqualTo("container");
            assertThat(hint.kind()).isEqualTo(LicenseEvidence.Kind.DETECTED);
            assertThat(hint.confidence()).isEqualTo(LicenseEvidence.Confidence.HINT);
        });
        assertThat(of(found, "pkg:maven/x/inside@2").evidence()).isEmpty();
    }

    @Test
    void aPomOfAWorkThatCannotBeReadIsAnIssueOfTheWork() throws IOException {
        Purl inside = new Purl("pkg:maven/x/inside@2");
        Issue issue = new Issue(Severity.ERROR, Stage.RESOLVE, inside.text(), null, "Offline.", "Go online.");
        shelf.unread.put(inside, issue);
        EvidenceCollector.Collection found = collect(jar("l:a:1", "contains", "x:inside:2 MIT"));
        assertThat(found.issues()).containsExactly(issue);
        assertThat(of(found, inside.text()).evidence()).hasSize(1);
    }

    @Test
    void moreContentsThanAnyoneCouldReadAreCutAndTold() throws IOException {
        StringBuilder contents = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            contents.append("x:inside").append(i).append(":1\n");
        }
        EvidenceCollector.Collection found = collect(jar("l:a:1", "contains", contents.toString()));
        assertThat(found.components()).hasSize(1_001);
        assertThat(found.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.message()).contains("more than 1000 works of others");
        });
    }

    @Test
    void aWarmRunOpensNothingAndSaysTheSame() throws IOException {
        Component a = jar("l:a:1", "LICENSE", "MIT", "contains", "x:inside:2 GPL-2.0-only");
        Component b = jar("l:b:1", "LICENSE", "Apache-2.0", "../evil", "x");
        uses("t:m", Scope.COMPILE, a);
        EvidenceCollector.Collection uncached = collect(a, b);
        cache = new FolderEvidenceCache(folder.resolve("cache"), "f", warning -> {});
        opened.set(0);
        EvidenceCollector.Collection cold = collect(a, b);
        assertThat(opened).hasValue(2);
        EvidenceCollector.Collection warm = collect(a, b);
        assertThat(opened).hasValue(2);
        assertThat(cold).isEqualTo(uncached);
        assertThat(warm).isEqualTo(cold);

        Files.write(folder.resolve("l_a_1.jar"), zip("LICENSE", "ISC"));
        assertThat(of(collect(a, b), "pkg:maven/l/a@1").evidence())
                .extracting(LicenseEvidence::statement)
                .containsExactly("ISC");
        assertThat(opened).hasValue(3);
    }

    @Test
    void twoScansAtOnceOnOneCacheAgree() throws Exception {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            components.add(jar("l:a" + i + ":1", "LICENSE", i % 2 == 0 ? "MIT" : "ISC", "contains", "x:y:" + i));
        }
        Component[] all = components.toArray(Component[]::new);
        EvidenceCollector.Collection expected = collect(all);
        cache = new FolderEvidenceCache(folder.resolve("cache"), "f", warning -> {});
        ExecutorService scans = Executors.newFixedThreadPool(2);
        try {
            Future<EvidenceCollector.Collection> one = scans.submit(() -> collect(all));
            Future<EvidenceCollector.Collection> other = scans.submit(() -> collect(all));
            assertThat(one.get()).isEqualTo(expected);
            assertThat(other.get()).isEqualTo(expected);
        } finally {
            scans.shutdownNow();
        }
    }

    @Test
    void anArtifactThatChangesMeanwhileIsAnErrorAndNotRemembered() throws IOException {
        cache = new FolderEvidenceCache(folder.resolve("cache"), "f", warning -> {});
        Component a = jar("l:a:1", "LICENSE", "MIT");
        extra.add(new ArchiveSource() {
            @Override
            public String id() {
                return "slow";
            }

            @Override
            public ArchiveFindings examine(Component component, Archive archive) throws IOException {
                Files.write(folder.resolve("l_a_1.jar"), zip("LICENSE", "GPL-2.0-only"));
                return ArchiveFindings.NOTHING;
            }
        });
        assertThat(collect(a).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.message()).contains("changed while it was examined");
        });
        extra.clear();
        assertThat(of(collect(a), "pkg:maven/l/a@1").evidence())
                .extracting(LicenseEvidence::statement)
                .containsExactly("GPL-2.0-only");
    }

    @Test
    void aWorkThatCannotBeExaminedSinksNoScan() throws IOException {
        Component a = jar("l:a:1", "LICENSE", "MIT", "contains", "x:inside:2 GPL-2.0-only");
        shelf.dying = true;
        EvidenceCollector.Collection found = collect(a);
        assertThat(of(found, "pkg:maven/x/inside@2").evidence()).hasSize(1);
        assertThat(found.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.component()).isEqualTo("pkg:maven/x/inside@2");
        });
    }

    @Test
    void contentForBrowsersIsNoticedAndRemembered() throws IOException {
        cache = new FolderEvidenceCache(folder.resolve("cache"), "test", warning -> {});
        extra.add(new BrowserContent());
        Component web = jar("g:web:1", "META-INF/resources/app.js", "run()", "contains", "g:inside:1");
        Component server = jar("g:server:1", "META-INF/resources.txt", "x", "app/resources/a.js", "x");
        Component webjar = component("org.webjars.npm:chart:1");
        for (int scan = 0; scan < 2; scan++) {
            assertThat(collect(web, server, webjar).components())
                    .filteredOn(ComponentEvidence::browser)
                    .extracting(each -> each.component().purl().text())
                    .containsExactlyInAnyOrder(
                            "pkg:maven/g/web@1", "pkg:maven/g/inside@1", "pkg:maven/org.webjars.npm/chart@1");
        }
    }
}
