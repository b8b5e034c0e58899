package org.licentia.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.MavenProjectSource;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.ScanListener;
import org.licentia.issue.Severity;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;

/** What settings.xml and its kin decide about how repositories are asked. */
class StandaloneMavenTest {
    private static final String EVERYTHING_ELSEWHERE =
            "<mirrors><mirror><id>all</id><mirrorOf>*</mirrorOf><url>URL</url></mirror></mirrors>";

    @TempDir
    Path home;

    @TempDir
    Path project;

    private LoopbackRepository repository;

    @BeforeEach
    void setUp() throws IOException {
        repository = new LoopbackRepository();
        repository.publish("l:x:1", "<name>X</name>");
        pom("<dependencies><dependency><groupId>l</groupId><artifactId>x</artifactId><version>1</version></dependency>"
                + "</dependencies>");
    }

    @AfterEach
    void tearDown() {
        repository.close();
    }

    private void pom(String body) throws IOException {
        Files.writeString(project.resolve("pom.xml"), LoopbackRepository.pom("t:app:1", body));
    }

    private void settings(String body) throws IOException {
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(
                home.resolve(".m2/settings.xml"), "<settings>" + body.replace("URL", repository.url()) + "</settings>");
    }

    private Machine machine() {
        return new Machine(home, Map.of(), Map.of("java.version", "17", "user.home", home.toString()));
    }

    private ResolvedGraph resolve(MavenOptions options) {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (StandaloneMaven maven = StandaloneMaven.open(options, machine())) {
            return new MavenProjectSource(MavenTarget.of(project), maven.runtime(), executor, ScanListener.SILENT)
                    .resolve();
        } finally {
            executor.shutdown();
        }
    }

    private ResolvedGraph resolve() {
        return resolve(MavenOptions.of(project));
    }

    @Test
    void mirrorOfEverythingIsAskedInsteadAndTheLocalRepositoryFilled() throws IOException {
        settings(EVERYTHING_ELSEWHERE);

        assertThat(resolve().issues()).isEmpty();
        assertThat(repository.requests()).anyMatch(request -> request.equals("/l/x/1/x-1.pom"));
        assertThat(home.resolve(".m2/repository/l/x/1/x-1.pom")).exists();
    }

    @Test
    void localRepositoryIsTakenFromTheSettingsUnlessGiven() throws IOException {
        Path configured = home.resolve("configured");
        settings("<localRepository>" + configured + "</localRepository>" + EVERYTHING_ELSEWHERE);
        resolve();
        assertThat(configured.resolve("l/x/1/x-1.pom")).exists();

        Path byProperty = home.resolve("property");
        resolve(new MavenOptions(project, null, null, null, false, Map.of("maven.repo.local", byProperty.toString())));
        assertThat(byProperty.resolve("l/x/1/x-1.pom")).exists();

        Path byOption = home.resolve("option");
        resolve(new MavenOptions(project, null, null, byOption, false, Map.of("maven.repo.local", "nowhere")));
        assertThat(byOption.resolve("l/x/1/x-1.pom")).exists();
    }

