package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
