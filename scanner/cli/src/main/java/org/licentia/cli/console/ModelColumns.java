package org.licentia.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licentia.cli.terminal.Terminal;
import org.licentia.inventory.Inventory.ModelEntry;

/** The verdicts under each distribution model, in columns. */
final class ModelColumns {
    private static final String HEAD = "  %-20s %8s %8s %12s %8s %10s";
    private static final String ROW = "  %-20s %8d %8d %12d %8d %10s";

    private ModelColumns() {}

    /** The head, then a line for each model. */
    static List<String> lines(List<ModelEntry> models) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, HEAD, "", "denied", "review", "obligations", "allowed", "changes"));
        for (ModelEntry model : models) {
            Map<String, Integer> verdicts = model.verdicts();
            lines.add(String.format(
                    Locale.ROOT,
                    ROW,
                    Terminal.safe(model.distribution()),
                    verdicts.getOrDefault("deny", 0),
                    verdicts.getOrDefault("needs-review", 0),
                    verdicts.getOrDefault("allow-with-obligations", 0),
                    verdicts.getOrDefault("allow", 0),
                    model.own() ? "this scan" : String.valueOf(model.changes().size())));
        }
        return lines;
    }
}
