package org.licentia.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.digest.FileHasher;

/** The process that hashes answers what would be answered without it, and nothing depends on it. */
class HashingProcessTest {
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void theProgramAnswersAsTheFilesAreHere() throws Exception {
        List<Path> files =
                List.of(file("empty", 0), file("ä b\nc", 100), file("large", 3_000_000), folder.resolve("absent"));
        Process process = new ProcessBuilder(HashingProcess.command()).start();
        List<String> answers = new ArrayList<>();
        try (var questions = new DataOutputStream(process.getOutputStream());
                var replies = new DataInputStream(process.getInputStream())) {
            assertThat(replies.readUTF()).isEmpty();
            for (Path file : files) {
                byte[] path = file.toString().getBytes(StandardCharsets.UTF_8);
                questions.writeInt(path.length);
                questions.write(path);
                questions.flush();
                answers.add(replies.readUTF());
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(answers)
                .containsExactly(
                        OF_NOTHING, FileHasher.HERE.sha256(files.get(1)), FileHasher.HERE.sha256(files.get(2)), "");
    }

    @Test
    void severalThreadsGetTheirOwnAnswersFromTheBeginningOn() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            files.add(file("f" + i, 1_000 + i * 977));
        }
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try (HashingProcess hashing = new HashingProcess(0, HashingProcess.command())) {
            List<Future<String>> answers = new ArrayList<>();
            for (int round = 0; round < 20; round++) {
                files.forEach(file -> answers.add(executor.submit(() -> hashing.sha256(file))));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(FileHasher.HERE.sha256(files.get(i % files.size())));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no such program", "exit 0", "exit 3", "printf '\\000\\000'; exit 0"})
    void whateverTheProcessDoesTheAnswerIsRight(String script) throws Exception {
        Path file = file("some", 50_000);
        List<String> command = script.startsWith("no") ? List.of(script) : List.of("sh", "-c", script);
        try (HashingProcess hashing = new HashingProcess(0, command)) {
            for (int i = 0; i < 500; i++) {
                assertThat(hashing.sha256(file)).isEqualTo(FileHasher.HERE.sha256(file));
            }
        }
    }

    @Test
    void anAbsentFileIsAsAbsentAsHere() {
        try (HashingProcess hashing = new HashingProcess(-1, HashingProcess.command())) {
            assertThatThrownBy(() -> hashing.sha256(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void afterTheEndFilesAreHashedHere() throws Exception {
        HashingProcess hashing = new HashingProcess(-1, HashingProcess.command());
        hashing.close();
        assertThat(hashing.sha256(file("empty", 0))).isEqualTo(OF_NOTHING);
    }
}
