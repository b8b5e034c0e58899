package org.licentia.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.cli.audit.AuditReport.Problem;
import org.licentia.cli.audit.AuditReport.Standing;
import org.licentia.digest.Sha256;
import org.licentia.issue.LicentiaException;

/** Lines are added, none is changed, and who changes one is seen. */
class AuditLogTest {
    private static final Runnable NOTHING = () -> {};

    @TempDir
    Path project;

    private AuditEntry entry(String component) {
        return new AuditEntry(
                "2026-01-01T00:00:00Z",
                "waive",
                "jo",
                "1",
                "commercial-distribution",
                "0".repeat(64),
                new AuditedFile(".licentia.yml", null, Sha256.hex(component)),
                Map.of("kind", "waiver", "component", component, "scope", List.of("compile", "test")),
                null);
    }

    private void record(String... components) {
        for (String component : components) {
            new AuditLog(project).record(List.of(entry(component)), NOTHING);
        }
    }

    private Path file() {
        return project.resolve(".licentia/audit.jsonl");
    }

    private AuditReport report() {
        return AuditReport.of(new AuditLog(project));
    }

    private List<String> components() {
        return report().lines().stream()
                .map(line -> String.valueOf(line.entry().decided().get("component")))
                .toList();
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(file(), String.join("\n", lines) + "\n");
    }

    @Test
    void eachLineNamesTheOneBefore() throws IOException {
        record("a", "b", "c");
        List<String> lines = Files.readAllLines(file());
        assertThat(lines.get(0)).contains("\"previous\":null");
        assertThat(lines.get(1)).contains("\"previous\":\"" + Sha256.hex(lines.get(0)) + "\"");
        assertThat(lines.get(2)).contains("\"previous\":\"" + Sha256.hex(lines.get(1)) + "\"");
        assertThat(report().intact()).isTrue();
        assertThat(components()).containsExactly("a", "b", "c");
        assertThat(report().lines().get(0).entry().decided()).containsEntry("scope", List.of("compile", "test"));
    }

    @Test
    void twoLogsThatGitHasJoinedAreStillOne() throws IOException {
        record("a");
        byte[] common = Files.readAllBytes(file());
        record("b", "c");
        List<String> ours = Files.readAllLines(file());
        Files.write(file(), common);
        record("d", "e");
        List<String> theirs = Files.readAllLines(file());
        List<String> joined = new ArrayList<>(ours);
        joined.addAll(theirs.subList(1, theirs.size()));
        write(joined);
        record("f");
        assertThat(report().problems()).isEmpty();
        assertThat(components()).containsExactly("a", "b", "c", "d", "e", "f");
    }

