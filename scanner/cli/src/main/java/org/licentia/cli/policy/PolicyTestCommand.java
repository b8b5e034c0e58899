package org.licentia.cli.policy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.licentia.StandardParts;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.option.PolicyOption;
import org.licentia.cli.terminal.ColorOption;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.RowFormat;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyCase;
import org.licentia.policy.PolicyCase.Judged;
import org.licentia.policy.PolicyCase.Outcome;
import org.licentia.policy.PolicyCaseReader;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.Product;
import org.licentia.spdx.SpdxParser;
import org.licentia.yaml.YamlText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs examples of what a policy shall say. */
@Command(
        name = "test",
        description = "Run examples of what a policy shall say: tables separated by tabs, or YAML.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = {
            "The columns of 'tsv' are the case, the verdict and the rule, in the order of the files; no header.",
            "A table names its columns in the first line: expression, outbound, distribution, linkage, scope, and expected"
                    + " or acceptable (verdicts separated by |); case, contested, rule and browser if you like.",
            "Exits 0 when every case is judged as it shall be, 1 when one is not, and 2 when a file or an expression in it"
                    + " cannot be used. Contested cases are shown and never fail."
        })
final class PolicyTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of cases; .yaml and .yml are read as YAML.")
    private List<Path> files = List.of();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final RowFormat format = new RowFormat();

    @Mixin
    private final ColorOption color = new ColorOption();

    PolicyTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Judged> judged = new ArrayList<>();
        for (Path file : files) {
            judged.addAll(judged(YamlText.of(file)));
        }
        if (format.isTsv()) {
            judged.forEach(each ->
                    terminal.out().print(each.given().id() + "\t" + each.verdict() + "\t" + each.rule() + "\n"));
        } else {
            print(judged);
        }
        boolean unusable = false;
        for (Judged each : judged) {
            if (!each.given().problem().isEmpty()) {
                terminal.err().println("licentia: " + Terminal.safe(each.given().problem()));
                unusable = true;
            }
        }
        boolean missed = judged.stream()
                .map(Judged::outcome)
                .anyMatch(outcome -> outcome == Outcome.FALSE_ALLOW || outcome == Outcome.MISS);
        return unusable ? Exit.UNUSABLE : missed ? Exit.VIOLATIONS : Exit.GOOD;
    }

    // A file that says which policy it is about is judged by that one, unless somebody names another.
    private List<Judged> judged(YamlText file) {
        String named = PolicyCaseReader.policyOf(file);
        Policy judging = PolicyOption.read(policy.named != null || named.isEmpty() ? policy.named : named);
        PolicyEvaluator evaluator = new PolicyEvaluator(
                judging, StandardParts.licenseFacts(), Product.of(judging.context()), LicenseChoices.NONE);
        return new PolicyCaseReader(new SpdxParser(StandardParts.licenseList()), judging.context())
                .read(file).stream().map(each -> each.judged(evaluator)).toList();
    }

    private void print(List<Judged> judged) {
        Colors colors = color.on(terminal);
        PrintStream out = terminal.out();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        judged.stream().sorted(Comparator.comparing(Judged::outcome)).forEach(each -> {
            counts.merge(each.outcome(), 1, Integer::sum);
            out.print(line(each, colors) + "\n");
        });
        out.print("\n" + ConsoleReport.counted(judged.size(), "case") + ": "
                + counts.get(Outcome.HIT) + " as they shall be · " + counts.get(Outcome.FALSE_ALLOW)
                + " falsely allowed · " + counts.get(Outcome.MISS) + " missed · " + counts.get(Outcome.CONTESTED)
                + " contested\n");
    }

    private static String line(Judged judged, Colors colors) {
        PolicyCase given = judged.given();
        String what = Terminal.safe(given.id() + "  " + given.text()) + "  " + judged.verdict() + "  " + judged.rule();
        String shall =
                given.acceptable().stream().sorted().map(Object::toString).collect(Collectors.joining(" or "))
                        + (given.rule().isEmpty() ? "" : " by " + Terminal.safe(given.rule()));
        return switch (judged.outcome()) {
            case FALSE_ALLOW ->
                colors.red("✗ false allow") + "  " + what + "\n    shall be " + shall + "  " + given.place();
            case MISS -> colors.red("✗ miss") + "  " + what + "\n    shall be " + shall + "  " + given.place();
            case CONTESTED -> colors.yellow("~ contested") + "  " + what + "\n    shall be " + shall;
            case HIT -> colors.green("✓") + "  " + what;
        };
    }
}
