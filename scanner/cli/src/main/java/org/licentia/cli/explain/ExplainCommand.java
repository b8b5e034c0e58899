package org.licentia.cli.explain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.scan.ComponentQuery;
import org.licentia.cli.scan.Scan;
import org.licentia.cli.terminal.AnswerFormat;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.graph.Coordinates;
import org.licentia.inventory.Explanation;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.LicentiaException;
import org.licentia.report.json.JsonRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the whole evidence trail of one component. */
@Command(
        name = "explain",
        description = "Explain one component: what each place says about its license, which rule concluded, what the"
                + " policy makes of it, and what would change the answer.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = {
            "A component that the project does not use is looked up by itself and explained as if it shipped.",
            "Exits 0 when the component was explained, 2 when it is not known, and 3 when it was explained but could not"
                    + " be looked at completely."
        })
public final class ExplainCommand extends TerminalCommand {
    @Parameters(
            index = "0",
            paramLabel = "COMPONENT",
            description = "group:artifact:version, group:artifact or an artifact id for every version that the project"
                    + " uses, or a purl as reports print it.")
    private String component = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "The Maven project that uses it. Default: the one in the current folder, if there is one.")
    private @Nullable Path project;

    @Mixin
    private final AnswerFormat format = new AnswerFormat();

    @Mixin
    private final ScanOptions options = new ScanOptions();

    public ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    /** What {@code -f json} prints. */
    @JsonPropertyOrder({"schemaVersion", "tool", "target", "policy", "asOf", "explanations", "disclaimer"})
    record Document(
            String schemaVersion,
            Inventory.Tool tool,
            Inventory.Target target,
            Inventory.Policy policy,
            String asOf,
            List<Explanation> explanations,
            String disclaimer) {}

    @Override
    public Integer call() {
        ComponentQuery query = ComponentQuery.of(component);
        Path folder = project == null && Files.isRegularFile(Path.of("pom.xml")) ? Path.of(".") : project;
        Inventory ofProject = folder == null ? null : scan(ScanTarget.project(folder));
        if (ofProject != null) {
            List<InventoryEntry> found = query.in(ofProject);
            if (!found.isEmpty()) {
                return explain(found, ofProject);
            }
        }
        Coordinates coordinates = query.coordinates().orElseThrow(() -> unknown(query, ofProject));
        Inventory alone = scan(ScanTarget.artifacts(List.of(coordinates), false));
        List<InventoryEntry> found = query.in(alone).isEmpty() ? alone.components() : query.in(alone);
        for (InventoryEntry entry : found) {
            IssueEntry missing = alone.unobtained().get(entry.purl());
            if (missing != null) {
                throw new LicentiaException(missing.message() + " " + missing.remedy()
                        + (ofProject == null ? "" : " " + query.suggestion(ofProject)));
            }
        }
        if (ofProject != null) {
            explainedAlone(query, ofProject);
        }
        return explain(found, alone);
    }

    private Inventory scan(ScanTarget target) {
        return new Scan(target, options, ProjectConfig.load(options.config, target), verbosity, terminal).run();
    }

    private static LicentiaException unknown(ComponentQuery query, @Nullable Inventory ofProject) {
        if (ofProject == null) {
            return new LicentiaException("'" + query.text() + "' names no version, and there is no project here to look"
                    + " in. Write group:artifact:version, or name the project.");
        }
        return new LicentiaException(ofProject.target().name() + " uses nothing that is called '" + query.text() + "'. "
                + query.suggestion(ofProject));
    }

    private void explainedAlone(ComponentQuery query, Inventory ofProject) {
        List<String> others = query.otherVersionsIn(ofProject);
        if (!verbosity.quiet) {
            terminal.err()
                    .println("licentia: "
                            + Terminal.safe(ofProject.target().name() + " does not use " + query.text()
                                    + (others.isEmpty() ? "" : " but " + String.join(", ", others))
                                    + "; it is explained by itself."));
        }
    }

    private int explain(List<InventoryEntry> found, Inventory inventory) {
        List<Explanation> explanations =
                found.stream().map(entry -> Explanation.of(entry, inventory)).collect(Collectors.toList());
        if (format.isJson()) {
            try {
                JsonRenderer.write(
                        new Document(
                                inventory.schemaVersion(),
                                inventory.tool(),
                                inventory.target(),
                                inventory.policy(),
                                inventory.asOf(),
                                explanations,
                                inventory.disclaimer()),
                        terminal.out());
            } catch (IOException e) {
                throw new LicentiaException("The answer could not be written: " + e.getMessage() + ".", e);
            }
        } else {
            new ExplanationText(terminal.out(), options.color.on(terminal)).print(explanations, inventory);
        }
        return explanations.stream().allMatch(Explanation::complete) ? Exit.GOOD : Exit.INCOMPLETE;
    }
}