    private void change(int number, String from, String to, boolean hashToo) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        String line = lines.get(number - 1).replace(from, to);
        if (hashToo) {
            String body = line.replaceFirst(",\"sha256\":\"[0-9a-f]{64}\"}$", "}");
            line = body.replaceFirst("}$", ",\"sha256\":\"" + Sha256.hex(body) + "\"}");
        }
        lines.set(number - 1, line);
        write(lines);
    }

    /** What an older Licentia wrote. */
    private void withoutOwnHashes() throws IOException {
        List<String> lines = new ArrayList<>();
        String previous = null;
        for (String line : Files.readAllLines(file())) {
            String bare = line.replaceFirst(",\"sha256\":\"[0-9a-f]{64}\"}$", "}");
            if (previous != null) {
                bare = bare.replaceFirst("\"previous\":\"[0-9a-f]{64}\"", "\"previous\":\"" + previous + "\"");
            }
            lines.add(bare);
            previous = Sha256.hex(bare);
        }
        write(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void aChangedLineIsSeenAtItselfEvenIfItIsTheLast(String number) throws IOException {
        record("a", "b", "c");
        change(Integer.parseInt(number), "\"jo\"", "\"sam\"", false);
        Problem first = report().problems().get(0);
        assertThat(first.line()).hasToString(number);
        assertThat(first.message()).contains("not as it was written");
    }

    @Test
    void aBlankMoreOrAnotherKeyAtTheEndIsAChange() throws IOException {
        record("a", "b");
        change(2, "\"}", "\" }", false);
        assertThat(report().problems()).extracting(Problem::line).containsExactly(2);
        change(2, "\" }", "\",\"x\":1}", false);
        assertThat(report().problems()).extracting(Problem::line).containsExactly(2);
    }

    @Test
    void aLineThatIsChangedTogetherWithItsHashIsSeenAtTheOneBehindIt() throws IOException {
        record("a", "b", "c");
        change(2, "\"b\"", "\"x\"", true);
        assertThat(report().problems()).extracting(Problem::line).containsExactly(3);
        assertThat(report().problems().get(0).message()).contains("a line was changed, removed or moved");
    }

    @Test
    void aLineWhoseHashWasTakenAwayIsSeen() throws IOException {
        record("a", "b");
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        lines.set(1, lines.get(1).replace("\"jo\"", "\"sam\"").replaceFirst(",\"sha256\":\"[0-9a-f]{64}\"}$", "}"));
        write(lines);
        assertThat(report().problems()).extracting(Problem::line).containsExactly(2);
        assertThat(report().problems().get(0).message()).contains("no hash of its own");
    }

    @Test
    void aLogOfAnOlderLicentiaIsReadAndGoesOn() throws IOException {
        record("a", "b");
        withoutOwnHashes();
        assertThat(report().problems()).isEmpty();
        record("c");
        assertThat(report().problems()).isEmpty();
        assertThat(report().lines()).extracting(AuditReport.Line::ownHash).containsExactly(false, false, true);
        change(1, "\"jo\"", "\"sam\"", false);
        assertThat(report().problems()).extracting(Problem::line).containsExactly(2);
    }

    @Test
    void aRemovedLineIsSeen() throws IOException {
        record("a", "b", "c");
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        lines.remove(1);
        write(lines);
        assertThat(report().intact()).isFalse();
    }

    @Test
    void lineEndsOfWindowsAreNoChange() throws IOException {
        record("a", "b");
        Files.writeString(file(), Files.readString(file()).replace("\n", "\r\n"));
        record("c");
        assertThat(report().problems()).isEmpty();
        assertThat(components()).containsExactly("a", "b", "c");
    }

    @Test
    void aLineThatWasTornOffStaysAloneAndTheNextIsWhole() throws IOException {
        record("a");
        Files.writeString(file(), "{\"at\":\"2026", StandardOpenOption.APPEND);
        record("b");
        assertThat(components()).containsExactly("a", "b");
        assertThat(report().problems()).extracting(Problem::line).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD",
                "null",
                "[]",
                "{}",
                "{\"at\":1}",
                "{\"at\":\"x\",\"at\":\"y\"}",
                "\u0000\u0001",
                "{\"at\":\"2026-01-01T00:00:00Z\"} trailing"
            })
    void aHostileLineIsAProblemAndTheOthersAreRead(String hostile) throws IOException {
        record("a");
        Files.writeString(file(), hostile + "\n", StandardOpenOption.APPEND);
        record("b");
        assertThat(components()).containsExactly("a", "b");
        assertThat(report().problems()).extracting(Problem::line).containsExactly(2);
        assertThat(report().problems().get(0).message()).doesNotContain("HEAD").doesNotContain("trailing");
    }

    @Test
    void aDeepLineAndALongOneAreProblems() throws IOException {
        record("a");
        Files.writeString(file(), "[".repeat(500_000) + "\n", StandardOpenOption.APPEND);
        record("b");
        Files.writeString(file(), "\"" + "x".repeat(1 << 20) + "\"\n" + "\n", StandardOpenOption.APPEND);
        assertThat(report().problems()).extracting(Problem::line).containsExactly(2, 4);
        assertThat(components()).containsExactly("a", "b");
        assertThatThrownBy(() -> record("c"))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("no log of Licentia's");
    }

    @Test
    void whatHidesTextIsWrittenAsAnEscape() throws IOException {
        record("a\u202Eb\nc\uD800");
        assertThat(Files.readString(file())).contains("a\\u202Eb\\nc\uFFFD").doesNotContain("\u202E");
        assertThat(components()).containsExactly("a\u202Eb\nc\uFFFD");
        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void aDecisionThatFailsIsTakenBack() {
        assertThatThrownBy(() -> new AuditLog(project).record(List.of(entry("a")), () -> {
                    throw new LicentiaException("Full.");
                }))
                .hasMessage("Full.");
        assertThat(report().lines()).extracting(line -> line.entry().kind()).containsExactly("waiver", "not-written");
        assertThat(report().intact()).isTrue();
        assertThat(report().files()).extracting(Standing::state).containsExactly(Standing.State.AS_RECORDED);
    }

    @Test
    void aDecisionThatWasInterruptedShows() {
        record("a");
        assertThat(report().files()).extracting(Standing::state).containsExactly(Standing.State.NEVER_WRITTEN);
    }

    @Test
    void whatBecameOfAFileBetweenTwoLinesIsTold() {
        AuditLog log = new AuditLog(project);
        AuditedFile first = new AuditedFile(".licentia.yml", null, "1".repeat(64));
        AuditedFile second = new AuditedFile(".licentia.yml", "1".repeat(64), "2".repeat(64));
        AuditedFile byHand = new AuditedFile(".licentia.yml", "3".repeat(64), "4".repeat(64));
        AuditedFile other = new AuditedFile(".licentia/decisions.yml", null, "5".repeat(64));
        AuditedFile unwritten = new AuditedFile(".licentia.yml", "3".repeat(64), "6".repeat(64));
        for (List<AuditedFile> at :
                List.of(List.of(first), List.of(second, second), List.of(other), List.of(byHand), List.of(unwritten))) {
            log.record(at.stream().map(this::about).toList(), NOTHING);
        }
        assertThat(report().intact()).isTrue();
        assertThat(report().gaps())
                .containsExactly(
                        new AuditReport.Gap(5, 3, ".licentia.yml", Standing.State.CHANGED_SINCE),
                        new AuditReport.Gap(6, 5, ".licentia.yml", Standing.State.NEVER_WRITTEN));
    }

    private AuditEntry about(AuditedFile file) {
        return new AuditEntry("x", "waive", "jo", "1", null, null, file, Map.of("kind", "waiver"), null);
    }

    @Test
    void nothingIsDecidedWhereTheLogCannotBeWritten() throws IOException {
        Files.createDirectories(file());
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() -> new AuditLog(project).record(List.of(entry("a")), () -> done.add("decided")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("so nothing was decided");
        assertThat(done).isEmpty();
    }

    @Test
    void aLinkOutOfTheProjectIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(project.resolve(".licentia"), elsewhere);
        assertThatThrownBy(() -> record("a")).hasMessageContaining("a link that leads out of the project");
        Files.delete(project.resolve(".licentia"));
        Files.createDirectory(project.resolve(".licentia"));
        Path victim = Files.writeString(elsewhere.resolve("victim"), "precious");
        Files.createSymbolicLink(file(), victim);
        assertThatThrownBy(() -> record("a")).hasMessageContaining("it is a link");
        assertThatThrownBy(this::report).hasMessageContaining("is a link");
        assertThat(victim).hasContent("precious");
        assertThat(elsewhere.toFile().list()).containsExactly("victim");
    }

    @Test
    void aLineCannotMakeUsReadAFileElsewhere() {
        AuditEntry outside = new AuditEntry(
                "x", "waive", "jo", "1", null, null, new AuditedFile("../../etc/passwd", null, "x"), Map.of(), null);
        new AuditLog(project).record(List.of(outside), NOTHING);
        assertThat(report().files()).extracting(Standing::state).containsExactly(Standing.State.UNKNOWN);
    }

    @Test
    void whoComesWhileAnotherWritesWaits() throws Exception {
        record("a");
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try (FileChannel other = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            FileLock lock = other.lock();
            CountDownLatch begun = new CountDownLatch(1);
            Future<?> second = threads.submit(() -> {
                begun.countDown();
                record("b");
            });
            begun.await();
            assertThat(components()).containsExactly("a");
            lock.release();
            second.get();
        } finally {
            threads.shutdown();
        }
        assertThat(components()).containsExactly("a", "b");
        assertThat(report().intact()).isTrue();
    }

    @Test
    void ofManyAtOnceNoLineIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "c" + i;
                all.add(threads.submit(() -> record(name)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(report().problems()).isEmpty();
        assertThat(components())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "c" + i).toList());
        assertThat(report().lines())
                .filteredOn(line -> line.entry().previous() == null)
                .hasSize(1);
    }
}
