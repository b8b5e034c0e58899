package org.licentia.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.cli.maven.RememberedWorld.dependencies;
import static org.licentia.cli.maven.RememberedWorld.dependency;
import static org.licentia.cli.maven.RememberedWorld.fileOf;
import static org.licentia.cli.maven.RememberedWorld.managed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.log.Log;
import org.licentia.cli.log.LogFormat;

/** Whatever changes between two scans, the second answers as one that remembers nothing; and Maven is not touched on a hit. */
class RememberedResolutionTest {
    private static final String BOM = "<type>pom</type><scope>import</scope>";

    @TempDir
    Path folder;

    private RememberedWorld world;

    @BeforeEach
    void aProject() {
        world = new RememberedWorld(folder);
        world.published("l:a:1", dependencies(dependency("l:b:1")));
        world.published("l:a:2");
        world.published("l:b:1");
        world.published("l:b:2");
        world.published("l:bom:1", "<packaging>pom</packaging>", managed(dependency("l:m:1")));
        world.published("l:m:1");
        world.published("l:m:2");
        app("");
    }

    private void app(String body) {
        world.pom(
                "pom.xml",
                "t:app:1",
                managed(dependency("l:bom:1", BOM)),
                dependencies(dependency("l:a:1"), dependency("l:m")),
                body);
    }

