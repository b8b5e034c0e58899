package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.ArtifactFetcher.Described;
import org.licentia.graph.ArtifactFetcher.Fetched;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.PomDescription;
import org.licentia.graph.ResolvedGraph;
import org.licentia.issue.Severity;

class MavenArtifactsTest {
    private static final byte[] JAR = {1, 2, 3};
    private static final byte[] OTHER = {4, 5};

    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void world() {
        world = new MavenWorld(directory);
    }

    private Fetched fetched(String coordinates, BiFunction<ArtifactFetcher, Component, Fetched> how) {
        return world.resolveAnd(
                graph -> how.apply(graph.fetcher(), new MavenWorld.Resolved(graph).component(coordinates)));
    }

    private Fetched artifact(String coordinates) {
        return fetched(coordinates, ArtifactFetcher::artifact);
    }

    private static byte[] bytes(Fetched fetched) {
        try {
            assertThat(fetched.issue()).isNull();
            return Files.readAllBytes(fetched.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fetchesTheFileThatTypeAndClassifierName() {
        world.published("l:a:1")
                .publishedFile("l:a:1", ".jar", JAR)
                .publishedFile("l:a:1", "-tests.jar", OTHER)
                .pomAt(
                        "pom.xml",
                        "t:app:1",
                        dependencies(dependency("l:a:1"), dependency("l:a:1", "<type>test-jar</type>")));
        assertThat(bytes(artifact("l:a:1"))).isEqualTo(JAR);
        assertThat(bytes(artifact("l:a:test-jar:tests:1"))).isEqualTo(OTHER);
    }

    @Test
    void tellsTheChecksumThatTheRepositoryPublishes() throws NoSuchAlgorithmException {
        String sha1 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(JAR));
        world.published("l:a:1")
                .publishedFile("l:a:1", ".jar", JAR)
                .publishedFile("l:a:1", ".jar.sha1", sha1.getBytes(StandardCharsets.US_ASCII))
                .published("l:b:1")
                .publishedFile("l:b:1", ".jar", JAR)
                .pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1"), dependency("l:b:1")));
        assertThat(artifact("l:a:1").sha1()).isEqualTo(sha1);
        assertThat(artifact("l:b:1").sha1()).isNull();
    }

    @Test
    void aDownloadThatWasKilledAfterTheFileLosesNoChecksum() throws NoSuchAlgorithmException, IOException {
        String sha1 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(JAR));
        world.published("l:a:1")
                .publishedFile("l:a:1", ".jar", JAR)
                .publishedFile("l:a:1", ".jar.sha1", sha1.getBytes(StandardCharsets.US_ASCII))
                .pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        assertThat(artifact("l:a:1").sha1()).isEqualTo(sha1);
        Path folder = world.local().resolve("l/a/1");
        Files.delete(folder.resolve("a-1.jar.sha1"));
        assertThat(artifact("l:a:1").sha1()).as("its origin is known").isNull();
        Path origins = folder.resolve("_remote.repositories");
        Files.writeString(origins, Files.readString(origins).replaceAll("(?m)^a-1\\.jar>.*$", ""));
        assertThat(artifact("l:a:1").sha1()).isEqualTo(sha1);
        Files.delete(origins);
        assertThat(artifact("l:a:1").sha1()).as("put there by hand").isNull();
    }

    @Test
    void asksNoRepositoryTwice() {
        world.published("l:a:1")
                .publishedFile("l:a:1", ".jar", JAR)
                .pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        assertThat(bytes(artifact("l:a:1"))).isEqualTo(JAR);
        world.repositoryAt("file:///nowhere/at/all");
        assertThat(bytes(artifact("l:a:1"))).isEqualTo(JAR);
    }

    @Test
    void whatHasNoContentToLookIntoIsLeftAlone() {
        world.published("l:a:1", "<packaging>pom</packaging>")
                .published("l:b:1")
                .pomAt(
                        "pom.xml",
                        "t:app:1",
                        dependencies(
                                dependency("l:a:1", "<type>pom</type>"),
                                dependency("l:b:1", "<type>so</type><classifier>linux</classifier>")));
        assertThat(artifact("l:a:pom:1")).isEqualTo(Fetched.NOTHING);
        Fetched library = artifact("l:b:so:linux:1");
        assertThat(library.file()).isNull();
        assertThat(library.issue().severity()).isEqualTo(Severity.WARNING);
        assertThat(library.issue().message()).contains("'so'").contains("not looked at");
    }

    @Test
    void aMissingJarIsAnErrorThatNamesItAndTheRemedy() {
        world.published("l:a:1").pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        Fetched fetched = artifact("l:a:1");
        assertThat(fetched.file()).isNull();
        assertThat(fetched.issue().severity()).isEqualTo(Severity.ERROR);
        assertThat(fetched.issue().component()).isEqualTo("pkg:maven/l/a@1");
        assertThat(fetched.issue().message())
                .isEqualTo("The artifact l:a:1 could not be obtained, so what it contains is not known: none of the"
                        + " repositories asked has it.");
        assertThat(fetched.issue().remedy()).isNotEmpty();
    }

    @Test
    void offlineIsTheReasonWhereItIs() {
        world.published("l:a:1").pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        world.resolve();
        world.publishedFile("l:a:1", ".jar", JAR).offline();
        assertThat(artifact("l:a:1").issue().message()).contains("the scan is offline");
    }

    @Test
    void whatHasNeitherPomNorJarIsToldOnce() {
        world.pomAt("pom.xml", "t:app:1", dependencies(dependency("l:gone:1")));
        List<Object> told = world.resolveAnd(graph -> List.of(
                graph.issues().size(),
                graph.fetcher().artifact(graph.graph().components().get(0))));
        assertThat(told).containsExactly(1, Fetched.NOTHING);
    }

    @Test
    void aSystemDependencyIsTheFileItNames() {
        Path file = world.project().resolve("tools.jar");
        write(file);
        world.pomAt(
                "pom.xml",
                "t:app:1",
                dependencies(dependency("l:tools:1", "<scope>system</scope><systemPath>" + file + "</systemPath>")));
        assertThat(artifact("l:tools:1")).isEqualTo(new Fetched(file, null));
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, JAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ownModulesAreNeverFetched() {
        world.pomAt("pom.xml", "t:root:1", MavenWorld.aggregating("a", "b"))
                .pomAt("a/pom.xml", "t:a:1")
                .pomAt("b/pom.xml", "t:b:1", dependencies(dependency("t:a:1")))
                .publishedFile("t:a:1", ".jar", JAR);
        assertThat(artifact("t:a:1")).isEqualTo(Fetched.NOTHING);
    }

    @Test
    void withPomsOnlyNoJarIsAskedFor() {
        world.published("l:a:1")
                .publishedFile("l:a:1", ".jar", JAR)
                .pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")))
                .with(new MavenTarget(world.project(), List.of(), Map.of(), List.of(), "17", true));
        ArtifactFetcher fetcher = world.resolveAnd(ResolvedGraph::fetcher);
        assertThat(fetcher).isSameAs(ArtifactFetcher.NONE);
    }

    @Test
    void sourcesThatDoNotExistAreNoIssue() {
        world.published("l:a:1")
                .published("l:b:1")
                .publishedFile("l:b:1", "-sources.jar", OTHER)
                .pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1"), dependency("l:b:1")));
        assertThat(fetched("l:a:1", ArtifactFetcher::sources)).isEqualTo(Fetched.NOTHING);
        assertThat(bytes(fetched("l:b:1", ArtifactFetcher::sources))).isEqualTo(OTHER);
    }

    @Test
    void describesWhatIsNotInTheGraphWithItsParents() {
        world.published("l:a:1")
                .published(
                        "x:parent:1",
                        "<packaging>pom</packaging><licenses><license><name>MIT</name></license></licenses>")
                .published("x:inside:2", MavenWorld.parent("x:parent:1"))
                .pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        PomDescription described =
                world.resolveAnd(graph -> described(graph, "x", "inside", "2").pom());
        assertThat(described.licenses())
                .singleElement()
                .satisfies(license -> assertThat(license.name()).isEqualTo("MIT"));
        assertThat(described.statedIn()).isEqualTo("x:parent:1");
        assertThat(described.distance()).isEqualTo(1);
    }

    @Test
    void whatNobodyHasOrWhatLeadsOutIsNotDescribed() {
        world.published("l:a:1").pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        List<Described> described = world.resolveAnd(graph -> List.of(
                described(graph, "x", "unknown", "1"),
                described(graph, "..", "../../etc", "1"),
                described(graph, "x", "${artifactId}", "1")));
        assertThat(described).containsOnly(Described.NOTHING);
    }

    private static Described described(ResolvedGraph graph, String group, String artifact, String version) {
        return graph.fetcher()
                .describe(
                        Component.of(Coordinates.jar(group, artifact, version), false),
                        graph.graph().components());
    }

    @Test
    void whatMayBeThereAndCannotBeReadIsAnError() {
        world.published("l:a:1")
                .published("x:orphan:1", MavenWorld.parent("x:lost:1"))
                .published(
                        "x:moved:1",
                        "<distributionManagement><relocation><version>2</version></relocation>"
                                + "</distributionManagement>")
                .pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        List<Described> unread = world.resolveAnd(
                graph -> List.of(described(graph, "x", "orphan", "1"), described(graph, "x", "moved", "1")));
        assertThat(unread).allSatisfy(each -> {
            assertThat(each.pom()).isNull();
            assertThat(each.issue().severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(unread.get(0).issue().component()).isEqualTo("pkg:maven/x/orphan@1");
        assertThat(unread.get(0).issue().message()).contains("x:lost:1");
    }

    @Test
    void whatAWorkSaysIsNotKnownOffline() {
        world.published("l:a:1").published("x:inside:2").pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        world.resolve();
        world.offline();
        Described unread = world.resolveAnd(graph -> described(graph, "x", "inside", "2"));
        assertThat(unread.pom()).isNull();
        assertThat(unread.issue().severity()).isEqualTo(Severity.ERROR);
        assertThat(unread.issue().message()).contains("the scan is offline");
    }

    @Test
    void onlyTheRepositoriesOfItsContainersLearnTheNameOfAWork() {
        world.published("l:a:1").published("x:inside:2").pomAt("pom.xml", "t:app:1", dependencies(dependency("l:a:1")));
        Component stranger = Component.of(Coordinates.jar("l", "stranger", "1"), false);
        Component work = Component.of(Coordinates.jar("x", "inside", "2"), false);
        Described unasked = world.resolveAnd(graph -> graph.fetcher().describe(work, List.of(stranger)));
        assertThat(unasked.pom()).isNull();
        assertThat(unasked.issue().severity()).isEqualTo(Severity.ERROR);
    }
}