    @Test
    void offlineAsksNothing() throws IOException {
        settings(EVERYTHING_ELSEWHERE + "<offline>true</offline>");

        assertThat(resolve().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message())
                        .endsWith("it is not in the local repository, and the scan is offline."));
        assertThat(repository.requests()).isEmpty();
    }

    @Test
    void settingsMayBeNamedByTheCommandLineOrByMavenConfig() throws IOException {
        Path other = project.resolve("ci/settings.xml");
        Files.createDirectories(other.getParent());
        Files.writeString(other, "<settings>" + EVERYTHING_ELSEWHERE.replace("URL", repository.url()) + "</settings>");

        assertThat(resolve(new MavenOptions(project, other, null, null, false, Map.of()))
                        .issues())
                .isEmpty();

        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/maven.config"), "-s\nci/settings.xml\n");
        assertThat(resolve(new MavenOptions(project, null, null, home.resolve("r2"), false, Map.of()))
                        .issues())
                .isEmpty();
    }

    @Test
    void globalSettingsAreThoseOfTheInstalledMavenAndYieldToTheUsers() throws IOException {
        Path conf = Files.createDirectories(home.resolve("maven/conf"));
        Files.writeString(
                conf.resolve("settings.xml"),
                "<settings>" + EVERYTHING_ELSEWHERE.replace("URL", repository.url()) + "</settings>");
        Machine machine =
                new Machine(home, Map.of("MAVEN_HOME", home.resolve("maven").toString()), Map.of("java.version", "17"));

        assertThat(machine.globalSettings()).isEqualTo(conf.resolve("settings.xml"));
        EffectiveSettings effective = EffectiveSettings.read(null, machine.globalSettings(), machine, Map.of());
        assertThat(effective.settings().getMirrors()).hasSize(1);
    }

    @Test
    void mavenIsFoundOnThePathThroughLinks() throws IOException {
        Path real = Files.createDirectories(home.resolve("real"));
        Files.createDirectories(real.resolve("bin"));
        Files.createDirectories(real.resolve("conf"));
        Files.writeString(real.resolve("bin/mvn"), "");
        Files.writeString(real.resolve("conf/settings.xml"), "<settings/>");
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("mvn"), real.resolve("bin/mvn"));

        Path found = new Machine(home, Map.of("PATH", home.resolve("none") + File.pathSeparator + bin), Map.of())
                .globalSettings();

        assertThat(found).isEqualTo(real.toRealPath().resolve("conf/settings.xml"));
    }

    @Test
    void profilesOfTheSettingsAddRepositories() throws IOException {
        settings("<mirrors><mirror><id>void</id><mirrorOf>central</mirrorOf><url>URLvoid/</url></mirror></mirrors>"
                + "<profiles><profile><id>work</id><repositories><repository><id>work</id><url>URL</url></repository>"
                + "</repositories></profile></profiles><activeProfiles><activeProfile>work</activeProfile>"
                + "</activeProfiles>");

        assertThat(resolve().issues()).isEmpty();
    }

    @Test
    void plainHttpIsBlockedAsMavenBlocksIt() throws IOException {
        settings("<mirrors><mirror><id>void</id><mirrorOf>central</mirrorOf><url>URL</url></mirror></mirrors>");
        pom("<repositories><repository><id>plain</id><url>http://plain.example.com/</url></repository></repositories>"
                + "<dependencies><dependency><groupId>l</groupId><artifactId>y</artifactId><version>1</version>"
                + "</dependency></dependencies>");

        ResolvedGraph resolved = resolve();

        assertThat(resolved.issues()).anySatisfy(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.message())
                    .contains("plain (through mirror maven-default-http-blocker)")
                    .contains("blocked");
        });
        assertThat(resolved.issues()).anySatisfy(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.component()).isEqualTo("pkg:maven/l/y@1");
        });
    }

    @Test
    void blockedRepositoryThatCostsNothingIsOnlyAWarning() throws IOException {
        settings("<mirrors><mirror><id>all</id><mirrorOf>central</mirrorOf><url>URL</url></mirror></mirrors>");
        pom("<repositories><repository><id>plain</id><url>http://plain.example.com/</url></repository></repositories>"
                + "<dependencies><dependency><groupId>l</groupId><artifactId>x</artifactId><version>1</version>"
                + "</dependency></dependencies>");

        assertThat(resolve().issues()).extracting(issue -> issue.severity()).containsExactly(Severity.WARNING);
    }

    @Test
    void encryptedPasswordsAreDecrypted() throws Exception {
        DefaultPlexusCipher cipher = new DefaultPlexusCipher();
        String master = cipher.encryptAndDecorate("the-master", "settings.security");
        String password = cipher.encryptAndDecorate("the-password", "the-master");
        settings(EVERYTHING_ELSEWHERE + "<servers><server><id>all</id><username>me</username><password>" + password
                + "</password></server></servers>");
        Files.writeString(
                home.resolve(".m2/settings-security.xml"),
                "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
        repository.requiring("Authorization", basic("me:the-password"));

        assertThat(resolve().issues()).isEmpty();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void passwordThatCannotBeDecryptedIsAWarningWithoutTheSecret() throws Exception {
        settings(EVERYTHING_ELSEWHERE + "<servers><server><id>all</id><username>me</username>"
                + "<password>{jSMOWnoPFgsHVpMvz5VrIt5kRbzGpI8u+9EF1iFQyJQ=}</password></server></servers>");

        ResolvedGraph resolved = resolve();

        assertThat(resolved.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.message())
                    .isEqualTo("Failed to decrypt password for server all; its repository is asked without it.");
        });
        assertThat(resolved.toString()).doesNotContain("jSMOW");
    }

    @Test
    void refusedAccessIsSaidWithoutTheSecret() throws IOException {
        settings(EVERYTHING_ELSEWHERE + "<servers><server><id>all</id><username>me</username>"
                + "<password>wrong-secret</password></server></servers>");
        repository.requiring("Authorization", basic("me:right"));

        ResolvedGraph resolved = resolve();

        assertThat(resolved.issues())
                .anySatisfy(issue -> assertThat(issue.message())
                        .isEqualTo(
                                "The POM of l:x:1 could not be read, so its licenses and its own dependencies are not known: its"
                                        + " repository refuses access."));
        assertThat(resolved.toString()).doesNotContain("wrong-secret", repository.url());
    }

    @Test
    void headersOfAServerAreSent() throws IOException {
        settings(
                EVERYTHING_ELSEWHERE + "<servers><server><id>all</id><configuration><httpHeaders><property>"
                        + "<name>Job-Token</name><value>t0ken</value></property></httpHeaders></configuration></server></servers>");
        repository.requiring("Job-Token", "t0ken");

        assertThat(resolve().issues()).isEmpty();
    }

    @Test
    void proxyIsAskedForOthersAndNotForItsExceptions() throws IOException {
        settings(
                "<mirrors><mirror><id>far</id><mirrorOf>*</mirrorOf><url>http://plain.example.com/</url></mirror></mirrors>"
                        + "<proxies><proxy><id>p</id><active>true</active><protocol>http</protocol><host>"
                        + repository.host()
                        + "</host><port>" + repository.port()
                        + "</port><nonProxyHosts>localhost</nonProxyHosts></proxy></proxies>");

        assertThat(resolve().issues()).isEmpty();
        assertThat(repository.requests()).anyMatch(request -> request.equals("http://plain.example.com/l/x/1/x-1.pom"));
    }

    @Test
    void unreachableRepositoryIsGivenUpAtOnceAndNamed() throws IOException {
        StringBuilder dependencies = new StringBuilder("<dependencies>");
        for (int i = 0; i < 50; i++) {
            dependencies.append("<dependency><groupId>l</groupId><artifactId>n" + i
                    + "</artifactId><version>1</version>" + "</dependency>");
        }
        pom(dependencies + "</dependencies>");
        ResolvedGraph resolved;
        // Bound but not listening: connections are refused, and nobody else can take the port meanwhile.
        try (Socket refusing = new Socket()) {
            refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            settings("<mirrors><mirror><id>dead</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:"
                    + refusing.getLocalPort() + "/</url></mirror></mirrors>");
            resolved = resolve();
        }

        assertThat(resolved.issues())
                .filteredOn(issue -> issue.component() != null)
                .hasSize(50)
                .allSatisfy(issue -> assertThat(issue.message()).endsWith("its repository cannot be reached."));
        assertThat(resolved.issues())
                .filteredOn(issue -> issue.component() == null)
                .singleElement()
                .satisfies(issue -> assertThat(issue.message())
                        .isEqualTo("The repository dead (mirror of central) cannot be reached, and was not asked"
                                + " again once that was clear. What that cost is told beside each component."));
    }

    @Test
    void settingsThatMavensOwnReaderChokesOnAreNamed() throws IOException {
        settings("<servers><server><id>a</id><username>a\bc</username></server></servers>");
        assertThatThrownBy(this::resolve)
                .isInstanceOf(LicentiaException.class)
                .hasMessageContainingAll("settings.xml", "control character");
        settings("<proxies><proxy><id>p</id><host>h.example.com</host><nonProxyHosts>loc(lhost</nonProxyHosts></proxy>"
                + "</proxies>");
        assertThatThrownBy(this::resolve)
                .isInstanceOf(LicentiaException.class)
                .hasMessageContainingAll("settings.xml", "'p'", "'loc(lhost'");
    }

    @Test
    void malformedSettingsStopWithFileAndLine() throws IOException {
        settings("\n<servers>\n<server><password>s3cret</passw0rd></server>");

        assertThatThrownBy(this::resolve)
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("settings.xml:3: ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void settingsNamedThatDoNotExistStop() {
        assertThatThrownBy(
                        () -> resolve(new MavenOptions(project, home.resolve("typo.xml"), null, null, false, Map.of())))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("typo.xml does not exist. Correct --settings.");
    }

    @Test
    void importsOfForeignPomsDoNotClimbOutOfTheLocalRepository() throws IOException {
        settings(EVERYTHING_ELSEWHERE);
        Files.writeString(
                home.resolve(".m2/outside.pom"), LoopbackRepository.pom("l:bom:1", "<packaging>pom</packaging>"));
        repository.publish(
                "l:x:1",
                "<dependencyManagement><dependencies><dependency><groupId>l</groupId><artifactId>bom</artifactId>"
                        + "<version>../../../../outside</version><type>pom</type><scope>import</scope></dependency>"
                        + "</dependencies></dependencyManagement>");

        assertThat(resolve().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.component()).isEqualTo("pkg:maven/l/x@1"));
        try (Stream<Path> written = Files.walk(home)) {
            assertThat(written.filter(path -> path.toString().contains("outside") && Files.isRegularFile(path)))
                    .containsExactly(home.resolve(".m2/outside.pom"));
        }
    }

    @Test
    void bundleIsAJarThoughItsPluginIsNotLoaded() throws IOException {
        settings(EVERYTHING_ELSEWHERE);
        pom("<dependencies><dependency><groupId>l</groupId><artifactId>x</artifactId><version>1</version>"
                + "<type>bundle</type></dependency></dependencies>");

        assertThat(resolve().graph().components())
                .extracting(component -> component.coordinates().toString())
                .containsExactly("l:x:bundle:1");
    }
}
