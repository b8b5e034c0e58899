package org.licentia.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** What a terminal shows: a table in columns, and the tree of each module. */
class TextReportsTest {
    private static final String EVIL = "a\nb\u001B[31m\u0000\u202E\uD800\u2028é";

    private static String written(Renderer renderer, Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(inventory, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> table(Inventory inventory) throws IOException {
        return written(new TableRenderer(), inventory).lines().toList();
    }

    private static List<String> tree(Inventory inventory) throws IOException {
        return written(new TreeRenderer(), inventory).lines().toList();
    }

    @Test
    void theTableHasTheStrictestFirstAndItsColumnsAreStraight() throws IOException {
        List<String> lines = table(SampleInventories.violations());
        int heading = 0;
        while (!lines.get(heading).startsWith("VERDICT ")) {
            heading++;
        }
        int column = lines.get(heading).indexOf("COMPONENT");
        List<String> below = lines.subList(heading + 1, lines.size());
        List<String> rows = below.subList(0, below.indexOf(""));
        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows.get(0)).startsWith("deny ");
        List<String> straight = rows.stream()
                .filter(row -> !row.contains("Oracle") && !row.contains("CDDL"))
                .toList();
        assertThat(straight).hasSize(rows.size() - 2).allSatisfy(row -> {
            assertThat(row.substring(column - 2, column)).isEqualTo("  ");
            assertThat(row.substring(column)).matches("\\S+:\\S+:\\S+");
        });
    }

    @Test
    void aLongLicensePushesItsOwnLineOnly() throws IOException {
        Inventory inventory = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:many:1")
                        .license("MIT AND ".repeat(30) + "MIT", "permissive", "AGREED")
                        .usedBy("com.acme:app", "compile"))
                .with(new ComponentBuilder("org.example:one:1").usedBy("com.acme:app", "test"))
                .build();
        assertThat(table(inventory))
                .anyMatch(line -> line.contains("MIT AND ".repeat(30) + "MIT  compile  org.example:many:1"))
                .anyMatch(line -> line.endsWith("  org.example:one:1") && line.length() < 110);
    }

    @Test
    void theTreeFollowsThePathsAndMarksWhatStandsElsewhere() throws IOException {
        Inventory inventory = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app", "com.acme:empty")
                .with(new ComponentBuilder("org.example:a:1")
                        .needing("pkg:maven/org.example/c@1", "pkg:maven/org.example/absent@1")
                        .usedBy("com.acme:app", "compile"))
                .with(new ComponentBuilder("org.example:b:1")
                        .needing("pkg:maven/org.example/c@1")
                        .usedBy("com.acme:app", "runtime"))
                .with(new ComponentBuilder("org.example:c:1")
                        .license("GPL-3.0-only", "strong-copyleft", "AGREED")
                        .judged("deny", "no", "No.", "")
                        .needing("pkg:maven/org.example/d@1")
                        .usedBy("com.acme:app", "compile", "org.example:a:1"))
                .with(new ComponentBuilder("org.example:d:1")
                        .needing("pkg:maven/org.example/a@1")
                        .usedBy("com.acme:app", "compile", "org.example:a:1", "org.example:c:1"))
                .build();
        assertThat(tree(inventory))
                .containsSequence(
                        "com.acme:app",
                        "+- org.example:a:1:compile  Apache-2.0  allow-with-obligations",
                        "|  \\- org.example:c:1:compile  GPL-3.0-only  deny",
                        "|     \\- org.example:d:1:compile  Apache-2.0  allow-with-obligations",
                        "|        \\- org.example:a:1 (*)",
                        "\\- org.example:b:1:runtime  Apache-2.0  allow-with-obligations",
                        "   \\- org.example:c:1 (*)",
                        "",
                        "com.acme:empty",
                        "");
    }

    @Test
    void pathsInACircleAndWithoutEndLeaveNothingOut() throws IOException {
        InventoryBuilder deep = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:x:1").usedBy("com.acme:app", "compile", "org.example:y:1"))
                .with(new ComponentBuilder("org.example:y:1").usedBy("com.acme:app", "compile", "org.example:x:1"))
                .with(new ComponentBuilder("org.example:n0:1").usedBy("com.acme:app", "compile"));
        for (int number = 1; number < 3_000; number++) {
            deep.with(new ComponentBuilder("org.example:n" + number + ":1")
                    .usedBy("com.acme:app", "compile", "org.example:n" + (number - 1) + ":1"));
        }
        List<String> lines = tree(deep.build());
        assertThat(lines)
                .filteredOn(line -> line.contains("-- ") || line.contains("- ") && line.contains(":compile  "))
                .hasSize(3_002);
        assertThat(lines).anyMatch(line -> line.contains("(level 3000) org.example:n2999:1"));
        assertThat(lines).allMatch(line -> line.length() < 3_000);
    }

    @Test
    void whatAStrangerWroteStaysOnItsLineAndCanBeSeen() throws IOException {
        for (List<String> lines :
                List.of(table(StressInventories.hostile(EVIL)), tree(StressInventories.hostile(EVIL)))) {
            assertThat(lines).anyMatch(line -> line.contains("a b<U+001B>[31m<U+0000><U+202E><U+D800><U+2028>é"));
            assertThat(String.join("\n", lines)).doesNotContain("\u001B", "\u0000", "\u202E", "\u2028", "?");
        }
        String huge = "x".repeat(1 << 20);
        assertThat(table(StressInventories.hostile(huge)))
                .allMatch(line -> line.length() < 30_000)
                .anyMatch(line -> line.contains("[cut: 1048576 characters]"));
    }

    @Test
    void whatCouldNotBeLookedAtIsListed() throws IOException {
        assertThat(table(SampleInventories.incomplete()))
                .anyMatch(line -> line.contains("INCOMPLETE"))
                .anyMatch(line -> line.startsWith("error: The POM of com.vendor:legacy-client:3.1"))
                .anyMatch(line -> line.startsWith("warning: "));
    }
}
