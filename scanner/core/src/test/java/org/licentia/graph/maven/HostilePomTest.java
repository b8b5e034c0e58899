package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.licentia.graph.maven.MavenWorld.bom;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;
import static org.licentia.graph.maven.MavenWorld.managed;
import static org.licentia.graph.maven.MavenWorld.parent;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.maven.pom.PomReader;
import org.licentia.issue.LicentiaException;

/** POMs that want more than to be read. */
class HostilePomTest {
    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void setUp() {
        world = new MavenWorld(directory).published("l:x:1");
        world.pomAt("pom.xml", "t:app:1", dependencies(dependency("l:bad:1"), dependency("l:x:1")));
    }

    @Test
    void externalEntitiesAreNotResolved() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "the-secret");
        world.publishedBytes(
                "l:bad:1",
                ("<?xml version=\"1.0\"?><!DOCTYPE project [<!ENTITY x SYSTEM \"" + secret.toUri()
                                + "\">]><project><modelVersion>4.0.0</modelVersion><groupId>l</groupId>"
                                + "<artifactId>bad</artifactId><version>1</version><name>&x;</name></project>")
                        .getBytes(StandardCharsets.UTF_8));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.graph().toString()).doesNotContain("the-secret");
        assertThat(resolved.uses()).containsExactly("app > l:bad:1 compile", "app > l:x:1 compile");
    }

    @Test
    void entitiesDoNotMultiply() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE project [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            String previous = "&a" + (i - 1) + ";";
            doctype.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(previous.repeat(10))
                    .append("\">");
        }
        world.publishedBytes(
                "l:bad:1",
                (doctype
                                + "]><project><modelVersion>4.0.0</modelVersion><groupId>l</groupId><artifactId>bad</artifactId>"
                                + "<version>1</version><name>&a39;</name></project>")
                        .getBytes(StandardCharsets.UTF_8));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:bad:1 compile", "app > l:x:1 compile");
        assertThat(resolved.graph().toString()).hasSizeLessThan(10_000);
    }

    @Test
    void oversizedPomIsAnErrorOnTheComponent() {
        byte[] pom = new byte[PomReader.MAX_BYTES + 1];
        Arrays.fill(pom, (byte) ' ');
        world.publishedBytes("l:bad:1", pom);

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:bad:1 compile", "app > l:x:1 compile");
        assertThat(resolved.onlyIssue().component()).isEqualTo("pkg:maven/l/bad@1");
        assertThat(resolved.onlyIssue().message()).contains("larger than 10 MiB");
    }

    @Test
    void coordinatesThatClimbOutOfTheLocalRepositoryReadNothing() {
        world.published("l:bad:1", dependencies(dependency("l:..:1"), dependency("l:y:../../../secret")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:bad:1 compile", "app > l:x:1 compile");
        assertThat(resolved.issues())
                .containsExactly(
                        "ERROR The POM of l:bad:1 names dependencies by what can be no coordinates; they are left"
                                + " out.");
    }

    @Test
    void parentOutsideTheLocalRepositoryIsNotRead() {
        world.pomAt("pom.xml", "t:app:1", MavenWorld.parent("l:../../x:1"), dependencies(dependency("l:x:1")));

        assertThat(world.resolve().issues()).anyMatch(issue -> issue.startsWith("ERROR pom.xml"));
    }

    @Test
    void hostileNamesStayText() {
        world.published("l:bad:1", "<name>&lt;script&gt;alert(1)&lt;/script&gt;</name>");

        assertThat(world.resolve().description("l:bad:1").name()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void nothingButPomsAndMetadataIsEverRequested() throws IOException {
        world.published("l:bad:1", dependencies(dependency("l:x:[1,2)"), dependency("l:y:1", "<type>zip</type>")));
        world.published("l:y:1");
        Queue<String> requested = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            requested.add(path);
            Path file = world.repository().resolve(path.substring(1));
            boolean there = Files.isRegularFile(file);
            byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            MavenWorld.Resolved resolved = world.repositoryAt(
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                    .resolve();

            assertThat(resolved.uses()).hasSize(3);
            assertThat(resolved.issues()).isEmpty();
        } finally {
            server.stop(0);
        }
        assertThat(requested).isNotEmpty().allMatch(path -> path.matches(".*(\\.pom|maven-metadata\\.xml)(\\.\\w+)?"));
    }

    private static String tenfold(int generations) {
        StringBuilder properties = new StringBuilder("<properties><p0>lol</p0>");
        for (int i = 1; i <= generations; i++) {
            properties.append("<p%d>%s</p%d>".formatted(i, ("${p" + (i - 1) + "}").repeat(10), i));
        }
        return properties + "</properties>";
    }

    private static String row(int length) {
        StringBuilder properties = new StringBuilder("<properties><p0>x</p0>");
        for (int i = 1; i <= length; i++) {
            properties.append("<p%d>${p%d}</p%d>".formatted(i, i - 1, i));
        }
        return properties + "</properties>";
    }

    private String onlyIssueOf(String... bodyOfBad) {
        world.published("l:bad:1", bodyOfBad);
        MavenWorld.Resolved resolved = world.resolve();
        assertThat(resolved.uses()).containsExactly("app > l:bad:1 compile", "app > l:x:1 compile");
        return resolved.onlyIssue().message();
    }

    private void ownPom(String... body) {
        world.pomAt("pom.xml", "t:app:1", body);
    }

    @Test
    void propertiesDoNotMultiply() {
        assertThat(onlyIssueOf(tenfold(12), "<name>${p12}</name>")).contains("grow beyond 1024 KiB of text");
    }

    @Test
    void propertiesDoNotMultiplyInOwnPom() {
        ownPom(tenfold(12), "<name>${p12}</name>");

        assertThat(world.resolve().issues())
                .containsExactly("ERROR pom.xml: its properties put in for one another grow beyond 1024 KiB of text.");
    }

    @Test
    void propertiesInALongRowDoNotFillTheStack() {
        assertThat(onlyIssueOf(row(20_000), "<name>${p20000}</name>")).contains("more than 100 times in a row");
    }

    @Test
    void conditionsOfProfilesDoNotMultiply() {
        assertThat(onlyIssueOf(
                        tenfold(12),
                        "<profiles><profile><id>p</id><activation><file><exists>${p12}</exists></file></activation>"
                                + "</profile></profiles>"))
                .contains("what activates the profile 'p' grows too long");
    }

    @Test
    void propertiesThatReferToThemselvesEnd() {
        ownPom("<properties><a>${b}</a><b>${a}</b><c>${c}${c}</c></properties><name>${a}${c}</name>");

        assertThat(world.resolve().issues()).isNotEmpty().allMatch(issue -> issue.startsWith("ERROR pom.xml"));
    }

    @Test
    void moreLicensesThanAnybodyHasAreAnError() {
        assertThat(onlyIssueOf("<licenses>"
                        + "<license><name>MIT</name></license>".repeat(PomReader.MOST_LICENSES + 1)
                        + "</licenses>"))
                .contains("lists more than 1000 licenses");
    }

    @Test
    void moreDependenciesThanAnybodyHasAreAnError() {
        assertThat(onlyIssueOf(dependencies(dependency("l:y:1").repeat(PomReader.MOST_DEPENDENCIES + 1))))
                .contains("lists more than 20000 dependencies");
    }

    @Test
    void moreRepositoriesThanAnybodyDeclaresAreAnError() {
        assertThat(onlyIssueOf(repositories("one", 201))).contains("declares more than 200 repositories");
    }

    @Test
    void moreRepositoriesThanAScanKnowsAreAnError() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            world.published("l:r" + i + ":1", repositories("r" + i, 199));
            all.append(dependency("l:r" + i + ":1"));
        }
        ownPom(dependencies(all.toString()));

        assertThat(world.resolve().issues()).anyMatch(issue -> issue.contains("declare more than 1000 repositories"));
    }

    private static String repositories(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<repository><id>" + name + i + "</id><url>https://repo" + i
                        + ".example.com</url></repository>")
                .collect(Collectors.joining("", "<repositories>", "</repositories>"));
    }

    @Test
    void importsAreFollowedSoFar() {
        for (int i = 0; i < 200; i++) {
            world.published("b:b" + i + ":1", "<packaging>pom</packaging>", managed(bom("b:b" + (i + 1) + ":1")));
        }
        ownPom(managed(bom("b:b0:1")), dependencies(dependency("l:x:1")));

        assertThat(world.resolve().issues()).anyMatch(issue -> issue.contains("nested deeper than 100"));
    }

    @Test
    void cyclesOfParentsImportsAndDependenciesEnd() {
        world.published("c:a:1", "<packaging>pom</packaging>", managed(bom("c:b:1")));
        world.published("c:b:1", "<packaging>pom</packaging>", managed(bom("c:a:1")));
        world.published("c:up:1", parent("c:down:1"));
        world.published("c:down:1", parent("c:up:1"));
        world.published("c:self:1", parent("c:self:1"), dependencies(dependency("c:self:1")));
        world.published("l:bad:1", dependencies(dependency("l:bad:1"), dependency("t:app:1")));
        ownPom(dependencies(dependency("c:up:1"), dependency("c:self:1"), dependency("l:bad:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).contains("app > c:up:1 compile", "app > l:bad:1 compile");
        assertThat(resolved.issues())
                .anyMatch(issue -> issue.startsWith("ERROR The POM of c:up:1"))
                .anyMatch(issue -> issue.startsWith("ERROR The POM of c:self:1"));
        ownPom(managed(bom("c:a:1")));
        assertThat(world.resolve().issues()).anyMatch(issue -> issue.startsWith("ERROR pom.xml"));
        ownPom(dependencies(dependency("t:app:1")));
        assertThat(world.resolve().issues()).anyMatch(issue -> issue.startsWith("ERROR pom.xml"));
    }

    @Test
    void aChainOfDependenciesLongerThanTheStackIsAnError() throws InterruptedException {
        for (int i = 0; i < 1_500; i++) {
            world.published("c:c" + i + ":1", dependencies(dependency("c:c" + (i + 1) + ":1")));
        }
        world.published("c:c1500:1");
        ownPom(dependencies(dependency("c:c0:1")));
        List<String> issues = new ArrayList<>();
        Thread small = new Thread(null, () -> issues.addAll(world.resolve().issues()), "small", 160 * 1024);

        small.start();
        small.join();

        assertThat(issues).singleElement().asString().startsWith("ERROR The dependencies of this module form a chain");
    }

    @Test
    void moreArtifactsThanAnybodyHasEndTheScan() {
        for (int i = 0; i < 30; i++) {
            world.published("w:w" + i + ":1", i < 29 ? "" : dependencies(dependency("w:last:1")));
        }
        // Used by what all others stand beside, so that their POMs have all been read when it is looked at.
        world.published("w:last:1");
        world.published(
                "w:hub:1",
                dependencies(IntStream.range(0, 30)
                        .mapToObj(i -> dependency("w:w" + i + ":1"))
                        .toArray(String[]::new)));
        ownPom(dependencies(dependency("w:hub:1")));
        world.fileAt(".mvn/maven.config", "-Dlicentia.maxArtifacts=1\n");

        assertThat(world.property("licentia.maxArtifacts", "33").resolve().uses())
                .hasSize(32);
        assertThat(world.property("licentia.maxUses", "32").resolve().uses()).hasSize(32);
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> world.property("licentia.maxArtifacts", "31").resolve())
                .withMessageStartingWith("The project uses more than 31 artifacts")
                .withMessageContaining("-Dlicentia.maxArtifacts=NUMBER");
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> world.property("licentia.maxUses", "30").resolve())
                .withMessageStartingWith("The artifacts of one module use each other more than 30 times");
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> world.property("licentia.maxMediation", "30").resolve())
                .withMessageContaining("choosing their versions takes more than 30 steps");
        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(() -> world.property("licentia.maxUses", "many").resolve())
                .withMessageStartingWith("-Dlicentia.maxUses is no positive number.");
    }

    @Test
    void aChainDeeperThanAnybodyHasEndsTheScan() {
        for (int i = 0; i < 2_010; i++) {
            world.published("c:c" + i + ":1", dependencies(dependency("c:c" + (i + 1) + ":1")));
        }
        ownPom(dependencies(dependency("c:c0:1")));

        assertThatExceptionOfType(LicentiaException.class)
                .isThrownBy(world::resolve)
                .withMessageStartingWith("The artifacts of one module use each other more than 2000 deep");
    }

    @Test
    void coordinatesLongerThanAnyAreLeftOutAndSaidToBe() {
        ownPom(dependencies(dependency("l:y:" + "9".repeat(500_000)), dependency("l:x:1")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("app > l:x:1 compile");
        assertThat(resolved.issues())
                .containsExactly(
                        "ERROR A dependency of this module has coordinates of more than 1,000 characters; it is"
                                + " left out.");
    }

    @Test
    void filesThatAreNoPomsAreNotQuoted() throws IOException {
        Files.writeString(directory.resolve("passwd"), "root:x:0:0:hunter2:/root");
        Files.writeString(directory.resolve("settings.xml"), "<settings><password>hunter2</pasword></settings>");
        Files.writeString(directory.resolve("half.xml"), "<project><name>hunter2</nam></project>");
        world.pomAt("a/pom.xml", "t:a:1", parent("p:p:1", "<relativePath>../../passwd</relativePath>"));
        ownPom(MavenWorld.aggregating("a", "../passwd", "../settings.xml", "../half.xml"));

        List<String> issues = world.resolve().issues();

        assertThat(issues).hasSizeGreaterThanOrEqualTo(4).noneMatch(issue -> issue.contains("hunter2"));
        assertThat(issues).anyMatch(issue -> issue.contains("does not begin as XML does"));
    }

    @Test
    void modulesThatAreNoFilesAreMissing() throws IOException {
        Files.createDirectories(world.project().resolve("folder/pom.xml"));
        ownPom(MavenWorld.aggregating("/dev/zero", "folder", "x/".repeat(3_000), "no\u00a0such"));

        assertThat(world.resolve().issues()).hasSize(4).allMatch(issue -> issue.contains("does not exist"));
    }

    @Test
    void linksThatLeadBackToTheProjectEnd() throws IOException {
        ownPom(MavenWorld.aggregating(".", "m", "loop", "loop/loop/m"));
        world.pomAt("m/pom.xml", "t:m:1", MavenWorld.aggregating("..", "../loop", "../loop/loop/m"));
        Files.createSymbolicLink(world.project().resolve("loop"), Path.of("."));

        assertThat(world.resolve().issues())
                .isNotEmpty()
                .allMatch(issue -> issue.contains("cycle") || issue.contains("Two modules have the coordinates"));
    }

    @Test
    void everyEncodingIsReadOrRefused() throws IOException {
        String pom = "<?xml version=\"1.0\" encoding=\"%s\"?>" + MavenWorld.pom("t:app:1", "<name>app</name>");
        for (String sound : List.of("UTF-16", "ISO-8859-1", "IBM037")) {
            Files.write(world.project().resolve("pom.xml"), pom.formatted(sound).getBytes(sound));
            assertThat(world.resolve().issues()).as(sound).isEmpty();
        }
        for (byte[] broken : List.of(
                pom.formatted("UTF-7").getBytes(StandardCharsets.UTF_8),
                pom.formatted("UTF-32").getBytes("UTF-32"),
                pom.formatted("no-such").getBytes(StandardCharsets.UTF_8),
                pom.formatted("UTF-8").replace("app<", "\0\uFFFE</nam<").getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xFE, (byte) 0xFF, 0},
                new byte[0])) {
            Files.write(world.project().resolve("pom.xml"), broken);
            assertThatExceptionOfType(LicentiaException.class)
                    .isThrownBy(world::resolve)
                    .withMessageStartingWith("pom.xml");
        }
    }

    @Test
    void systemPathsLeadNowhereElse() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside.jar"), "x");
        Files.createDirectories(world.project().resolve("lib"));
        Files.writeString(world.project().resolve("lib/inside.jar"), "x");
        Files.createSymbolicLink(world.project().resolve("lib/link.jar"), outside);
        Files.createSymbolicLink(world.project().resolve("lib/up"), directory);
        world.published("l:bad:1", dependencies(system("s:foreign:1", outside.toString())));
        ownPom(dependencies(
                system("s:in:1", "${basedir}/lib/inside.jar"),
                system("s:out:1", outside.toString()),
                system("s:up:1", "${basedir}/../outside.jar"),
                system("s:link:1", "${basedir}/lib/link.jar"),
                system("s:through:1", "${basedir}/lib/up/outside.jar"),
                system("s:absent:1", "${basedir}/lib/up/nothing.jar"),
                system("s:jdk:1", "${java.home}/lib/modules"),
                dependency("l:bad:1")));

        assertThat(world.resolve().issues())
                .containsExactlyElementsOf(Stream.of("absent", "foreign", "link", "out", "through", "up")
                        .map(name -> "ERROR The file of the system-scope dependency s:" + name
                                + ":1 lies outside of the project, so it was not looked at.")
                        .toList());
        world.with(new MavenTarget(world.project(), List.of(), Map.of(), List.of(), "17", false, true));
        assertThat(world.resolve().issues())
                .containsExactly("ERROR The file of the system-scope dependency s:absent:1 is not there.");
    }

    private static String system(String gav, String path) {
        return dependency(gav, "<scope>system</scope><systemPath>" + path + "</systemPath>");
    }
}
