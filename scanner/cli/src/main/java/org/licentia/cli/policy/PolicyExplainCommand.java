package org.licentia.cli.policy;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.licentia.StandardParts;
import org.licentia.cli.option.ModelOptions;
import org.licentia.cli.option.PolicyOption;
import org.licentia.cli.terminal.AnswerFormat;
import org.licentia.cli.terminal.ColorOption;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.AskedExpression;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.Product;
import org.licentia.policy.UseContext;
import org.licentia.report.json.JsonRenderer;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a policy about a license. */
@Command(
        name = "explain",
        description =
                "Ask a policy about a license: the verdict, the rule, what is owed, how it came to that, and what is"
                        + " known about each license.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = "Exits 0 whatever the verdict, and 2 when the expression cannot be read.")
final class PolicyExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "EXPRESSION", description = "An SPDX license expression, as in \"MIT OR GPL-2.0-only\".")
    private String expression = "";

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(
            names = "--linkage",
            paramLabel = "LINKAGE",
            description = "maven-compile (an unmodified jar), shaded or modified. Default: maven-compile.")
    private String linkage = Linkage.MAVEN_COMPILE.toString();

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "The Maven scope: compile, runtime, system, provided or test. Default: compile.")
    private String scope = Scope.COMPILE.toString();

    @Option(names = "--browser", description = "Its content is delivered to browsers.")
    private boolean browser;

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Mixin
    private final AnswerFormat format = new AnswerFormat();

    @Mixin
    private final ColorOption color = new ColorOption();

    PolicyExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!model.compared().isEmpty()) {
            throw new LicentiaException("--model all compares scans. Ask about one model at a time.");
        }
        Policy judging = PolicyOption.read(policy.named);
        LicenseFacts facts = StandardParts.licenseFacts();
        SpdxExpression asked = expression();
        UseContext use = new UseContext(
                model.context(judging.context()),
                oneOf(Scope.values(), scope, "--scope"),
                false,
                true,
                oneOf(Linkage.values(), linkage, "--linkage"),
                true,
                browser);
        PolicyEvaluator evaluator = new PolicyEvaluator(judging, facts, Product.of(use.product()), LicenseChoices.NONE);
        PolicyAnswer answer = PolicyAnswer.of(judging, asked, use, evaluator.judge(asked, use), facts);
        if (format.isJson()) {
            write(answer, terminal);
        } else {
            new PolicyAnswerText(terminal.out(), color.on(terminal)).print(answer);
        }
        return Exit.GOOD;
    }

    private SpdxExpression expression() {
        try {
            return AskedExpression.read(expression, new SpdxParser(StandardParts.licenseList()));
        } catch (SpdxSyntaxException e) {
            throw new LicentiaException("'" + expression + "' is no SPDX expression: " + e.getMessage(), e);
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String word, String option) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new LicentiaException(option + " is '" + word + "'. Write one of "
                        + Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** Prints a document as every JSON of ours looks. */
    static void write(Object document, Terminal terminal) {
        try {
            JsonRenderer.write(document, terminal.out());
        } catch (IOException e) {
            throw new LicentiaException("The answer could not be written: " + e.getMessage() + ".", e);
        }
    }
}
