package org.licentia.cli.decide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.FileReplacement;
import org.licentia.cli.audit.AuditTrail;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.maven.MavenSetup;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.cli.project.ProjectTemplates;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.scan.Scan;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.cli.terminal.Words;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.PolicyReference;
import org.licentia.report.json.JsonRenderer;
import org.licentia.yaml.YamlText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a project begins with; what is there stays as it is. */
@Command(
        name = "init",
        description = "Begin in a Maven project: write commented settings (.licentia.yml), examples for GitHub Actions"
                + " and GitLab CI, and a first baseline, so that 'check' fails only on what is new or worse. Leaves"
                + " alone what is there.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class)
public final class InitCommand extends TerminalCommand {
    private static final String SETTINGS = ".licentia.yml";
    private static final String BASELINE = ".licentia/baseline.json";
    private static final String GITHUB = ".licentia/ci/github-actions.yml";
    private static final String GITLAB = ".licentia/ci/gitlab-ci.yml";

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            defaultValue = ".",
            description = "The folder of a Maven project. Default: the current one.")
    private Path project = Path.of(".");

    @Option(names = "--force", description = "Overwrite what is there.")
    private boolean force;

    @Mixin
    private final ScanOptions options = new ScanOptions();

    private final List<String> written = new ArrayList<>();
    private final List<String> leftAlone = new ArrayList<>();

    public InitCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(project.resolve("pom.xml"))) {
            throw new LicentiaException("There is no pom.xml in " + project + ". Give the folder of a Maven project.");
        }
        boolean baseline = isWanted(BASELINE);
        ScanTarget target = ScanTarget.project(project);
        for (String name : List.of(SETTINGS, GITHUB, GITLAB, BASELINE)) {
            if (isWanted(name)) {
                ProjectFiles.refuseOutside(target, project.resolve(name), "remove the link");
            }
        }
        byte[] settings = ProjectTemplates.settings(policy(), options.model.named(), options.model.outbound)
                .getBytes(StandardCharsets.UTF_8);
        // What can go wrong goes wrong before anything is written: a second run would leave alone what is there.
        Inventory inventory =
                baseline ? new Scan(target, options, config(target, settings), verbosity, terminal).run() : null;
        refuseSecrets(target, inventory != null);
        AuditTrail trail = new AuditTrail(target, "init", judging(target, settings, baseline));
        decide(trail, SETTINGS, settings, Map.of("kind", "settings"));
        write(GITHUB, ProjectTemplates.githubActions().getBytes(StandardCharsets.UTF_8));
        write(GITLAB, ProjectTemplates.gitlabCi().getBytes(StandardCharsets.UTF_8));
        if (inventory != null) {
            decide(trail, BASELINE, json(inventory), taken(inventory));
        } else {
            leftAlone.add(BASELINE);
        }
        if (!verbosity.quiet) {
            print(inventory);
        }
        return Exit.GOOD;
    }

    /** @param scanned whether a scan has told the secrets of Maven's settings */
    private void refuseSecrets(ScanTarget target, boolean scanned) {
        String policy = policy();
        String outbound = options.model.outbound;
        if (!isWanted(SETTINGS) || policy == null && outbound == null) {
            return;
        }
        if (!scanned) {
            MavenSetup.tellSecrets(options.repositories.maven(target.place(), options.properties));
        }
        AuditTrail.refuseSecret("--policy says", policy == null ? "" : policy);
        AuditTrail.refuseSecret("--outbound says", outbound == null ? "" : outbound);
    }

    /** The policy that judges from now on; null when nothing is decided here. */
    private @Nullable PolicyReference judging(ScanTarget target, byte[] settings, boolean baseline) {
        return baseline || isWanted(SETTINGS)
                ? new Scan(target, options, config(target, settings), verbosity, terminal)
                        .policy()
                        .reference()
                : null;
    }

    /** The policy as the settings name it: an id, or a file relative to them. */
    private @Nullable String policy() {
        String policy = options.policy.named;
        boolean isFile = policy != null && (policy.endsWith(".yaml") || policy.endsWith(".yml"));
        if (policy == null || !isFile) {
            return policy;
        }
        Path from = project.toAbsolutePath().normalize();
        Path file = Words.path(policy).toAbsolutePath().normalize();
        boolean relative = file.startsWith(from) || !Words.path(policy).isAbsolute();
        return relative ? from.relativize(file).toString().replace('\\', '/') : policy;
    }

    /** The settings as they will be. */
    private ProjectConfig config(ScanTarget target, byte[] settings) {
        return options.config == null && isWanted(SETTINGS)
                ? ProjectConfig.of(project.resolve(SETTINGS), new YamlText(SETTINGS, settings))
                        .with(ProjectConfig.decisionsBeside(target))
                : ProjectConfig.load(options.config, target);
    }

    private boolean isWanted(String name) {
        return force || !Files.exists(project.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private static Map<String, Object> taken(Inventory inventory) {
        Map<String, Object> decided = new LinkedHashMap<>();
        decided.put("kind", "baseline");
        decided.put("findings", String.valueOf(inventory.violations().size()));
        decided.put("components", String.valueOf(inventory.summary().components()));
        decided.put("complete", String.valueOf(inventory.complete()));
        return decided;
    }

    /** Writes a file that decides what the gate says. */
    private void decide(AuditTrail trail, String name, byte[] content, Map<String, Object> decided) {
        if (!isWanted(name)) {
            leftAlone.add(name);
            return;
        }
        Path file = project.resolve(name);
        trail.record(file, hash(file), Sha256.hex(content), List.of(decided), () -> write(name, content));
    }

    private static @Nullable String hash(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        } catch (IOException e) {
            throw new LicentiaException(file + " cannot be read. Check that you may read it.", e);
        }
    }

    private void write(String name, byte[] content) {
        Path file = project.resolve(name);
        try {
            if (!isWanted(name)) {
                leftAlone.add(name);
                return;
            }
            FileReplacement.lasting(Files.exists(file) ? file.toRealPath() : file)
                    .write(out -> out.write(content));
            written.add(name);
        } catch (IOException e) {
            throw new LicentiaException(
                    file + " could not be written: " + e.getMessage() + ". Check that you may write there.", e);
        }
    }

    private static byte[] json(Inventory inventory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonRenderer().render(inventory, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private void print(@Nullable Inventory inventory) {
        PrintStream out = terminal.out();
        written.forEach(name -> line(out, "wrote       " + name));
        leftAlone.forEach(name -> line(out, "left alone  " + name + "  (--force overwrites it)"));
        if (inventory != null) {
            int known = inventory.violations().size();
            line(out, "");
            line(
                    out,
                    "The baseline knows " + ConsoleReport.counted(known, "finding") + " in "
                            + ConsoleReport.counted(inventory.summary().components(), "component") + "."
                            + (inventory.complete()
                                    ? ""
                                    : " It is incomplete: 'licentia scan' tells what could not be looked at."));
        }
        line(out, "");
        line(out, "Next:");
        line(out, "  1. Read .licentia.yml and say how the product is distributed.");
        line(out, "  2. Commit .licentia.yml and .licentia/, and let these lines in CODEOWNERS see to it that nobody");
        line(out, "     accepts a risk alone (put the name of your own team there):");
        line(out, "       /.licentia.yml  @your-legal-team");
        line(out, "       /.licentia/     @your-legal-team");
        line(out, "  3. Gate the build: licentia check . --baseline " + BASELINE);
        line(out, "     Examples for CI are in .licentia/ci/.");
        line(out, "  4. Work on the known findings: licentia scan .");
        line(out, "     When fewer are left: licentia scan . -f json -o " + BASELINE);
        out.flush();
    }

    private static void line(PrintStream out, String text) {
        out.print(text + "\n");
    }
}
