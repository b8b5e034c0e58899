package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.cli.NetworkFaults.dependency;
import static org.licentia.cli.NetworkFaults.mirror;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.cli.maven.FaultyRepository;
import org.licentia.cli.maven.FaultyRepository.Fault;
import org.licentia.cli.maven.LoopbackCertificate;
import org.licentia.cli.maven.LoopbackRepository;
import org.licentia.cli.maven.TunnellingProxy;
import org.licentia.cli.terminal.Exit;

/** What a scan asks of repositories, whom it believes, whom it tells what, and for how long it waits. */
class NetworkTest {
    @TempDir
    Path folder;

    private NetworkFaults world;

    @BeforeEach
    void setUp() throws IOException {
        world = new NetworkFaults(folder, 5);
    }

    private Map<String, byte[]> files() throws IOException {
        return world.files(0, 5);
    }

    private static String repository(String id, FaultyRepository repository, String more) {
        return "<repository><id>" + id + "</id><url>" + repository.url() + "</url>" + more + "</repository>";
    }

    @Test
    void connectionsAreUsedAgainAndAreFew() throws IOException {
        NetworkFaults many = new NetworkFaults(folder.resolve("many"), 60);
        try (FaultyRepository repository = new FaultyRepository(many.files(0, 60))) {
            assertThat(many.check(mirror(repository)).result().exit()).isZero();

            assertThat(repository.requests()).hasSize(240);
            assertThat(repository.connections()).isLessThanOrEqualTo(8);
        }
        try (FaultyRepository repository = new FaultyRepository(many.files(0, 60))) {
            assertThat(many.check(mirror(repository), "--threads", "2").result().exit())
                    .isZero();

            assertThat(repository.mostConnections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void whatADeadRepositoryCostIsToldOnceAndCounted() throws IOException {
        Path many = folder.resolve("many");
        StringBuilder dependencies = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            dependencies.append(dependency(i));
        }
        Files.createDirectories(many.resolve("project"));
        Files.writeString(
                many.resolve("project/pom.xml"),
                LoopbackRepository.pom("t:app:1", "<dependencies>" + dependencies + "</dependencies>"));
        FaultyRepository gone = new FaultyRepository(Map.of());
        gone.close();
        String settings = Files.writeString(folder.resolve("dead.xml"), "<settings>" + mirror(gone) + "</settings>")
                .toString();

        Result result = Result.of(
                "",
                "check",
                many.resolve("project").toString(),
                "--no-cache",
                "--stats",
                "--repository",
                many.resolve("local").toString(),
                "-s",
                settings,
                "-gs",
                settings);

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out().lines().filter(line -> line.startsWith("  ! The POM of ")))
                .hasSize(1);
        assertThat(result.out())
                .contains("The repository here (mirror of central) cannot be reached, and was not asked again")
                .contains("'licentia doctor' asks each repository once")
                .contains("The POM of l:a0:1 could not be read")
                .contains("    The same of 8 others: l:a1:1, l:a2:1, l:a3:1, l:a4:1, l:a5:1 and 3 more.\n");
        assertThat(result.err()).containsPattern("repository here: [1-9]\\d* requests .* failed [1-9]");
    }

    @Test
    void retryAfterIsWaitedForWhereItIsShort() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files())
                .failingFirst(1, Fault.LIMITED_429)
                .retryAfter("1")
                .onlyFor("a0-1.pom")) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.result().exit()).as(run.messages()).isZero();
            assertThat(run.millis()).isGreaterThanOrEqualTo(1000); // longer than the read time-out, and no fault
            assertThat(repository.requests())
                    .filteredOn("/l/a0/1/a0-1.pom"::equals)
                    .hasSize(2);
        }
    }

    @Test
    void whoAsksToBeLeftAloneForLongIsNotAskedAgain() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files())
                .failingFirst(1, Fault.LIMITED_429)
                .retryAfter("3600")
                .onlyFor("a1-1.pom")) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).containsExactly("pkg:maven/l/a1@1");
            assertThat(run.messages()).contains("its repository answers that it is asked too often");
            assertThat(repository.requests())
                    .filteredOn("/l/a1/1/a1-1.pom"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void whoRefusesAccessIsAskedThreeTimesInAll() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files()).failing(1, 1, Fault.UNAUTHORIZED_401)) {
            NetworkFaults.Run run = world.check(mirror(repository), "--threads", "1");

            assertThat(run.lost()).containsExactly("pkg:maven/l/a0@1");
            assertThat(run.messages()).contains("its repository refuses access");
            assertThat(repository.requests())
                    .containsExactly("/l/a0/1/a0-1.pom", "/l/a0/1/a0-1.pom", "/l/a0/1/a0-1.jar");
        }
    }

    @Test
    void accessThatIsRefusedOnceAmongManyIsAskedForAgain() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files())
                .failingFirst(1, Fault.UNAUTHORIZED_401)
                .onlyFor("a4-1.jar")) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.lost()).isEmpty();
            assertThat(repository.requests())
                    .filteredOn("/l/a4/1/a4-1.jar"::equals)
                    .hasSize(2);
        }
    }

    @Test
    void jarThatCannotBeHadIsNamedAndSoIsItsRepository() throws IOException {
        try (FaultyRepository repository =
                new FaultyRepository(files()).failing(1, 1, Fault.ERROR_500).onlyFor(".jar")) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).hasSize(5);
            assertThat(run.messages())
                    .contains("error The artifact l:a0:1 could not be obtained, so what it contains is not known: its"
                            + " repository answers with an error.")
                    .contains("error The repository here (mirror of central) answers with an error");
        }
    }

    @Test
    void wrongChecksumIsNeverTakenWhateverThePomSays() throws IOException {
        try (FaultyRepository repository =
                new FaultyRepository(files()).failing(1, 1, Fault.WRONG_BYTES).onlyFor("a0-1.pom")) {
            world.project("<repositories>"
                    + repository("central", repository, "<releases><checksumPolicy>ignore</checksumPolicy></releases>")
                    + "</repositories><dependencies>" + dependency(0) + "</dependencies>");

            NetworkFaults.Run run = world.check("");

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).containsExactly("pkg:maven/l/a0@1");
            assertThat(run.messages()).contains("what the repository holds does not match its checksum");
            assertThat(run.localRepository().resolve("l/a0/1/a0-1.pom")).doesNotExist();
        }
    }

    @Test
    void missingChecksumsAreSaidOnceAndRefusedWhenAskedTo() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files()).withoutChecksums()) {
            NetworkFaults.Run run = world.check(mirror(repository));
            NetworkFaults.Run strict = world.check(mirror(repository), "--strict-checksums");

            assertThat(run.result().exit()).isZero();
            assertThat(run.messages())
                    .isEqualTo("warning The repository here (mirror of central) publishes no checksum for something"
                            + " that was downloaded from it, which was taken as it came.\n");
            assertThat(strict.result().exit()).isEqualTo(3);
            assertThat(strict.lost()).containsExactly("pkg:maven/l/a0@1");
            assertThat(strict.messages()).contains("its repository publishes no checksum for it");
        }
    }

    @Test
    void checksumThatCannotBeHadIsNoMissingOne() throws IOException {
        try (FaultyRepository repository =
                new FaultyRepository(files()).failing(1, 1, Fault.ERROR_500).onlyFor("a1-1.pom.sha1")) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).containsExactly("pkg:maven/l/a1@1");
            assertThat(run.messages()).contains("its repository answers with an error");
        }
    }

    @Test
    void credentialsStayWithTheirHostWhenItRedirects() throws IOException {
        String secret = "Basic " + Base64.getEncoder().encodeToString("me:s3cret".getBytes(StandardCharsets.UTF_8));
        String server =
                "<servers><server><id>here</id><username>me</username><password>s3cret</password></server></servers>";
        try (FaultyRepository other = new FaultyRepository(files()).wanting("Basic other");
                FaultyRepository repository = new FaultyRepository(Map.of())
                        .wanting(secret)
                        .sendingTo(other.url().replace("127.0.0.1", "localhost"))) {
            NetworkFaults.Run run = world.check(server + mirror(repository));

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.messages()).contains("its repository refuses access");
            assertThat(repository.requests()).anyMatch(request -> request.endsWith(secret));
            assertThat(other.requests()).isNotEmpty().noneMatch(request -> request.contains("Basic"));
        }
    }

    @Test
    void redirectIsFollowedAndALoopIsNot() throws IOException {
        try (FaultyRepository other = new FaultyRepository(files());
                FaultyRepository repository = new FaultyRepository(Map.of()).sendingTo(other.url())) {
            assertThat(world.check(mirror(repository)).result().exit()).isZero();
            int asked = other.requests().size();

            NetworkFaults.Run staying =
                    world.check(mirror(repository), "-Daether.transport.apache.followRedirects=false");

            assertThat(staying.messages()).contains("its repository only redirects");
            assertThat(other.requests()).hasSize(asked);
        }
        try (FaultyRepository repository = new FaultyRepository(files()).failing(1, 1, Fault.REDIRECT_LOOP)) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.lost()).containsExactly("pkg:maven/l/a0@1");
            assertThat(run.messages()).contains("only redirects, without end");
            assertThat(repository.requests()).hasSizeLessThan(100);
        }
    }

    @Test
    void redirectFromHttpsToPlainHttpIsNotFollowed() throws Exception {
        SSLContext tls = LoopbackCertificate.tls(folder);
        String trusting = "-Daether.transport.https.securityMode=insecure";
        try (FaultyRepository plain = new FaultyRepository(files());
                FaultyRepository secure = new FaultyRepository(files(), tls);
                FaultyRepository toSecure = new FaultyRepository(Map.of(), tls).sendingTo(secure.url());
                FaultyRepository toPlain = new FaultyRepository(Map.of(), tls).sendingTo(plain.url());
                FaultyRepository aside = new FaultyRepository(Map.of(), tls).sendingTo(toPlain.url())) {
            assertThat(world.check(mirror(toSecure), trusting).result().exit()).isZero();

            for (FaultyRepository repository : List.of(toPlain, aside)) {
                NetworkFaults.Run run = world.check(mirror(repository), trusting);

                assertThat(plain.connections()).isZero();
                assertThat(run.result().exit()).isEqualTo(3);
                assertThat(run.lost()).containsExactly("pkg:maven/l/a0@1");
                assertThat(run.messages())
                        .contains("its repository redirects from https to plain http, which is not followed");
            }
        }
    }

    @Test
    void proxyIsAskedInPlainTextForNothingButTunnels() throws Exception {
        SSLContext tls = LoopbackCertificate.tls(folder);
        String password = "Basic " + Base64.getEncoder().encodeToString("me:s3cret".getBytes(StandardCharsets.UTF_8));
        try (TunnellingProxy proxy = new TunnellingProxy(password);
                FaultyRepository plain = new FaultyRepository(files());
                FaultyRepository sound = new FaultyRepository(files(), tls);
                FaultyRepository toPlain = new FaultyRepository(Map.of(), tls).sendingTo(plain.url())) {
            String settings = "<proxies><proxy><protocol>https</protocol><host>127.0.0.1</host><port>" + proxy.port()
                    + "</port><username>me</username><password>s3cret</password></proxy></proxies>";
            String trusting = "-Daether.transport.https.securityMode=insecure";

            NetworkFaults.Run run = world.check(settings + mirror(sound), trusting);
            NetworkFaults.Run redirected = world.check(settings + mirror(toPlain), trusting);

            assertThat(run.result().exit()).as(run.messages()).isZero();
            assertThat(redirected.lost()).containsExactly("pkg:maven/l/a0@1");
            assertThat(proxy.requests()).isNotEmpty().allMatch(request -> request.startsWith("CONNECT "));
            assertThat(plain.connections()).isZero();
        }
    }

    @Test
    void mirrorsThatPointAtEachOtherAreFollowedOnce() throws IOException {
        try (FaultyRepository one = new FaultyRepository(files());
                FaultyRepository two = new FaultyRepository(Map.of())) {
            NetworkFaults.Run run = world.check("<mirrors><mirror><id>one</id><mirrorOf>central,two</mirrorOf><url>"
                    + one.url() + "</url></mirror><mirror><id>two</id><mirrorOf>one</mirrorOf><url>" + two.url()
                    + "</url></mirror></mirrors>");

            assertThat(run.result().exit()).isZero();
            assertThat(two.requests()).isEmpty();
        }
    }

    @Test
    void repositoriesOfPomsAreNotAskedWhenTheSettingsAloneCount() throws IOException {
        Map<String, byte[]> central = new HashMap<>(world.files(0, 3));
        try (FaultyRepository own = new FaultyRepository(world.files(3, 4));
                FaultyRepository foreign = new FaultyRepository(world.files(4, 5))) {
            central.put(
                    "/l/a2/1/a2-1.pom",
                    LoopbackRepository.pom(
                                    "l:a2:1",
                                    "<licenses><license><name>MIT</name></license></licenses><repositories>"
                                            + repository("foreign", foreign, "") + "</repositories><dependencies>"
                                            + dependency(4) + "</dependencies>")
                            .getBytes(StandardCharsets.UTF_8));
            central.put(
                    "/l/a0/1/a0-1.pom",
                    LoopbackRepository.pom(
                                    "l:a0:1",
                                    "<licenses><license><name>MIT</name></license></licenses><dependencies>"
                                            + dependency(2) + "</dependencies>")
                            .getBytes(StandardCharsets.UTF_8));
            world.project("<repositories>" + repository("own", own, "") + "</repositories><dependencies>"
                    + dependency(0) + dependency(3) + "</dependencies>");
            try (FaultyRepository repository = new FaultyRepository(central)) {
                String settings = mirror(repository).replace("*", "central");
                NetworkFaults.Run all = world.check(settings);
                assertThat(all.result().exit()).as(all.messages()).isZero();
                int asked = own.requests().size() + foreign.requests().size();

                NetworkFaults.Run run = world.check(settings, "--repositories", "settings-only");

                assertThat(own.requests().size() + foreign.requests().size()).isEqualTo(asked);
                assertThat(run.result().exit()).isEqualTo(3);
                assertThat(run.lost()).containsExactly("pkg:maven/l/a3@1", "pkg:maven/l/a4@1");
                assertThat(run.messages())
                        .contains("warning Repositories that only POMs declare were not asked, as --repositories"
                                + " settings-only demands: foreign, own.");
            }
        }
    }

    @Test
    void settingsOfTheProjectAreNoneWhenTheSettingsAloneCount() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project/.mvn")).getParent();
        Files.writeString(project.resolve(".mvn/maven.config"), "-s\nours.xml\n");
        Path own = Files.writeString(project.resolve("ours.xml"), "<settings/>");
        List<String> words =
                List.of("scan", project.toString(), "--offline", "--no-cache", "-q", "-f", "json", "-o", "-");
        List<String> alone = Stream.concat(words.stream(), Stream.of("--repositories", "settings-only"))
                .toList();
        List<String> named =
                Stream.concat(alone.stream(), Stream.of("-s", own.toString())).toList();

        Result refused = Result.of("", alone.toArray(String[]::new));

        assertThat(refused.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(refused.err()).contains(".mvn/maven.config names settings", "-s");
        assertThat(Result.of("", words.toArray(String[]::new)).exit()).isZero();
        assertThat(Result.of("", named.toArray(String[]::new)).exit()).isZero();
    }

    @Test
    void theProjectDoesNotSayWhomToTrustWhatToCheckAndWhereToWrite() throws IOException {
        Path configured =
                Files.createDirectories(folder.resolve("project/.mvn")).resolve("maven.config");
        Path elsewhere = folder.resolve("elsewhere");
        Files.writeString(
                configured,
                String.join(
                        "\n",
                        "-Dlicentia.transferTimeout=1",
                        "-Daether.transport.http.requestTimeout=86400000",
                        "-Daether.transport.http.retryHandler.count=0",
                        "-Daether.checksums.omitChecksumsForExtensions=.pom,.jar",
                        "-Daether.layout.maven2.checksumAlgorithms=SHA-999",
                        "-Daether.enhancedLocalRepository.split=true",
                        "-Daether.enhancedLocalRepository.remotePrefix=" + elsewhere,
                        "-Daether.remoteRepositoryFilter.groupId.record=true",
                        "-Daether.remoteRepositoryFilter.groupId.basedir=" + elsewhere));
        try (FaultyRepository repository =
                new FaultyRepository(files()).failing(1, 1, Fault.WRONG_BYTES).onlyFor("a1-1.jar")) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.lost()).containsExactly("pkg:maven/l/a1@1");
            assertThat(run.messages()).contains("does not match its checksum");
            assertThat(elsewhere).doesNotExist();
        }
    }

    @Test
    void versionsThatCannotBeListedMakeARangeDoubtful() throws IOException {
        world.project(
                "<dependencies><dependency><groupId>l</groupId><artifactId>a4</artifactId><version>[1,2)</version>"
                        + "</dependency></dependencies>");
        Map<String, byte[]> files = files();
        files.put(
                "/l/a4/maven-metadata.xml",
                "<metadata><groupId>l</groupId><artifactId>a4</artifactId><versioning><versions><version>1</version></versions></versioning></metadata>"
                        .getBytes(StandardCharsets.UTF_8));
        try (FaultyRepository sound = new FaultyRepository(files);
                FaultyRepository faulty = new FaultyRepository(Map.of()).failing(1, 1, Fault.ERROR_500)) {
            NetworkFaults.Run run = world.check(NetworkFaults.two(sound, faulty));

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).containsExactly("pkg:maven/l/a4@1");
            assertThat(run.messages())
                    .contains("error Not all versions of l:a4 could be listed, so the one taken may not be the one that"
                            + " Maven would take: its repository answers with an error.");
        }
    }

    @Test
    void parentAndImportThatCannotBeHadAreNamed() throws IOException {
        world.project("<dependencyManagement><dependencies><dependency><groupId>l</groupId><artifactId>bom</artifactId>"
                + "<version>1</version><type>pom</type><scope>import</scope></dependency></dependencies>"
                + "</dependencyManagement>");
        try (FaultyRepository repository = new FaultyRepository(files()).failing(1, 1, Fault.BLACK_HOLE)) {
            NetworkFaults.Run run = world.check(mirror(repository));

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.messages())
                    .contains("error pom.xml: the parent or imported POM l:bom:1 could not be obtained: its repository"
                            + " does not answer in time.");
        }
    }

    @Test
    void endlessAnswerIsEndedByTheLimitForOneTransfer() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files())
                .failing(1, 1, Fault.SLOW_BODY)
                .onlyFor("a1-1.pom")
                .trickling(4096)) {
            NetworkFaults.Run run = world.check(mirror(repository), "--transfer-timeout", "1500ms");

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).containsExactly("pkg:maven/l/a1@1");
            assertThat(run.messages()).contains("its repository does not answer in time");
            assertThat(repository.requests())
                    .filteredOn("/l/a1/1/a1-1.pom"::equals)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/l/a1/1/a1-1.pom", "/l/a1/1/a1-1.pom.sha1"})
    void anAnswerThatIsMoreThanAnySuchFileIsNotTaken(String bomb) throws IOException {
        try (LoopbackRepository repository = new LoopbackRepository()) {
            files().forEach(repository::put);
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            try (OutputStream large = new GZIPOutputStream(small)) {
                byte[] blanks = new byte[1 << 20];
                for (int i = 0; i < 256; i++) {
                    large.write(blanks);
                }
            }
            repository.put(bomb, small.toByteArray()).packing(bomb);

            NetworkFaults.Run run = world.check("<mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>"
                    + repository.url() + "</url></mirror></mirrors>");

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).containsExactly("pkg:maven/l/a1@1");
            assertThat(run.messages()).contains("its repository answers with more than any such file holds");
            assertThat(repository.requests()).filteredOn(bomb::equals).hasSize(1);
            try (Stream<Path> kept = Files.walk(run.localRepository())) {
                assertThat(kept.filter(Files::isRegularFile))
                        .allMatch(file -> file.toFile().length() < 1 << 20);
            }
        }
    }

    @Test
    void whatIsTooMuchAlreadyIsNotReadToItsEnd() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files())
                .failing(1, 1, Fault.SLOW_BODY)
                .onlyFor("a1-1.pom")
                .trickling(6 << 20)) {
            NetworkFaults.Run run = world.check(mirror(repository), "--transfer-timeout", "8s");

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.lost()).containsExactly("pkg:maven/l/a1@1");
            assertThat(run.messages()).contains("its repository answers with more than any such file holds");
            assertThat(repository.requests())
                    .filteredOn("/l/a1/1/a1-1.pom"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void whoWasGivenUpIsNotAskedForSourceJarsEither() throws IOException {
        Map<String, byte[]> files = files();
        for (int i = 0; i < 5; i++) {
            String path = "/l/a" + i + "/1/a" + i + "-1";
            String pom = new String(files.get(path + ".pom"), StandardCharsets.UTF_8);
            files.put(path + ".pom", pom.replace("Apache-2.0", "GPL-3.0-only").getBytes(StandardCharsets.UTF_8));
            files.put(path + "-sources.jar", files.get(path + ".jar"));
        }
        try (FaultyRepository sound = new FaultyRepository(files);
                FaultyRepository faulty = new FaultyRepository(Map.of()).failing(1, 1, Fault.BLACK_HOLE)) {
            Set<String> bundle = world.bundle(NetworkFaults.two(sound, faulty));

            assertThat(faulty.requests()).hasSize(1);
            assertThat(faulty.connections()).isEqualTo(1);
            assertThat(bundle).contains("sources/l/a0/1/a0-1-sources.jar", "sources/l/a4/1/a4-1-sources.jar");
        }
    }

    @Test
    void timeOutsOfAServerInTheSettingsStillCount() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files()).failing(1, 1, Fault.BLACK_HOLE)) {
            NetworkFaults.Run run = world.check(
                    "<servers><server><id>here</id><configuration><requestTimeout>300</requestTimeout>"
                            + "<connectTimeout>300</connectTimeout></configuration></server></servers>"
                            + mirror(repository),
                    "--read-timeout",
                    "10m");

            assertThat(run.result().exit()).isEqualTo(3);
            assertThat(run.messages()).contains("does not answer in time, and was not asked again");
        }
    }

    @Test
    void localRepositoryHoldsNothingThatWasNotFinished() throws IOException {
        try (FaultyRepository repository = new FaultyRepository(files())
                .failing(0.6, 3, Fault.TRUNCATED, Fault.WRONG_BYTES, Fault.RESET, Fault.SLOW_BODY)) {
            NetworkFaults.Run run = world.check(mirror(repository));

            try (Stream<Path> left = Files.walk(run.localRepository())) {
                assertThat(left.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".tmp") || name.endsWith(".part")))
                        .isEmpty();
            }
            for (Map.Entry<String, byte[]> each : files().entrySet()) {
                Path file = run.localRepository().resolve(each.getKey().substring(1));
                if (Files.exists(file)) {
                    assertThat(file).hasBinaryContent(each.getValue());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--read-timeout=0", "--connect-timeout=soon", "--transfer-timeout=999999m", "--repositories=some"
            })
    void optionsThatMeanNothingAreRefused(String option) {
        Result result = Result.of("", "check", folder.toString(), option);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(List.of(option.split("=")).get(0));
    }
}
