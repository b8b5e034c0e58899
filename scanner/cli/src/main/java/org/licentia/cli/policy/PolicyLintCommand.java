package org.licentia.cli.policy;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.option.PolicyOption;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a policy for mistakes. */
@Command(
        name = "lint",
        description =
                "Check a policy for mistakes: rules that never match or never decide, that contradict each other or"
                        + " leave uses out, and overrides without effect.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = "Exits 0 when nothing is wrong, 1 when something is, and 2 when the policy cannot be read.")
final class PolicyLintCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "POLICY",
            description = "A policy file, or the id of a shipped policy. Default: commercial-distribution.")
    private @Nullable String policy;

    PolicyLintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Policy read = PolicyOption.read(policy);
        List<PolicyLint.Finding> findings =
                PolicyLint.of(read, PolicyOption.text(policy), StandardParts.licenseFacts());
        findings.forEach(finding -> terminal.out()
                .print(Terminal.safe(finding.place() + ": " + finding.kind() + ": " + finding.message() + " "
                                + finding.remedy())
                        + "\n"));
        if (findings.isEmpty()) {
            terminal.out().print(read.reference().id() + ": nothing is wrong.\n");
        }
        return findings.isEmpty() ? Exit.GOOD : Exit.VIOLATIONS;
    }
}