    private void change(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private String remembered() {
        String first = world.scan();
        world.opened();
        assertThat(world.scan()).isEqualTo(first);
        assertThat(world.opened()).as("remembered").isZero();
        return first;
    }

    private interface Change {
        void make() throws IOException;
    }

    /** A change that makes another answer. */
    private void decides(Change change) throws IOException {
        String before = remembered();
        change.make();
        String after = world.scan();
        assertThat(world.opened()).isEqualTo(1);
        assertThat(after).isNotEqualTo(before).isEqualTo(world.fresh());
    }

    /** A change after which nobody can know without resolving. */
    private void matters(Change change) throws IOException {
        remembered();
        change.make();
        String after = world.scan();
        assertThat(world.opened()).isEqualTo(1);
        assertThat(after).isEqualTo(world.fresh());
    }

    /** A change that is none to Maven. */
    private void isNothing(Change change) throws IOException {
        String before = remembered();
        change.make();
        assertThat(world.scan()).isEqualTo(before);
        assertThat(world.opened()).isZero();
    }

    @Test
    void aPomThatKeepsItsSizeAndTime() throws IOException {
        Path pom = folder.resolve("project/pom.xml");
        FileTime time = Files.getLastModifiedTime(pom);
        decides(() -> {
            change("project/pom.xml", "<artifactId>a</artifactId><version>1<", "<artifactId>a</artifactId><version>2<");
            Files.setLastModifiedTime(pom, time);
        });
    }

    @Test
    void theParentBesideTheProject() throws IOException {
        world.write(
                "parent/pom.xml",
                LoopbackRepository.pom("t:parent:1", "<packaging>pom</packaging>" + dependencies(dependency("l:b:1"))));
        world.pom(
                "pom.xml",
                "t:app:1",
                "<parent><groupId>t</groupId><artifactId>parent</artifactId><version>1</version>"
                        + "<relativePath>../parent</relativePath></parent>");
        decides(() ->
                change("parent/pom.xml", "<version>1</version></dependency>", "<version>2</version></dependency>"));
    }

    @Test
    void aParentThatAppearsWhereItWasLookedFor() throws IOException {
        world.published("l:parent:1", "<packaging>pom</packaging>", dependencies(dependency("l:b:1")));
        world.pom(
                "pom.xml",
                "t:app:1",
                "<parent><groupId>l</groupId><artifactId>parent</artifactId><version>1</version></parent>");
        decides(() -> world.write(
                "pom.xml",
                LoopbackRepository.pom(
                        "l:parent:1", "<packaging>pom</packaging>" + dependencies(dependency("l:b:2")))));
    }

    @Test
    void anImportedBom() throws IOException {
        decides(() -> world.published("l:bom:1", "<packaging>pom</packaging>", managed(dependency("l:m:2"))));
    }

    @Test
    void thePomOfSomethingUsed() throws IOException {
        decides(() -> world.published("l:a:1", dependencies(dependency("l:b:2"))));
    }

    @Test
    void aModule() throws IOException {
        world.pom("pom.xml", "t:app:1", "<packaging>pom</packaging><modules><module>x</module></modules>");
        world.pom("x/pom.xml", "t:x:1", dependencies(dependency("l:b:1")));
        world.pom("y/pom.xml", "t:y:1");
        decides(() -> change("project/x/pom.xml", "<version>1</version></dep", "<version>2</version></dep"));
        decides(() -> change("project/pom.xml", "<module>x", "<module>y</module><module>x"));
    }

    @Test
    void aFileThatActivatesAProfile() throws IOException {
        app("<profiles><profile><id>p</id><activation><file><exists>${basedir}/marker</exists></file></activation>"
                + dependencies(dependency("l:b:2")) + "</profile></profiles>");
        decides(() -> world.write("project/marker", ""));
        decides(() -> Files.delete(folder.resolve("project/marker")));
    }

    @Test
    void variablesOfTheEnvironment() throws IOException {
        app("<properties><v>${env.VERSION}</v></properties><profiles><profile><id>p</id><activation><property>"
                + "<name>!env.QUIET</name></property></activation>" + dependencies(dependency("l:b:2"))
                + "</profile></profiles>");
        isNothing(() -> world.environment.put("SHLVL", "2"));
        matters(() -> world.environment.put("VERSION", "2"));
        matters(() -> world.environment.remove("VERSION"));
        decides(() -> world.environment.put("QUIET", "true"));
    }

    @Test
    void variablesThatOnlyTheSettingsAskFor() throws IOException {
        world.write(
                "settings.xml",
                "<settings><profiles><profile><id>p</id><activation><property><name>env.OTHER</name></property>"
                        + "</activation><properties><b>2</b></properties></profile></profiles></settings>");
        app("<properties><b>1</b></properties>");
        world.pom("pom.xml", "t:app:1", "<properties><b>1</b></properties>", dependencies(dependency("l:b:${b}")));
        decides(() -> world.environment.put("OTHER", "true"));
        isNothing(() -> world.environment.put("YET_ANOTHER", "true"));
    }

    @Test
    void propertiesOfTheSystemAndOfTheUser() throws IOException {
        world.pom("pom.xml", "t:app:1", "<properties><b>1</b></properties>", dependencies(dependency("l:b:${b}")));
        decides(() -> world.user.put("b", "2"));
        world.user.clear();
        matters(() -> world.system.put("of.somebody", "2"));
        app("<description>${java.vendor}</description>");
        isNothing(() -> world.system.put("java.class.path", "elsewhere"));
        decides(() -> world.jdk = "21");
        matters(() -> world.system.put("java.vendor", "somebody else"));
        matters(() -> world.system.put("os.name", "Windows 11"));
        matters(() -> world.system.put("user.home", folder.resolve("elsewhere").toString()));
    }

    @Test
    void theSettings() throws IOException {
        world.published("l:b:3");
        world.pom("pom.xml", "t:app:1", "<properties><b>1</b></properties>", dependencies(dependency("l:b:${b}")));
        decides(() -> world.write(
                "settings.xml",
                "<settings><profiles><profile><id>p</id><properties><b>2</b></properties></profile></profiles>"
                        + "<activeProfiles><activeProfile>p</activeProfile></activeProfiles></settings>"));
        decides(() -> change("settings.xml", "<b>2</b>", "<b>3</b>"));
        decides(() -> change("settings.xml", "<activeProfile>p<", "<activeProfile>q<"));
        matters(() -> change(
                "settings.xml",
                "<profiles>",
                "<mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>https://example.com/</url></mirror></mirrors>"
                        + "<profiles>"));
        matters(() -> world.write("global.xml", "<settings><offline>true</offline></settings>"));
        matters(() -> world.write("home/.m2/settings-security.xml", "<settingsSecurity/>"));
        world.write(
                "home/.m2/settings-security.xml", "<settingsSecurity><relocation>/x</relocation></settingsSecurity>");
        world.scan();
        world.scan();
        assertThat(world.opened())
                .as("where the password is kept is not followed")
                .isEqualTo(2);
    }

    @Test
    void theFolderDotMvn() throws IOException {
        world.pom("pom.xml", "t:app:1", "<properties><b>1</b></properties>", dependencies(dependency("l:b:${b}")));
        decides(() -> world.write("project/.mvn/maven.config", "-Db=2\n"));
        decides(() -> world.write("project/.mvn/extensions.xml", "<extensions/>"));
        matters(() -> world.write("project/.mvn/jvm.config", "-Dc=2\n"));
    }

    @Test
    void whatTheUserChooses() throws IOException {
        app("<profiles><profile><id>p</id>" + dependencies(dependency("l:b:2")) + "</profile></profiles>");
        decides(() -> world.profiles = List.of("p"));
        decides(() -> world.pomsOnly = true);
        matters(() -> world.offline = false);
        matters(() -> world.fingerprint = "another build");
        world.pom("pom.xml", "t:app:1", "<packaging>pom</packaging><modules><module>x</module></modules>");
        world.pom("x/pom.xml", "t:x:1", dependencies(dependency("l:b:1")));
        decides(() -> world.modules = List.of("x"));
    }

    @Test
    void aJarThatIsReplacedOrGoes() throws IOException {
        matters(() -> world.write(fileOf("l:a:1", ".jar"), "another"));
        matters(() -> world.write(fileOf("l:a:1", ".jar.sha1"), "0123456789012345678901234567890123456789"));
        decides(() -> Files.delete(folder.resolve(fileOf("l:a:1", ".jar"))));
        decides(() -> world.write(fileOf("l:a:1", ".jar"), "again"));
    }

    @Test
    void whereAFileCameFrom() throws IOException {
        decides(() -> world.write("repository/l/a/1/_remote.repositories", "a-1.pom>elsewhere=\na-1.jar>elsewhere=\n"));
        decides(() -> Files.delete(folder.resolve("repository/l/a/1/_remote.repositories")));
    }

    @Test
    void whatIsMissingOffline() throws IOException {
        world.pom("pom.xml", "t:app:1", dependencies(dependency("l:a:1"), dependency("l:absent:1")));
        decides(() -> world.write(fileOf("l:absent:1", ".pom"), LoopbackRepository.pom("l:absent:1", "")));
        decides(() -> world.write(fileOf("l:absent:1", ".jar"), "a jar"));
    }

    @Test
    void aParentThatIsMissingOffline() throws IOException {
        world.published(
                "l:a:1", "<parent><groupId>l</groupId><artifactId>grand</artifactId><version>1</version></parent>");
        decides(() -> world.published("l:grand:1", "<packaging>pom</packaging>", dependencies(dependency("l:b:2"))));
    }

    @Test
    void aPomThatIsNone() throws IOException {
        world.published(
                "l:a:1", "<parent><groupId>l</groupId><artifactId>grand</artifactId><version>1</version></parent>");
        world.write(fileOf("l:grand:1", ".pom"), "<project>");
        decides(() -> world.published("l:grand:1", "<packaging>pom</packaging>", dependencies(dependency("l:b:2"))));
    }

    @Test
    void aFileOfSystemScope() throws IOException {
        world.pom(
                "pom.xml",
                "t:app:1",
                dependencies(dependency(
                        "l:sys:1", "<scope>system</scope><systemPath>" + folder + "/lib/sys.jar</systemPath>")));
        decides(() -> world.allowSystemPaths = true);
        decides(() -> world.write("lib/sys.jar", "a jar"));
        matters(() -> world.write("lib/sys.jar", "another"));
        decides(() -> Files.delete(folder.resolve("lib/sys.jar")));
    }

    @Test
    void thePomOfAWorkInsideAnArtifact() throws IOException {
        decides(() -> world.published("n:inside:1", "<description>Now it is there</description>"));
    }

    @Test
    void aRange() throws IOException {
        String metadata = "<metadata><groupId>l</groupId><artifactId>b</artifactId><versioning><versions>"
                + "<version>1</version></versions></versioning></metadata>";
        world.write("repository/l/b/maven-metadata-local.xml", metadata);
        world.pomsOnly = true;
        world.pom("pom.xml", "t:app:1", dependencies(dependency("l:b:[1,3)")));
        isNothing(() -> world.write("repository/l/c/1/c-1.pom", "<project/>"));
        decides(() ->
                change("repository/l/b/maven-metadata-local.xml", "</version>", "</version><version>2</version>"));
    }

    @Test
    void aSnapshotOfAnotherProjectIsAlwaysLookedFor() {
        world.published("l:s:1-SNAPSHOT");
        world.pom("pom.xml", "t:app:1", dependencies(dependency("l:s:1-SNAPSHOT")));
        world.scan();
        world.scan();

        assertThat(world.opened()).isEqualTo(2);
    }

    @Test
    void anErrorOfTheProjectIsAlwaysLookedInto() {
        world.pom("pom.xml", "t:app:1", "<packaging>pom</packaging><modules><module>gone</module></modules>");
        world.scan();
        world.scan();

        assertThat(world.opened()).isEqualTo(2);
    }

    @Test
    void filesThatFilterRepositoriesAreNotFollowed() {
        world.user.put("aether.remoteRepositoryFilter.groupId", "true");
        world.scan();
        world.scan();

        assertThat(world.opened()).isEqualTo(2);
    }

    @Test
    void whatWasWrittenJustNowMayBeWrittenAgain() {
        world.later = Duration.ZERO;
        world.scan();
        world.scan();

        assertThat(world.opened()).isEqualTo(2);
    }

    @Test
    void aProjectThatMovesOrIsLinked() throws IOException {
        matters(() -> {
            Files.move(folder.resolve("project"), folder.resolve("moved"));
            world.project = folder.resolve("moved");
        });
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("moved"));
        world.project = link;
        decides(() -> {
            Files.delete(link);
            world.pom("pom.xml", "t:app:1", dependencies(dependency("l:b:2")));
            Files.createSymbolicLink(link, folder.resolve("project"));
        });
    }

