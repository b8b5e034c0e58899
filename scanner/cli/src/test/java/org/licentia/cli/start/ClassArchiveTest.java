package org.licentia.cli.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.Result;
import org.licentia.cli.terminal.Exit;
import org.licentia.issue.LicentiaException;

/** Making the archive, with JDKs that only pretend to. */
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveTest {
    private static final String DUMPS = """
            #!/bin/sh
            for argument; do
              case $argument in
                -XX:SharedArchiveFile=*) echo made >"${argument#*=}" ;;
              esac
            done
            """;

    @TempDir
    Path scratch;

    @Test
    void replacesWhatWasThereAndRemovesWhatIsOfNoUse() throws IOException {
        ClassArchive archive = ClassArchive.of(launched(DUMPS)).orElseThrow();
        Path folder = Files.createDirectories(archive.file().getParent());
        Files.writeString(archive.file(), "old");
        Files.writeString(folder.resolve("16.jsa"), "of a build that is gone");
        Path left = Files.writeString(folder.resolve("17.jsa.1.tmp"), "of a process that was ended");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        archive.make();
        assertThat(archive.file()).hasContent("made");
        assertThat(folder).isDirectoryContaining(archive.file()::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void leavesTheOldOneWhenTheJdkFails() throws IOException {
        ClassArchive archive = ClassArchive.of(launched("#!/bin/sh\nexit 1\n")).orElseThrow();
        Path folder = Files.createDirectories(archive.file().getParent());
        Files.writeString(archive.file(), "old");
        assertThatThrownBy(archive::make)
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("Everything works without one");
        assertThat(archive.file()).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void isBegunOnceUnasked() throws IOException {
        Properties properties = launched("#!/bin/sh\nexit 1\n");
        Path attempt = Path.of(properties.getProperty(ClassArchive.FILE) + ".attempt");
        ClassArchive.makeAsideIfMissing(properties);
        assertThat(attempt).doesNotExist();

        properties.setProperty(ClassArchive.MAKING, "unasked");
        ClassArchive.makeAsideIfMissing(properties);
        FileTime first =
                FileTime.from(Files.getLastModifiedTime(attempt).toInstant().plus(Duration.ofSeconds(1)));
        Files.setLastModifiedTime(attempt, first);
        ClassArchive.makeAsideIfMissing(properties);
        assertThat(Files.getLastModifiedTime(attempt)).isEqualTo(first);
    }

    @Test
    void oneThatIsInUseIsLeftAlone() throws IOException {
        Properties properties = launched("#!/bin/sh\nexit 1\n");
        properties.setProperty(ClassArchive.MAKING, "unasked");
        properties.setProperty("java.vm.info", "mixed mode, sharing");
        Path file = Path.of(properties.getProperty(ClassArchive.FILE));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "in use");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(20))));
        ClassArchive.makeAsideIfMissing(properties);
        assertThat(file.getParent().toFile().list()).hasSize(1);
    }

    @Test
    void thereIsNoneWhereTheLauncherNamesNone() {
        Properties properties = new Properties();
        properties.setProperty("java.class.path", "licentia.jar");
        assertThat(ClassArchive.of(properties)).isEmpty();
    }

    @Test
    void itIsMadeFromScansThatSucceed() throws IOException {
        Path root = scratch.resolve("training");
        TrainingProject training = new TrainingProject(root);
        training.write();
        Result scan = Result.of(
                "",
                "scan",
                training.project().toString(),
                "--offline",
                "--no-cache",
                "-o",
                root.resolve("reports") + "/",
                "--repository",
                training.repository().toString(),
                "--settings",
                training.settings().toString(),
                "--global-settings",
                training.settings().toString());
        assertThat(scan.exit()).isEqualTo(Exit.GOOD);
        assertThat(Files.readString(root.resolve("reports/licentia.json"))).contains("\"complete\" : true");
    }

    private Properties launched(String java) throws IOException {
        Path bin = Files.createDirectories(scratch.resolve("jdk").resolve("bin"));
        Path program = Files.writeString(bin.resolve("java"), java);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path jar = Files.writeString(scratch.resolve("licentia.jar"), "");
        Properties properties = new Properties();
        properties.setProperty("java.home", scratch.resolve("jdk").toString());
        properties.setProperty("java.class.path", jar.toString());
        properties.setProperty(
                ClassArchive.FILE, scratch.resolve("class-data/17.jsa").toString());
        properties.setProperty(ClassArchive.FLAGS, String.join(" ", List.of("-XX:+UseSerialGC", "-Xmx64m")));
        return properties;
    }
}
