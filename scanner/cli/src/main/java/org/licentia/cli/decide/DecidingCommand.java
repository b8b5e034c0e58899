package org.licentia.cli.decide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.ExaminedTarget;
import org.licentia.StandardParts;
import org.licentia.cli.audit.AuditTrail;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.project.SettingsFile;
import org.licentia.cli.scan.ComponentQuery;
import org.licentia.cli.scan.Scan;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.decision.Decisions;
import org.licentia.decision.ReviewedDecisions;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.decision.ReviewedDecisions.State;
import org.licentia.graph.VersionRange;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that write down decisions have in common: they look first, and see that it takes effect. */
abstract sealed class DecidingCommand extends TerminalCommand permits WaiveCommand, ChooseCommand {
    @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
    private boolean dryRun;

    @Mixin
    final ScanOptions options = new ScanOptions();

    DecidingCommand(Terminal terminal) {
        super(terminal);
    }

    /** Its name, for the audit log. */
    abstract String command();

    /** The project that it is about. */
    abstract @Nullable Path project();

    /**
     * A project that was looked at, with its settings as they are.
     *
     * @param decisions what was decided elsewhere
     */
    record Looked(ScanTarget target, SettingsFile file, Decisions elsewhere, ExaminedTarget examined) {
        /** What becomes of the decisions if the file is as given. */
        ReviewedDecisions judge(SettingsFile settings) {
            return examined.judge(decided(settings).and(elsewhere));
        }

        static Decisions decided(SettingsFile settings) {
            return ProjectConfig.of(settings.path(), settings.text()).decisions();
        }
    }

    final Looked look() {
        Path folder = project();
        if (folder == null && !Files.isRegularFile(Path.of("pom.xml"))) {
            throw new LicentiaException("There is no project here. Name its folder or its POM.");
        }
        ScanTarget target = ScanTarget.project(folder == null ? Path.of(".") : folder);
        // An unreadable file is refused before any time is spent on the scan.
        ProjectConfig config = ProjectConfig.load(options.config, target);
        Path place = ProjectConfig.file(options.config, target);
        if (options.config == null) {
            ProjectFiles.refuseOutside(target, place, "name the file that is meant with -c");
        }
        SettingsFile file = SettingsFile.open(place);
        return new Looked(
                target,
                file,
                ProjectConfig.decisionsBeside(target),
                new Scan(target, options, config, verbosity, terminal).examine());
    }

    /** The components meant; never none, and none of which nothing is known. */
    static List<InventoryEntry> meant(String words, Inventory inventory) {
        boolean isPart = words.indexOf('#') >= 0;
        List<InventoryEntry> found = isPart
                ? inventory.components().stream()
                        .filter(entry -> isPart(words, entry))
                        .toList()
                : ComponentQuery.of(words).in(inventory);
        if (found.isEmpty()) {
            throw new LicentiaException(inventory.target().name() + " uses nothing that is called '" + words + "'. "
                    + (isPart
                            ? "Copy it from the report."
                            : ComponentQuery.of(words).suggestion(inventory)));
        }
        for (InventoryEntry entry : found) {
            Inventory.IssueEntry missing = inventory.unobtained().get(entry.purl());
            if (missing != null) {
                throw new LicentiaException("Nothing is known about " + entry.coordinates() + " that a decision could"
                        + " rest on: " + missing.message() + " " + missing.remedy());
            }
        }
        return found;
    }

    /** What {@code --versions} says. */
    static VersionRange range(String words) {
        return StandardParts.versions()
                .read(words)
                .orElseThrow(() -> new LicentiaException("--versions is '" + words
                        + "', which is neither a version nor a range of Maven's. Write for example 1.0 or [1.0,2.0)."));
    }

    /** A part of an artifact, by its purl, by coordinates, or as decisions name it: {@code group:artifact#part}. */
    private static boolean isPart(String words, InventoryEntry entry) {
        String coordinates = entry.coordinates();
        return WrittenCoordinates.read(coordinates)
                .filter(named -> !named.part().isEmpty())
                .filter(named -> words.equals(entry.purl())
                        || words.equals(coordinates)
                        || words.equals(named.ga() + "#" + named.part()))
                .isPresent();
    }

    /**
     * Writes an entry down, if it takes effect.
     *
     * @param key of the list
     * @param decided the same for the audit log
     * @param where where the last entry of that list stands
     * @return where it stands now; null when nothing was to be written
     */
    final @Nullable String write(
            Looked looked,
            String key,
            List<String> entry,
            Map<String, Object> decided,
            Function<Decisions, String> where) {
        AuditTrail.refuseSecrets(List.of(decided));
        if (dryRun && !looked.file().takes(key, entry)) {
            // Nobody can see where it will stand, so nothing is said of its effect.
            printed(entry);
            return null;
        }
        SettingsFile after = looked.file().with(key, entry);
        String source = where.apply(Looked.decided(after));
        checkInForce(looked.judge(after), source);
        if (dryRun) {
            printed(entry);
            return null;
        }
        new AuditTrail(
                        looked.target(),
                        command(),
                        looked.examined().request().policy().reference())
                .replace(looked.file(), after, List.of(decided));
        SettingsFile written = SettingsFile.open(looked.file().path());
        checkInForce(looked.judge(written), source);
        return source;
    }

    private void printed(List<String> entry) {
        for (int i = 0; i < entry.size(); i++) {
            say((i == 0 ? "- " : "  ") + entry.get(i));
        }
    }

    private static void checkInForce(ReviewedDecisions reviewed, String source) {
        State state = reviewed.decisions().stream()
                .filter(decision -> decision.source().equals(source))
                .map(Reviewed::state)
                .findFirst()
                .orElse(State.UNUSED);
        if (state != State.IN_FORCE && state != State.EXPIRES_SOON) {
            throw new LicentiaException("This would have no effect (" + state + "), so it was not written. "
                    + reviewed.issues().stream()
                            .map(Issue::message)
                            .filter(message -> message.contains(source + " "))
                            .collect(Collectors.joining(" ")));
        }
    }

    /** One line of the answer, harmless whatever is in it. */
    final void say(String line) {
        if (!verbosity.quiet || dryRun) {
            terminal.out().print(Terminal.safe(line) + "\n");
            terminal.out().flush();
        }
    }
}