    @Test
    void artifactsByTheirNames() throws IOException {
        String first = world.scan("l:a:1");
        assertThat(world.scan("l:a:1")).isEqualTo(first);
        assertThat(world.opened()).isEqualTo(1);
        world.published("l:a:1", dependencies(dependency("l:b:2")));
        assertThat(world.scan("l:a:1")).isNotEqualTo(first);
        assertThat(world.scan("l:a:2")).isNotEqualTo(first);
        assertThat(world.opened()).isEqualTo(2);
    }

    @Test
    void deepScansAndOthersDoNotForgetForEachOther() {
        String plain = remembered();
        String deep = world.deepScan();
        assertThat(world.opened()).isEqualTo(1);
        assertThat(world.scan()).isEqualTo(plain);
        assertThat(world.opened()).isZero();
        assertThat(world.deepScan()).isEqualTo(deep);
        assertThat(world.scan()).isEqualTo(plain);
        assertThat(world.opened()).isEqualTo(1);
    }

    @Test
    void threadsMakeNoDifference() throws IOException {
        world.threads = 1;
        isNothing(() -> world.threads = 8);
        world.cache = folder.resolve("other cache");
        String many = remembered();
        world.threads = 1;
        assertThat(world.fresh()).isEqualTo(many);
    }

    @Test
    void aFolderThatIsNoneChangesNothing() {
        String fresh = world.fresh();
        world.write("file", "");
        world.cache = folder.resolve("file");
        assertThat(world.scan()).isEqualTo(fresh);
        assertThat(world.scan()).isEqualTo(fresh);
        assertThat(world.opened()).isEqualTo(2);
    }

