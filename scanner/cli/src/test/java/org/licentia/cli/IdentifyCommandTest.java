package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;

/** {@code identify} as a function: files in; exit code and output back. */
class IdentifyCommandTest {
    private static final String TAG = "// SPDX-License-Identifier: MIT\n";

    @TempDir
    Path folder;

    private static Result run(String input, String... arguments) {
        return Result.of(input, arguments);
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void aLineOfTsvIsPathExpressionAndConfidence() throws IOException {
        String file = write("A.java", TAG);
        Result result = run("", "identify", file, "-f", "tsv");
        assertThat(result).isEqualTo(new Result(Exit.GOOD, file + "\tMIT\t1.00\n", ""));
    }

    @Test
    void confidenceIsPrintedTheSameInEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(run(TAG, "identify", "-", "-f", "tsv").out()).isEqualTo("-\tMIT\t1.00\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFileWithoutLicenseSaysNone() {
        assertThat(run("int main() {}\n", "identify", "-", "-f", "tsv").out()).isEqualTo("-\tNONE\t0.00\n");
    }

    @Test
    void aFolderIsReadInSortedOrderUnderTheNameGiven() throws IOException {
        write("p/b.txt", "nothing");
        write("p/a/z.txt", TAG);
        write("p/B.txt", TAG);
        String given = folder.resolve("p").toString();
        assertThat(run("", "identify", "-f", "tsv", given).out())
                .isEqualTo(given + "/B.txt\tMIT\t1.00\n" + given + "/a/z.txt\tMIT\t1.00\n" + given
                        + "/b.txt\tNONE\t0.00\n");
    }

    @Test
    void aLinkThatLeadsInACircleIsNotFollowed() throws IOException {
        write("p/a.txt", TAG);
        Files.createSymbolicLink(folder.resolve("p/again"), folder.resolve("p"));
        String given = folder.resolve("p").toString();
        assertThat(run("", "identify", "-f", "tsv", given).out()).isEqualTo(given + "/a.txt\tMIT\t1.00\n");
    }

    @Test
    void aMissingPathIsNamedAndTheOthersAreAnswered() throws IOException {
        String file = write("A.java", TAG);
        Result result = run("", "identify", "-f", "tsv", folder.resolve("gone").toString(), file);
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.out()).isEqualTo(file + "\tMIT\t1.00\n");
        assertThat(result.err()).contains("gone' does not exist");
    }

    @Test
    void aFileBeyondTheBoundSaysThatItWasCut() throws IOException {
        String file = write("big.txt", TAG + " ".repeat(4 * 1024 * 1024));
        Result result = run("", "identify", "-f", "tsv", file);
        assertThat(result.exit()).isEqualTo(Exit.GOOD);
        assertThat(result.out()).endsWith("\tMIT\t1.00\n");
        assertThat(result.err()).contains("longer than 4 MiB");
    }

    @Test
    void textNamesEveryMatchWithItsLines() {
        Result result = run("a\n\n" + TAG, "identify", "-");
        assertThat(result.out()).contains("→ MIT   confidence 1.00").contains("tag       line 3           MIT");
    }

    @Test
    void textDoesNotDriveTheTerminal() throws IOException {
        String file = write("evil\u001b[31m.txt", TAG);
        assertThat(run("", "identify", file).out()).doesNotContain("\u001b").contains("<U+001B>");
    }

    @Test
    void jsonIsAnArrayOfFilesWithTheirMatches() throws IOException {
        String file = write("A.java", TAG);
        write("b", "");
        Result result =
                run("", "identify", "-f", "json", file, folder.resolve("b").toString());
        assertThat(result.out())
                .startsWith("[\n")
                .endsWith("]\n")
                .contains(
                        "\"expression\" : \"MIT\"", "\"kind\" : \"tag\"", "\"firstLine\" : 1", "\"expression\" : null");
        assertThat(run("", "identify", "-f", "json", file, folder.resolve("b").toString()))
                .isEqualTo(result);
    }

    @Test
    void anUnknownFormatIsWrongUsage() {
        Result result = run("", "identify", "-", "-f", "xml");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(result.err()).contains("text, tsv, json");
    }

    @Test
    void standardInputIsAnsweredOnce() {
        Result result = run(TAG, "identify", "-", "-", "-f", "tsv");
        assertThat(result.out()).isEqualTo("-\tMIT\t1.00\n");
        assertThat(result.err()).contains("Give '-' once.");
        assertThat(result.exit()).isEqualTo(Exit.UNUSABLE);
    }
}
