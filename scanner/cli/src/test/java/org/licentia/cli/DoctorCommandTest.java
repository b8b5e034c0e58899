package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.cli.maven.FaultyRepository;
import org.licentia.cli.maven.LoopbackCertificate;
import org.licentia.cli.terminal.Exit;

/** What the doctor sees of a scan's surroundings, good and bad. */
class DoctorCommandTest {
    private static final String SECRET = "hunter2-secret";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(folder.resolve("repository"));
        pom("");
        settings("");
    }

    private void pom(String body) throws IOException {
        Files.writeString(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>app</artifactId>"
                        + "<version>1</version>" + body + "</project>");
    }

    /** Central behind a mirror, so that no test asks for more than this machine. */
    private void settings(String body) throws IOException {
        Files.writeString(folder.resolve("settings.xml"), "<settings>" + body + "</settings>");
    }

    private static String mirror(String url) {
        return "<mirrors><mirror><id>loop</id><mirrorOf>*</mirrorOf><url>" + url + "</url></mirror></mirrors>";
    }

    private static String repositories(String... idsAndUrls) {
        StringBuilder all = new StringBuilder("<repositories>");
        for (int i = 0; i < idsAndUrls.length; i += 2) {
            all.append("<repository><id>" + idsAndUrls[i] + "</id><url>" + idsAndUrls[i + 1] + "</url></repository>");
        }
        return all.append("</repositories>").toString();
    }

    private Result run(String... more) {
        List<String> words = new ArrayList<>(List.of("doctor", project.toString()));
        words.addAll(List.of("--repository", folder.resolve("repository").toString()));
        words.addAll(List.of("-s", folder.resolve("settings.xml").toString()));
        words.addAll(List.of("-gs", folder.resolve("settings.xml").toString()));
        words.addAll(List.of("--cache", folder.resolve("cache").toString()));
        words.addAll(List.of(more));
        return Result.of("", words.toArray(String[]::new));
    }

    private static JsonNode json(Result result) throws IOException {
        assertThat(result.err()).isEmpty();
        return new ObjectMapper().readTree(result.out());
    }

    /** What it says of one thing: its state, how it is seen and the remedy. */
    private static String said(Result result, String id) throws IOException {
        for (JsonNode check : json(result).get("checks")) {
            if (check.get("id").asText().equals(id)) {
                return check.get("state").asText() + ": " + check.get("seen").asText() + " > "
                        + check.get("remedy").asText();
            }
        }
        return "nothing";
    }

    /** A repository that answers every request with a status, once it has heard the password if it wants one. */
    private static final class Server implements AutoCloseable {
        private static final int TLS_HANDSHAKE = 0x16;
        private final ServerSocket socket;
        private final String status;
        private final String password;
        private final Duration ahead;
        private final Queue<String> requests = new ConcurrentLinkedQueue<>();

        Server(String status, String password, Duration ahead) throws IOException {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.status = status;
            this.password = password;
            this.ahead = ahead;
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        Server(String status) throws IOException {
            this(status, "", Duration.ZERO);
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    answer(client);
                } catch (IOException e) {
                    continue; // closed, or a client that went away
                }
            }
        }

        private void answer(Socket client) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            List<String> lines = new ArrayList<>();
            in.mark(1);
            if (in.read() == TLS_HANDSHAKE) {
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                client.shutdownOutput();
                client.setSoTimeout(2_000);
                in.transferTo(Writer.nullWriter());
                return;
            }
            in.reset();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            requests.addAll(lines);
            String wanted = Base64.getEncoder().encodeToString(("jo:" + password).getBytes(StandardCharsets.UTF_8));
            boolean refused = !password.isEmpty() && lines.stream().noneMatch(line -> line.endsWith("Basic " + wanted));
            String answer = "HTTP/1.1 " + (refused ? "401 Unauthorized" : status) + "\r\nDate: "
                    + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            ZonedDateTime.now(ZoneOffset.UTC).plus(ahead))
                    + (refused ? "\r\nWWW-Authenticate: Basic realm=\"x\"" : "")
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void allIsWellWhereARepositoryAnswers() throws IOException {
        try (Server server = new Server("404 Not Found")) {
            settings(mirror(server.url()));
            Result result = run("-f", "json");
            assertThat(result.exit()).as(result.out()).isZero();
            assertThat(said(result, "repository:loop"))
                    .startsWith("good: " + server.url() + ": answers 404 in ")
                    .endsWith(" ms > ");
            assertThat(said(result, "clock")).startsWith("good: ");
            assertThat(json(result).get("checks"))
                    .allSatisfy(check -> assertThat(check.fieldNames())
                            .toIterable()
                            .containsExactly("id", "state", "what", "seen", "remedy"));
            assertThat(Stream.of(
                            "java",
                            "memory",
                            "class-archive",
                            "licentia",
                            "license-list",
                            "encoding",
                            "settings",
                            "mirrors",
                            "proxies",
                            "servers",
                            "profiles",
                            "local-repository",
                            "cache",
                            "project-settings",
                            "policy",
                            "policy-lint",
                            "decisions",
                            "curations",
                            "audit-log"))
                    .allSatisfy(id -> assertThat(said(result, id)).isNotEqualTo("nothing"));
        }
    }

    @Test
    void everyWarningAndProblemHasARemedy() throws IOException {
        Files.writeString(project.resolve(".licentia.yml"), "policy: absent.yaml\n");
        try (Server server = new Server("503 Down")) {
            settings(mirror(server.url()));
            Result result = run("-f", "json");
            assertThat(result.exit()).isEqualTo(Exit.VIOLATIONS);
            assertThat(json(result).get("state").asText()).isEqualTo("problem");
            assertThat(json(result).get("checks"))
                    .filteredOn(check -> !check.get("state").asText().equals("good"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(check -> assertThat(check.get("remedy").asText())
                            .as(check.toString())
                            .endsWith("."));
            assertThat(said(result, "repository:loop")).contains("answers with an error (503)");
        }
    }

    @ParameterizedTest
    @CsvSource({"hunter2-secret,good,credentials accepted", "other-secret,problem,credentials refused (401)"})
    void credentialsAreTriedAndNeverShown(String accepted, String state, String seen) throws IOException {
        try (Server server = new Server("200 OK", accepted, Duration.ZERO)) {
            settings(mirror(server.url()) + "<servers><server><id>loop</id><username>jo</username><password>" + SECRET
                    + "</password></server></servers>");
            for (String format : List.of("text", "json")) {
                Result result = run("-f", format);
                assertThat(result.out() + result.err()).doesNotContain(SECRET);
            }
            assertThat(said(run("-f", "json"), "repository:loop"))
                    .startsWith(state)
                    .contains(seen);
            assertThat(said(run("-f", "json"), "servers")).contains("loop (credentials)");
        }
    }

    @Test
    void secretsInAddressesHeadersAndProxiesAreTakenOut() throws IOException {
        settings("<servers><server><id>x</id><configuration><httpHeaders><property><name>X-Token</name><value>" + SECRET
                + "</value></property></httpHeaders></configuration></server></servers>"
                + "<proxies><proxy><id>p</id><protocol>http</protocol><host>proxy.example.com</host><port>1</port>"
                + "<username>jo</username><password>" + SECRET + "</password></proxy></proxies>"
                + "<mirrors><mirror><id>" + "m</id><mirrorOf>*</mirrorOf><url>https://jo:" + SECRET
                + "@repo.example.com/?token=" + SECRET + "</url></mirror></mirrors>");
        Result result = run("--offline", "-f", "json");
        assertThat(result.out()).doesNotContain(SECRET);
        assertThat(said(result, "servers")).contains("x (headers)");
        assertThat(said(result, "proxies")).contains("proxy.example.com:1 with credentials");
        assertThat(said(result, "mirrors")).contains("***@repo.example.com");
    }

    @Test
    void offlineAsksNobody() throws IOException {
        try (Server server = new Server("200 OK")) {
            settings(mirror(server.url()));
            Result result = run("--offline", "-f", "json");
            assertThat(result.exit()).isZero();
            assertThat(said(result, "repository:loop")).startsWith("good: ").contains("not asked: offline");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void deadAndSilentRepositoriesCostOneTimeOutInTotal() throws IOException {
        int closed;
        try (ServerSocket once = new ServerSocket(0)) {
            closed = once.getLocalPort();
        }
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Server good = new Server("200 OK")) {
            String hole = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            settings("<mirrors><mirror><id>loop</id><mirrorOf>central</mirrorOf><url>" + good.url()
                    + "</url></mirror></mirrors>");
            pom(repositories(
                    "hole1", hole, "hole2", hole + "2", "hole3", hole + "3", "dead", "http://127.0.0.1:" + closed));
            long start = System.nanoTime();
            Result result = run("--within", "2", "-f", "json");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(result.exit()).isEqualTo(Exit.VIOLATIONS);
            for (String each : List.of("hole1", "hole2", "hole3")) {
                assertThat(said(result, "repository:" + each))
                        .startsWith("problem")
                        .contains("no answer within 2 s");
            }
            assertThat(said(result, "repository:dead")).contains("refuses the connection");
            assertThat(said(result, "repository:loop")).startsWith("good");
        }
    }

    @Test
    void plainHttpIsBlockedAndNeverAsked() throws IOException {
        try (Server server = new Server("200 OK")) {
            settings("<mirrors><mirror><id>loop</id><mirrorOf>central</mirrorOf><url>" + server.url()
                    + "</url></mirror></mirrors>");
            pom(repositories("plain", "http://repo.example.com/maven", "other", "http://repo.example.org/"));
            Result result = run("-f", "json");
            assertThat(result.exit()).isZero();
            assertThat(said(result, "repository:plain"))
                    .startsWith("warning: http://repo.example.com/maven: blocked by mirror maven-default-http-blocker,"
                            + " and never asked > Maven blocks plain http, too.");
            assertThat(said(result, "repository:other")).startsWith("warning: http://repo.example.org/: blocked");
        }
    }

    @Test
    void aRedirectToPlainHttpIsNotFollowed() throws Exception {
        try (FaultyRepository plain = new FaultyRepository(Map.of());
                FaultyRepository secure =
                        new FaultyRepository(Map.of(), LoopbackCertificate.tls(folder)).sendingTo(plain.url())) {
            settings("<mirrors><mirror><id>loop</id><mirrorOf>central</mirrorOf><url>" + secure.url()
                    + "</url></mirror></mirrors>");

            assertThat(said(run("-f", "json", "-Daether.transport.https.securityMode=insecure"), "repository:loop"))
                    .startsWith("problem")
                    .contains("redirects to plain http, which is not followed > Ask whoever runs the repository");
            assertThat(plain.connections()).isZero();
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsNamedAsSuch() throws Exception {
        SSLContext tls = LoopbackCertificate.tls(folder);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(tls));
        https.start();
        try (Server plain = new Server("200 OK")) {
            settings("<mirrors><mirror><id>loop</id><mirrorOf>central</mirrorOf><url>https://127.0.0.1:"
                    + https.getAddress().getPort() + "/</url></mirror></mirrors>");
            pom(repositories("plain", plain.url().replace("http:", "https:")));
            Result result = run("-f", "json");
            assertThat(said(result, "repository:loop"))
                    .startsWith("problem")
                    .contains("its certificate is not trusted > Add the certificate authority");
            assertThat(said(result, "repository:plain"))
                    .startsWith("problem")
                    .contains("no TLS connection comes about");
        } finally {
            https.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"10,warning", "4320,problem", "-10,warning"})
    void aClockThatIsWrongIsSeen(int minutes, String state) throws IOException {
        try (Server server = new Server("200 OK", "", Duration.ofMinutes(minutes))) {
            settings(mirror(server.url()));
            assertThat(said(run("-f", "json"), "clock")).startsWith(state + ": " + (minutes > 0 ? "behind" : "ahead"));
        }
    }

    @Test
    void repositoriesOfThePomAreHeardWithoutItsParent() throws IOException {
        pom("<parent><groupId>com.example</groupId><artifactId>absent</artifactId><version>1</version></parent>"
                + repositories("ours", "https://repo.example.com/ours"));
        Result result = run("--offline", "-f", "json");
        assertThat(said(result, "repository:ours")).contains("https://repo.example.com/ours");
        assertThat(said(result, "project-poms")).startsWith("warning").contains("com.example:absent");
    }

    @Test
    void brokenSettingsAreNamedAndTheRestIsLookedAt() throws IOException {
        Files.writeString(folder.resolve("settings.xml"), "<settings><servers><password>" + SECRET);
        Result result = run("-f", "json");
        assertThat(result.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(said(result, "settings")).startsWith("problem").contains("settings.xml");
        assertThat(said(result, "policy")).startsWith("good");
        assertThat(result.out()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        ".licentia.yml,fail-on: maybe,project-settings",
        ".licentia.yml,policy: absent.yaml,policy",
        ".licentia/decisions.yml,waivers: 7,project-settings",
        ".licentia/curations.yml,x: [,curations",
        ".licentia/audit.jsonl,<<<<<<< HEAD,audit-log"
    })
    void aFileThatAScanCouldNotUseIsAProblem(String file, String content, String id) throws IOException {
        Path broken = project.resolve(file);
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, content + "\n");
        Result result = run("--offline", "-f", "json");
        assertThat(result.exit()).isEqualTo(Exit.VIOLATIONS);
        assertThat(said(result, id)).as(result.out()).startsWith("problem");
    }

    @Test
    void aPolicyThatFailsItsExamplesIsAProblem() throws IOException {
        Files.writeString(project.resolve("own.yaml"), """
                format: 1
                id: own
                title: Own
                description: Ours.
                extends: commercial-distribution
                """);
        Files.writeString(project.resolve("own.cases.yaml"), """
                cases:
                  - { license: GPL-3.0-only, scope: compile, verdict: allow }
                """);
        Files.writeString(project.resolve(".licentia.yml"), "policy: own.yaml\n");
        Result result = run("--offline", "-f", "json");
        assertThat(said(result, "policy-tests")).as(result.out()).startsWith("problem: 1 in own.cases.yaml, 1 judged");
    }

    @Test
    void aCacheInWhichOthersMayWriteIsWarnedOf() throws IOException {
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Assumptions.assumeTrue(Files.getFileStore(cache).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(said(run("--offline", "-f", "json"), "cache-owner")).isEqualTo("nothing");
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        Result result = run("--offline", "-f", "json");

        assertThat(result.exit()).isZero();
        assertThat(said(result, "cache-owner"))
                .startsWith("warning: everybody may write there")
                .contains("--cache");
    }

    @Test
    void damagedEntriesAndLeftoversAreCounted() throws IOException {
        Files.createDirectories(folder.resolve("cache/findings/ab"));
        Files.writeString(folder.resolve("cache/findings/ab").resolve("0".repeat(62) + ".entry"), "damaged");
        Files.createDirectories(folder.resolve("repository/a"));
        Files.writeString(folder.resolve("repository/a/a-1.pom.lastUpdated"), "x");
        Files.writeString(folder.resolve("repository/a/a-1.jar"), "");
        Result result = run("--offline", "-f", "json");
        assertThat(result.exit()).isZero();
        assertThat(said(result, "cache-entries")).contains("1 entries, 1 of them damaged");
        assertThat(said(result, "local-repository-leftovers"))
                .startsWith("warning: 1 of failed downloads, 0 of unfinished ones, 1 empty POMs and jars; 2 files");
        assertThat(folder.resolve("cache/findings/ab").toFile().list()).hasSize(1);
    }

    /** As a resolver leaves it that was killed; Maven does not look at it ever again. */
    @Test
    void whatKilledDownloadsLeaveIsNamedWithWhatToDo() throws IOException {
        Path left =
                Files.createDirectories(folder.resolve("repository/a/1")).resolve("a-1.jar.17255256959657290999.tmp");
        Files.writeString(left, "half");
        assertThat(said(run("--offline", "-f", "json"), "local-repository-leftovers"))
                .startsWith("warning: 0 of failed downloads, 1 of unfinished ones, 0 empty")
                .contains(
                        "remove the files whose names end in .tmp or .part",
                        left.getFileName().toString());
        assertThat(left).exists();
    }

    @Test
    void absencesOfTheFutureAreNamedWithWhatToDo() throws IOException {
        Path absent = Files.createDirectories(folder.resolve("repository/a/1")).resolve("a-1.pom.lastUpdated");
        Files.setLastModifiedTime(Files.writeString(absent, "x"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(said(run("--offline", "-f", "json"), "local-repository-leftovers"))
                .startsWith("warning: 1 of failed downloads")
                .contains("1 of failed downloads are of the future", "with -U");
    }

    @Test
    void itChangesNothing() throws IOException {
        try (Server server = new Server("404 Not Found")) {
            settings(mirror(server.url()));
            run();
        }
        assertThat(folder.resolve("cache")).doesNotExist();
        assertThat(folder.resolve("repository")).isEmptyDirectory();
        assertThat(project.toFile().list()).containsExactly("pom.xml");
    }

    @Test
    void aFolderInTheWayIsAProblem() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        assertThat(said(run("--offline", "-f", "json"), "cache"))
                .startsWith("problem")
                .contains("is no folder")
                .endsWith("Name another with --cache.");
    }

    @Test
    void whatIsHostileInThePomStaysOnItsLine() throws IOException {
        pom(repositories("&#x202E;evil", "https://repo.example.com/&#10;::error::x"));
        Result result = run("--offline");
        assertThat(result.out()).doesNotContain("\u202e").doesNotContain("\n::error");
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run("--within", "0").exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(Result.of("", "doctor", folder.resolve("absent").toString()).exit())
                .isEqualTo(Exit.UNUSABLE);
    }
}
