package org.licentia.cli.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.option.PolicyOption;
import org.licentia.cli.terminal.AnswerFormat;
import org.licentia.cli.terminal.ColorOption;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyColumn;
import org.licentia.policy.PolicyDecision;
import org.licentia.policy.PolicyOverride;
import org.licentia.policy.PolicyRule;
import org.licentia.policy.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a policy as the table that it is. */
@Command(
        name = "show",
        description = "Show a policy: what it assumes, what it extends, and what each rule decides in each use.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class)
final class PolicyShowCommand implements Callable<Integer> {
    private static final int NAME = 34;
    private static final int WIDTH = 7;

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "POLICY",
            description = "A policy file, or the id of a shipped policy. Default: commercial-distribution.")
    private @Nullable String policy;

    @Mixin
    private final AnswerFormat format = new AnswerFormat();

    @Mixin
    private final ColorOption color = new ColorOption();

    PolicyShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What {@code -f json} prints. */
    @JsonPropertyOrder({
        "schemaVersion",
        "id",
        "title",
        "description",
        "sha256",
        "extends",
        "distribution",
        "outbound",
        "rules",
        "overrides"
    })
    record Document(
            String schemaVersion,
            String id,
            String title,
            String description,
            String sha256,
            @JsonProperty("extends") List<String> chain,
            String distribution,
            String outbound,
            List<Row> rules,
            List<Row> overrides) {}

    /**
     * A rule or an override.
     *
     * @param subject what an override is about; null for a rule
     * @param locked whether it may not be softened; null for an override
     * @param decides the verdicts, by column
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String id,
            @Nullable String subject,
            String place,
            @Nullable Boolean locked,
            Map<String, String> decides) {
        static Row of(PolicyRule rule) {
            return new Row(rule.id(), null, rule.place().toString(), rule.locked(), words(rule.decisions()));
        }

        static Row of(PolicyOverride override) {
            PolicyOverride.Subject subject = override.subject();
            String about = subject.component() != null
                    ? subject.component()
                    : subject.license() != null ? subject.license() : String.valueOf(subject.expression());
            return new Row(override.id(), about, override.place().toString(), null, words(override.decisions()));
        }

        private static Map<String, String> words(Map<PolicyColumn, PolicyDecision> decisions) {
            Map<String, String> words = new LinkedHashMap<>();
            for (PolicyColumn column : PolicyColumn.values()) {
                PolicyDecision decision = decisions.get(column);
                if (decision != null) {
                    words.put(column.toString(), decision.verdict().toString());
                }
            }
            return words;
        }
    }

    @Override
    public Integer call() {
        Policy shown = PolicyOption.read(policy);
        Document document = new Document(
                PolicyCommand.SCHEMA_VERSION,
                shown.reference().id(),
                shown.reference().title(),
                shown.description(),
                shown.reference().sha256(),
                chain(shown),
                shown.context().model().toString(),
                shown.context().outbound().toString(),
                shown.rules().stream().map(Row::of).toList(),
                shown.overrides().stream().map(Row::of).toList());
        if (format.isJson()) {
            PolicyExplainCommand.write(document, terminal);
        } else {
            print(document, terminal.out(), color.on(terminal));
        }
        return Exit.GOOD;
    }

    private static List<String> chain(Policy policy) {
        List<String> chain = new ArrayList<>();
        for (Policy base = policy.base(); base != null; base = base.base()) {
            chain.add(base.reference().id());
        }
        return chain;
    }

    private static void print(Document policy, PrintStream out, Colors colors) {
        out.print(colors.bold(Terminal.safe(policy.title())) + "  " + policy.id() + "\n");
        out.print("assumes " + policy.distribution() + ", product under " + Terminal.safe(policy.outbound())
                + (policy.chain().isEmpty() ? "" : " · extends " + String.join(" › ", policy.chain())) + "\n\n");
        StringBuilder header = new StringBuilder(" ".repeat(NAME));
        for (PolicyColumn column : PolicyColumn.values()) {
            header.append(padded(abbreviated(column)));
        }
        out.print(header.toString().stripTrailing() + "\n");
        policy.rules().forEach(rule -> out.print(row(rule, rule.id(), colors) + "\n"));
        if (!policy.overrides().isEmpty()) {
            out.print("\nOverrides\n");
            policy.overrides().forEach(override -> {
                out.print(row(override, override.id(), colors) + "\n");
                out.print("  for " + Terminal.safe(String.valueOf(override.subject())) + "\n");
            });
        }
        out.print("\nA allow · O allow with obligations · N needs review · D deny · * locked · . the rules speak\n");
    }

    private static String row(Row row, String id, Colors colors) {
        String name = id + (Boolean.TRUE.equals(row.locked()) ? " *" : "");
        StringBuilder line = new StringBuilder();
        line.append(name.length() < NAME ? name + " ".repeat(NAME - name.length()) : name + "\n" + " ".repeat(NAME));
        for (PolicyColumn column : PolicyColumn.values()) {
            String verdict = row.decides().get(column.toString());
            line.append(verdict == null ? "." : letter(verdict, colors)).append(" ".repeat(WIDTH - 1));
        }
        return line.toString().stripTrailing();
    }

    private static String letter(String verdict, Colors colors) {
        return switch (Verdict.parse(verdict).orElse(Verdict.DENY)) {
            case ALLOW -> colors.green("A");
            case ALLOW_WITH_OBLIGATIONS -> colors.green("O");
            case NEEDS_REVIEW -> colors.yellow("N");
            case DENY -> colors.red("D");
        };
    }

    // Nine columns and the names of rules fit 100 characters.
    private static String abbreviated(PolicyColumn column) {
        return switch (column) {
            case INTERNAL -> "intern";
            case SHIPPED -> "ship";
            case SHADED -> "shade";
            case MODIFIED -> "modif";
            case EMBEDDED -> "embed";
            case BROWSER -> "browse";
            case PROVIDED -> "provid";
            case SAAS, TEST -> column.toString();
        };
    }

    private static String padded(String word) {
        return word + " ".repeat(WIDTH - word.length());
    }
}