    @Test
    void entriesThatAreCutOffOrDamaged() throws IOException {
        String fresh = remembered();
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        for (int length : new int[] {0, 1, 64, 65, whole.length / 2, whole.length - 1}) {
            Files.write(entry, Arrays.copyOf(whole, length));
            assertThat(world.scan()).isEqualTo(fresh);
            assertThat(world.opened()).as("%s bytes", length).isEqualTo(1);
        }
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        Files.write(entry, damaged);
        assertThat(world.scan()).isEqualTo(fresh);
        assertThat(world.opened()).isEqualTo(1);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("cache/resolutions"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aScanThatDiesWhileItWritesLeavesNothingThatIsRead() throws IOException {
        String fresh = remembered();
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        Files.delete(entry);
        Files.write(entry.resolveSibling("dead.part"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(world.scan()).isEqualTo(fresh);
        assertThat(world.opened()).isEqualTo(1);
        assertThat(world.scan()).isEqualTo(fresh);
        assertThat(world.opened()).isZero();
    }

    @Test
    void manyScansAtOnce() throws Exception {
        String fresh = world.fresh();
        ExecutorService scans = Executors.newFixedThreadPool(4);
        try {
            Callable<String> scan = world::scan;
            for (Future<String> each : scans.invokeAll(List.of(scan, scan, scan, scan))) {
                assertThat(each.get()).isEqualTo(fresh);
            }
        } finally {
            scans.shutdownNow();
        }
        world.opened();
        assertThat(world.scan()).isEqualTo(fresh);
        assertThat(world.opened()).isZero();
    }

    private String logged(int verbosity) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Log.show(
                verbosity,
                LogFormat.TEXT,
                UnaryOperator.identity(),
                new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            world.scan();
        } finally {
            Log.show(0, LogFormat.TEXT, UnaryOperator.identity(), System.err);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theLogSaysWhyItIsBelievedAndWhyNot() throws IOException {
        remembered();
        Path pom = folder.resolve("project/pom.xml");
        assertThat(logged(1))
                .contains("Nothing has changed since t:app:1 was resolved", "As they were: 1 files of the project")
                .doesNotContain(pom.toString());
        assertThat(logged(3)).contains("TRACE").contains("As it was: " + pom + ", SHA-256");
        change("project/pom.xml", "<artifactId>a</artifactId><version>1<", "<artifactId>a</artifactId><version>2<");
        assertThat(logged(1)).contains("What was resolved before does not hold any more: " + pom + " was changed");
    }
}
