package org.licentia.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is seen as it was or as it shall be, and nothing else is seen. */
class FileReplacementTest {
    @TempDir
    Path folder;

    /** Writes half of a file, says so, and waits for its end. */
    static final class Stuck {
        private Stuck() {}

        public static void main(String[] place) throws IOException {
            FileReplacement.of(Path.of(place[0])).write(out -> {
                out.write(new byte[1 << 16]);
                out.flush();
                System.out.println("begun");
                System.out.flush();
                System.in.read();
            });
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsReplacedAndItsFolderMade() throws IOException {
        Path place = folder.resolve("sub/report.json");
        FileReplacement.of(place).write(out -> out.write(bytes("one")));
        FileReplacement.lasting(place).write(out -> out.write(bytes("two")));
        assertThat(place).hasContent("two");
    }

    @Test
    void whateverFailsTheOlderFileStaysAndNothingIsLeft() throws IOException {
        Path place = Files.writeString(folder.resolve("report.json"), "older");
        for (RuntimeException failure : List.of(new IllegalStateException("torn"), new IllegalArgumentException())) {
            assertThatThrownBy(() -> FileReplacement.lasting(place).write(out -> {
                        out.write(bytes("half"));
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThatThrownBy(() -> FileReplacement.of(place).write(out -> {
                    throw new OutOfMemoryError("heap");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(place).hasContent("older");
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void aFileInTheFoldersPlaceIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        assertThatThrownBy(() -> FileReplacement.of(file.resolve("report.json")).write(out -> {}))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void whoMayReadAFileMayReadWhatReplacesIt() throws IOException {
        Path place = Files.writeString(folder.resolve(".licentia.yml"), "older");
        Assumptions.assumeTrue(Files.getFileStore(place).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-r-----"));
        FileReplacement.lasting(place).write(out -> out.write(bytes("newer")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatKilledProgramsLeftIsRemovedAnHourLater() throws IOException {
        Path old = Files.writeString(folder.resolve(".licentia-1f.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Files.writeString(folder.resolve(".licentia-2f.part"), "being written");
        Path others = Files.writeString(folder.resolve("download.part"), "not ours");
        Files.setLastModifiedTime(others, FileTime.from(Instant.EPOCH));
        FileReplacement.of(folder.resolve("report.json")).write(out -> out.write(bytes("{}")));
        assertThat(names()).containsExactly(".licentia-2f.part", "download.part", "report.json");
    }

    /** The folder's clock is that of a file server, or the clock jumps while reports are written. */
    @ParameterizedTest
    @ValueSource(ints = {-2, 2, -300_000, 300_000})
    void whatIsBeingWrittenStaysWhateverTheClockSays(int hours) throws IOException {
        FileTime wrong = FileTime.from(Instant.now().plus(Duration.ofHours(hours)));
        Path left = Files.setLastModifiedTime(Files.writeString(folder.resolve(".licentia-1f.part"), "half"), wrong);
        FileReplacement.of(folder.resolve("report.html")).write(out -> {
            for (String name : names()) {
                if (!name.equals(".licentia-1f.part")) {
                    Files.setLastModifiedTime(folder.resolve(name), wrong);
                }
            }
            FileReplacement.of(folder.resolve("report.json")).write(json -> json.write(bytes("{}")));
            out.write(bytes("<html>"));
        });
        assertThat(left).doesNotExist();
        assertThat(names()).containsExactly("report.html", "report.json");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void whoEndsTheProgramFindsTheOlderFileAndNothingElse(String signal, int exit) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")));
        Path place = Files.writeString(folder.resolve("report.json"), "older");
        Process stuck = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = stuck.inputReader()) {
            assertThat(said.readLine()).isEqualTo("begun");
            assertThat(names()).as("while it is written").hasSize(2);
            new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(stuck.pid()))
                    .start()
                    .waitFor();
            assertThat(stuck.waitFor()).isEqualTo(exit);
        } finally {
            stuck.destroyForcibly();
        }
        assertThat(names()).containsExactly("report.json");
        assertThat(place).hasContent("older");
    }
}
