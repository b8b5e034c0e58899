package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.terminal.Colors;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.diff.Gate;
import org.licentia.report.json.InventoryReader;

/** One model: the console counts what the inventory lists. */
class ConsoleCountsTest {
    private static final Path GOLDEN = Path.of("src", "test", "golden");

    static List<Path> inventories() throws IOException {
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            List<Path> found = all.filter(file -> file.endsWith("expected/licentia.json"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("inventories")
    void theConsoleCountsWhatTheInventoryLists(Path file) {
        Inventory inventory = InventoryReader.read(file);
        List<InventoryEntry> judged =
                inventory.components().stream().filter(entry -> !entry.own()).toList();
        Map<String, Long> verdicts = judged.stream()
                .map(InventoryEntry::decision)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(InventoryEntry.Decision::verdict, Collectors.counting()));
        long waived = inventory.violations().stream()
                .filter(violation -> violation.waivedBy() != null)
                .count();
        long errors = inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .count();
        List<Inventory.ViolationEntry> failures = Gate.failures(inventory, Gate.FailOn.REVIEW);

        List<String> lines = printed(inventory, failures).lines().toList();
        assertThat(lines.get(1)).startsWith(ConsoleReport.counted(judged.size(), "component") + " ");
        assertThat(lines.get(2))
                .isEqualTo("  " + verdicts.getOrDefault("deny", 0L) + " denied · "
                        + verdicts.getOrDefault("needs-review", 0L) + " to review · "
                        + verdicts.getOrDefault("allow-with-obligations", 0L) + " allowed with obligations · "
                        + verdicts.getOrDefault("allow", 0L) + " allowed");
        assertThat(lines.stream().anyMatch(line -> line.contains(" waived: still listed")))
                .isEqualTo(waived > 0);
        if (errors > 0) {
            assertThat(lines)
                    .contains(
                            "Incomplete: " + ConsoleReport.counted((int) errors, "thing") + " could not be looked at");
        }
        if (Gate.judge(inventory, Gate.FailOn.REVIEW) == Gate.Outcome.VIOLATIONS) {
            assertThat(lines)
                    .contains(
                            "Failed: " + ConsoleReport.counted(failures.size(), "violation") + " (--fail-on review).");
        }
    }

    private static String printed(Inventory inventory, List<Inventory.ViolationEntry> failures) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsoleReport report = new ConsoleReport(new PrintStream(out, true, StandardCharsets.UTF_8), Colors.PLAIN);
        report.print(inventory, List.of());
        report.printGate(inventory, Gate.FailOn.REVIEW, Gate.judge(inventory, Gate.FailOn.REVIEW), failures);
        return out.toString(StandardCharsets.UTF_8);
    }
}
