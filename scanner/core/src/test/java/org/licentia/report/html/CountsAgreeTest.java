package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** Every number on the page is one that the inventory counted once. */
class CountsAgreeTest {
    static Stream<Inventory> samples() {
        return Stream.of(
                SampleInventories.smallClean(),
                SampleInventories.violations(),
                SampleInventories.incomplete(),
                StressInventories.large(300));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theMixCountsAsTheSummaryDoes(Inventory inventory) {
        Inventory.Summary summary = inventory.summary();
        LicenseMix mix = LicenseMix.of(inventory);

        assertThat(mix.parts().stream()
                        .collect(Collectors.toMap(LicenseMix.Part::category, LicenseMix.Part::components)))
                .isEqualTo(summary.categories());
        assertThat(Map.of(
                        "deny",
                                mix.parts().stream()
                                        .mapToInt(LicenseMix.Part::deny)
                                        .sum(),
                        "needs-review",
                                mix.parts().stream()
                                        .mapToInt(LicenseMix.Part::review)
                                        .sum(),
                        "allow-with-obligations",
                                mix.parts().stream()
                                        .mapToInt(LicenseMix.Part::obligations)
                                        .sum(),
                        "allow",
                                mix.parts().stream()
                                        .mapToInt(LicenseMix.Part::allow)
                                        .sum()))
                .isEqualTo(summary.verdicts());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theHeatTableCountsAsTheSummaryDoes(Inventory inventory) {
        CategoryByScope heat = CategoryByScope.of(inventory);
        Map<String, Integer> scopes = new TreeMap<>();
        heat.rows().forEach(row -> {
            for (int column = 0; column < heat.scopes().size(); column++) {
                scopes.merge(heat.scopes().get(column), row.cells().get(column).components(), Integer::sum);
            }
        });

        scopes.forEach((scope, components) ->
                assertThat(inventory.summary().scopes()).as(scope).containsEntry(scope, components));
        assertThat(heat.rows().stream()
                        .collect(Collectors.toMap(CategoryByScope.Row::category, CategoryByScope.Row::total)))
                .isEqualTo(inventory.summary().categories());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aboveTheTableStandTheVerdictsOfTheSummary(Inventory inventory) throws IOException {
        String text = Markup.of(inventory).text();
        Map<String, Integer> verdicts = inventory.summary().verdicts();

        assertThat(text)
                .contains(Prose.number(verdicts.get("deny")) + " denied")
                .contains(Prose.number(verdicts.get("needs-review")) + " to review")
                .contains(Prose.number(verdicts.get("allow-with-obligations")) + " with obligations")
                .contains(Prose.number(verdicts.get("allow")) + " allowed");
    }
}
