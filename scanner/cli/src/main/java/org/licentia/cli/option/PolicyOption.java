package org.licentia.cli.option;

import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.terminal.Words;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyReader;
import org.licentia.yaml.YamlText;
import picocli.CommandLine.Option;

/** Which policy a command is about. */
public final class PolicyOption {
    @Option(
            names = {"-p", "--policy"},
            paramLabel = "POLICY",
            description = "A policy file, or the id of a shipped policy. Default: commercial-distribution.")
    @Nullable
    public String named;

    /** The policy of that name; the default one for null. */
    public static Policy read(@Nullable String named) {
        PolicyReader reader = StandardParts.policyReader();
        String name = named == null ? PolicyReader.STANDARD : named;
        return isFile(name) ? reader.read(Words.path(name)) : reader.builtIn(name);
    }

    /** The file of a policy that can be read. */
    public static YamlText text(@Nullable String named) {
        String name = named == null ? PolicyReader.STANDARD : named;
        YamlText shipped = isFile(name) ? null : YamlText.builtIn(name + ".yaml");
        return shipped == null ? YamlText.of(Words.path(name)) : shipped;
    }

    /**
     * Whether a file is meant. A shipped policy is meant by its id whatever is called so in the current folder: a project
     * that brings a file {@code saas} does not take the place of the policy that judges it.
     */
    private static boolean isFile(String named) {
        return !PolicyReader.SHIPPED.contains(named)
                && (named.endsWith(".yaml") || named.endsWith(".yml") || Files.exists(Words.path(named)));
    }
}
