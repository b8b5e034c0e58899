package org.licentia.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.licentia.inventory.Inventory.ModelChange;
import org.licentia.inventory.Inventory.ModelEntry;

class ModelColumnsTest {
    @Test
    void numbersStandBelowTheirNames() {
        List<String> lines = ModelColumns.lines(List.of(
                new ModelEntry("distributed-binary", true, Map.of("deny", 2, "allow", 11), 2, List.of()),
                new ModelEntry(
                        "saas",
                        false,
                        Map.of("needs-review", 1),
                        1,
                        List.of(new ModelChange("pkg:maven/a/b@1", "needs-review", "rule", "Because.")))));
        assertThat(lines)
                .containsExactly(
                        "                         denied   review  obligations  allowed    changes",
                        "  distributed-binary          2        0            0       11  this scan",
                        "  saas                        0        1            0        0          1");
    }
}
