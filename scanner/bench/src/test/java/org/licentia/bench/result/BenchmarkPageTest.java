package org.licentia.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.bench.BenchmarkException;

class BenchmarkPageTest {
    private static final String PAGE =
            "# Page\n<!-- a: written by the benchmark -->\nold\n<!-- end of a -->\nbetween\n<!-- b: written by the benchmark -->\n"
                    + "other\n<!-- end of b -->\n";

    @TempDir
    private Path docs;

    @Test
    void replacesItsSectionAlone() {
        assertThat(BenchmarkPage.replaced(PAGE, "a", "new\n")).isEqualTo(PAGE.replace("\nold\n", "\n\nnew\n\n"));
    }

    @Test
    void writingTwiceChangesNothing() {
        String once = BenchmarkPage.replaced(PAGE, "b", "new");
        assertThat(BenchmarkPage.replaced(once, "b", "new")).isEqualTo(once);
    }

    @Test
    void aPageWithoutTheSectionIsAnError() {
        assertThatExceptionOfType(BenchmarkException.class)
                .isThrownBy(() -> BenchmarkPage.replaced(PAGE, "c", "new"))
                .withMessageContaining("no section c");
    }

    @Test
    void tablesForMachinesStandBesideThePage() throws IOException {
        new BenchmarkPage(docs).table("a.tsv", List.of("# date\t1"), List.of("x", "y"), List.of(List.of("1", "2")));
        assertThat(Files.readString(docs.resolve("benchmarks/a.tsv"))).isEqualTo("# date\t1\nx\ty\n1\t2\n");
    }

    @Test
    void markdownTablesAlignFiguresToTheRight() {
        assertThat(new MarkdownTable("a", "b").row("x", "1")).hasToString("| a | b |\n|---|---:|\n| x | 1 |\n");
    }
}
