package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.ComponentTable.Column;

/** One model: what lists components lists each once, with the verdict that the inventory counted. */
class ListedComponentsTest {
    /** Components that the project builds itself are listed and not judged. */
    private static final String OWN = "own";

    private static final Set<String> RUNNING = Set.of("compile", "runtime", "system");
    private static final Pattern SPDX =
            Pattern.compile("Verdict under policy \\S+ for \\S+: (\\S+) by rule|Built by the (project) itself");
    private static final Pattern BOM = Pattern.compile("<property name=\"licentia:(verdict|own)\">([^<]*)</property>");

    static Stream<Inventory> samples() {
        return OneModelTest.samples();
    }

    private static byte[] written(String format, Inventory inventory) throws IOException {
        Renderer renderer = StandardParts.renderers().stream()
                .filter(each -> each.id().equals(format))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(inventory, out);
        return out.toByteArray();
    }

    private static String text(String format, Inventory inventory) throws IOException {
        return new String(written(format, inventory), StandardCharsets.UTF_8);
    }

    /** What the inventory counted, without what it counted none of. */
    private static Map<String, Integer> counted(Inventory inventory) {
        Map<String, Integer> counts = new TreeMap<>(inventory.summary().verdicts());
        counts.put(OWN, inventory.summary().own());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static void count(String verdict, Map<String, Integer> counts) {
        counts.merge(verdict.isEmpty() ? OWN : verdict, 1, Integer::sum);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void csv(Inventory inventory) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        String csv = text("csv", inventory).replaceAll("\"[^\"]*\"", "quoted");
        Stream.of(csv.split("\r\n")).skip(1).forEach(line -> count(line.split(",", 3)[1], counts));
        assertThat(counts).isEqualTo(counted(inventory));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void workbook(Inventory inventory) throws IOException {
        Inventory.Summary summary = inventory.summary();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("xlsx", inventory)))) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Row row : book.getSheet("Inventory")) {
                Cell verdict = row.getCell(Column.VERDICT.ordinal());
                if (row.getRowNum() > 0) {
                    count(verdict == null ? "" : verdict.getStringCellValue(), counts);
                }
            }
            assertThat(counts).isEqualTo(counted(inventory));
            assertThat(book.getSheet("Violations").getLastRowNum()).isEqualTo(summary.violations());
            Map<String, Integer> numbers = numbers(book.getSheet("Summary"));
            assertThat(numbers)
                    .containsEntry("Components", summary.components())
                    .containsEntry("Built by the project itself", summary.own())
                    .containsEntry("Modules", summary.modules())
                    .containsEntry("Findings", summary.violations())
                    .containsEntry("Errors", summary.errors())
                    .containsEntry("Warnings", summary.warnings());
            summary.verdicts()
                    .forEach((verdict, count) -> assertThat(numbers).containsEntry("Components: " + verdict, count));
        }
    }

    private static Map<String, Integer> numbers(Sheet sheet) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (Row row : sheet) {
            Cell number = row.getCell(1);
            if (number != null && number.getCellType() == CellType.NUMERIC) {
                numbers.put(row.getCell(0).getStringCellValue(), (int) number.getNumericCellValue());
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void jsonLines(Inventory inventory) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> types = new TreeMap<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : text("jsonl", inventory).split("\n")) {
            JsonNode each = mapper.readTree(line);
            types.merge(each.get("type").asText(), 1, Integer::sum);
            if (each.get("type").asText().equals("header")) {
                assertThat(each.get("summary").equals(mapper.valueToTree(inventory.summary())))
                        .isTrue();
            } else if (each.get("type").asText().equals("component")) {
                count(each.at("/decision/verdict").asText(), counts);
            }
        }
        assertThat(counts).isEqualTo(counted(inventory));
        assertThat(types.getOrDefault("violation", 0))
                .isEqualTo(inventory.summary().violations());
        assertThat(types.getOrDefault("issue", 0))
                .isEqualTo(inventory.summary().errors() + inventory.summary().warnings());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cycloneDx(Inventory inventory) throws IOException {
        Set<String> modules = modulesThatAreNoComponents(inventory);
        Map<String, Integer> expected = counted(inventory);
        if (!modules.isEmpty()) {
            expected.merge(OWN, modules.size(), Integer::sum);
        }
        for (String version : List.of("cyclonedx", "cyclonedx-1.7")) {
            Map<String, Integer> json = new TreeMap<>();
            for (JsonNode component : new ObjectMapper()
                    .readTree(written(version + "-json", inventory))
                    .get("components")) {
                count(property(component, "licentia:verdict"), json);
            }
            assertThat(json).as(version).isEqualTo(expected);
            Map<String, Integer> xml = new TreeMap<>();
            BOM.matcher(text(version + "-xml", inventory)).results().forEach(each -> {
                if (each.group(1).equals("verdict")) {
                    count(each.group(2), xml);
                } else if (each.group(2).equals("yes")) {
                    count(OWN, xml);
                }
            });
            assertThat(xml).as(version).isEqualTo(expected);
        }
    }

    private static String property(JsonNode component, String name) {
        for (JsonNode property : component.path("properties")) {
            if (property.get("name").asText().equals(name)) {
                return property.get("value").asText();
            }
        }
        return "";
    }

    /** Modules that others do not use: the parts of the product that the bills of material list beside the components. */
    private static Set<String> modulesThatAreNoComponents(Inventory inventory) {
        Set<String> modules = new TreeSet<>(inventory.target().modules());
        inventory.components().forEach(entry -> entry.usages().forEach(usage -> modules.add(usage.module())));
        inventory.components().stream()
                .filter(InventoryEntry::own)
                .forEach(entry -> modules.remove(entry.coordinates().replaceFirst(":[^:]*$", "")));
        modules.remove(inventory.target().coordinates().replaceFirst(":[^:]*$", ""));
        return modules;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void spdx(Inventory inventory) throws IOException {
        for (String format : List.of("spdx-json", "spdx-tag-value", "spdx-3-json")) {
            Map<String, Integer> counts = new TreeMap<>();
            SPDX.matcher(text(format, inventory))
                    .results()
                    .forEach(each -> count(each.group(1) == null ? OWN : each.group(1), counts));
            assertThat(counts).as(format).isEqualTo(counted(inventory));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noticesNameWhatIsDistributed(Inventory inventory) throws IOException {
        int distributed = (int) inventory.components().stream()
                .filter(entry -> !entry.own())
                .filter(entry ->
                        entry.usages().stream().anyMatch(usage -> usage.shipped() && RUNNING.contains(usage.scope())))
                .count();
        assertThat(text("notice", inventory).split("\n    License: {6}", -1)).hasSize(distributed + 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTreeShowsEveryComponentThatIsUsed(Inventory inventory) throws IOException {
        List<String> table = text("table", inventory).lines().limit(4).toList();
        String tree = text("tree", inventory);
        assertThat(tree.lines().limit(4)).isEqualTo(table);
        assertThat(table.get(1))
                .startsWith("components " + inventory.summary().components() + " · own "
                        + inventory.summary().own() + " · ");
        assertThat(inventory.components())
                .filteredOn(entry -> !entry.usages().isEmpty())
                .allSatisfy(entry -> assertThat(tree).contains("- " + entry.coordinates() + ":"));
    }
}
