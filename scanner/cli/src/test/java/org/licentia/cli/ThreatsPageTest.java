package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the page about threats names are there. */
class ThreatsPageTest {
    private static final Path SCANNER = Path.of("..");
    private static final Pattern SHOWN_BY = Pattern.compile("`(\\w+Test)#(\\w+)`");
    private static final Pattern GOLDEN = Pattern.compile("golden `([^`]+)`");

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        Map<String, String> tests = tests();
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(SCANNER.resolve("docs/threats.md"))) {
            if (!line.startsWith("| ") || line.startsWith("| threat or fault |")) {
                continue;
            }
            String[] cells = line.split(" \\| ");
            String shownBy = cells[cells.length - 1];
            if (cells.length != 3) {
                continue; // a table of figures
            }
            rows++;
            if (!isShown(shownBy, tests)) {
                wrong.add(line);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).as("rows").isGreaterThanOrEqualTo(150);
    }

    private static boolean isShown(String shownBy, Map<String, String> tests) {
        Matcher golden = GOLDEN.matcher(shownBy);
        if (golden.find()) {
            return Files.isDirectory(Path.of("src/test/golden", golden.group(1)));
        }
        Matcher named = SHOWN_BY.matcher(shownBy);
        boolean found = false;
        while (named.find()) {
            found = true;
            String source = tests.getOrDefault(named.group(1), "");
            if (!source.contains(" " + named.group(2) + "(")) {
                return false;
            }
        }
        return found;
    }

    /** The source of each test class by its simple name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("core", "cli", "bench", "fuzz")) {
            Path root = SCANNER.resolve(module).resolve("src/test/java");
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(each -> each.toString().endsWith("Test.java"))
                        .toList()) {
                    sources.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
