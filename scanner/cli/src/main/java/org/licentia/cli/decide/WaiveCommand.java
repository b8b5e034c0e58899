package org.licentia.cli.decide;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.audit.AuditTrail;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.decision.DecidedComponent;
import org.licentia.decision.DecisionReader;
import org.licentia.decision.DecisionText;
import org.licentia.decision.EvidenceFingerprint;
import org.licentia.decision.Waiver;
import org.licentia.graph.Component;
import org.licentia.graph.Scope;
import org.licentia.graph.VersionRange;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Violation;
import org.licentia.yaml.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down that a finding is accepted for a time. */
@Command(
        name = "waive",
        description = "Accept a finding for a time: scan, find it, and write the waiver into the project's settings,"
                + " leaving every other byte of them as it is. The finding and what is owed stay in every report.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = "Exits 0 when the waiver was written and takes effect, and 2 when it was not.")
public final class WaiveCommand extends DecidingCommand {
    @Parameters(
            index = "0",
            paramLabel = "COMPONENT",
            description =
                    "group:artifact, with its version where the project uses several, or a purl as reports print it.")
    private String component = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "The Maven project that uses it. Default: the one in the current folder.")
    private @Nullable Path project;

    @Option(names = "--rule", paramLabel = "RULE", description = "The rule that stops it. Default: the one there is.")
    private @Nullable String rule;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "REASON",
            description = "commercial-license, permission-granted, legal-review, risk-accepted, replacement-planned or"
                    + " false-positive.")
    private Waiver.Reason reason = Waiver.Reason.RISK_ACCEPTED;

    @Option(names = "--because", required = true, paramLabel = "SENTENCE", description = "Why; reports print it.")
    private String because = "";

    @Option(names = "--owner", required = true, paramLabel = "NAME", description = "Who answers for it.")
    private String owner = "";

    @Option(names = "--approver", required = true, paramLabel = "NAME", description = "Who agreed.")
    private String approver = "";

    @Option(
            names = "--expires",
            required = true,
            paramLabel = "DATE",
            description = "The last day on which it counts, at most 366 days from now, as in 2026-11-20.")
    private LocalDate expires = LocalDate.EPOCH;

    @Option(names = "--ticket", paramLabel = "ID", description = "Where it was discussed.")
    private @Nullable String ticket;

    @Option(
            names = "--scope",
            split = ",",
            paramLabel = "SCOPES",
            description = "In which scopes. Default: those in which it is used.")
    private @Nullable List<Scope> scopes;

    @Option(
            names = "--versions",
            paramLabel = "VERSIONS",
            description = "A version, or a range of Maven's with an upper bound. Default: the version used.")
    private @Nullable String versions;

    @Option(
            names = "--distribution",
            split = ",",
            paramLabel = "MODELS",
            description = "Under which distribution models. Default: the one that the product is judged under.")
    private @Nullable List<DistributionModel> models;

    public WaiveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    String command() {
        return "waive";
    }

    @Override
    @Nullable
    Path project() {
        return project;
    }

    @Override
    public Integer call() {
        checkSaid("--because", because);
        checkSaid("--owner", owner);
        checkSaid("--approver", approver);
        Looked looked = look();
        LocalDate today = looked.examined().request().asOf();
        checkDates(today);
        Violation violation = violation(looked);
        Waiver waiver = waiver(violation, looked, today);
        String source = write(
                looked,
                DecisionReader.WAIVERS,
                DecisionText.of(waiver),
                AuditTrail.of(waiver),
                decisions ->
                        decisions.waivers().get(decisions.waivers().size() - 1).source());
        if (source != null) {
            say("Waived until " + expires + ": " + violation.verdict() + " by '" + violation.rule() + "' for "
                    + violation.component());
            violation.usages().stream()
                    .map(use -> "  " + use.usage().module() + " (" + use.usage().scope() + ")")
                    .distinct()
                    .forEach(this::say);
            say("Written to " + source + ". The finding and what is owed stay in every report, and the finding counts"
                    + " again when the evidence changes.");
        }
        return Exit.GOOD;
    }

    private static void checkSaid(String option, String words) {
        if (words.isBlank()) {
            throw new LicentiaException(option + " is empty. Write what reports shall say.");
        }
    }

    private void checkDates(LocalDate today) {
        if (expires.isBefore(today)) {
            throw new LicentiaException("--expires is " + expires + ", which is over. Name a day from " + today + " to "
                    + today.plusDays(Waiver.LONGEST_DAYS) + ".");
        }
        if (expires.isAfter(today.plusDays(Waiver.LONGEST_DAYS))) {
            throw new LicentiaException("--expires is " + expires + ", and no waiver counts for more than "
                    + Waiver.LONGEST_DAYS + " days. Name a day up to " + today.plusDays(Waiver.LONGEST_DAYS) + ".");
        }
    }

    private Violation violation(Looked looked) {
        List<InventoryEntry> meant = meant(component, looked.examined().inventory());
        Set<String> purls = meant.stream().map(InventoryEntry::purl).collect(Collectors.toSet());
        List<Violation> all = looked.judge(looked.file()).evaluation().violations();
        VersionRange wanted = versions == null ? VersionRange.ALL : bounded(versions);
        List<Violation> found = all.stream()
                .filter(violation ->
                        wanted.contains(violation.component().coordinates().version()))
                .filter(violation -> purls.contains(violation.component().purl().text()))
                .toList();
        if (found.isEmpty()) {
            throw new LicentiaException("There is nothing to waive: no rule stops " + component
                    + (versions == null ? "" : " in version " + versions) + ". "
                    + (all.isEmpty()
                            ? "No rule stops anything here."
                            : "Stopped are " + listed(all.stream().map(Violation::component)) + "."));
        }
        if (found.stream().map(Violation::component).distinct().count() > 1) {
            throw new LicentiaException("Several components are called '" + component + "': "
                    + listed(found.stream().map(Violation::component)) + ". Name one of them.");
        }
        String rules = listed(found.stream().map(Violation::rule));
        if (rule == null && found.size() > 1) {
            throw new LicentiaException("Several rules stop " + found.get(0).component() + ": " + rules
                    + ". Say with --rule which of them is waived.");
        }
        return found.stream()
                .filter(violation -> rule == null || violation.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Suggestion.of(
                            String.valueOf(rule),
                            found.stream().map(Violation::rule).toList());
                    return new LicentiaException("The rule '" + rule + "' does not stop "
                            + found.get(0).component() + ". " + known + (known.endsWith("?") ? "" : "."));
                });
    }

    private static String listed(java.util.stream.Stream<?> words) {
        List<String> all = words.map(Object::toString).distinct().sorted().toList();
        return all.stream().limit(10).collect(Collectors.joining(", ")) + (all.size() > 10 ? ", …" : "");
    }

    private Waiver waiver(Violation violation, Looked looked, LocalDate today) {
        Component stopped = violation.component();
        Set<Scope> inScopes = EnumSet.noneOf(Scope.class);
        violation.usages().forEach(use -> inScopes.add(use.usage().scope()));
        return new Waiver(
                violation.rule(),
                new DecidedComponent(stopped.coordinates().ga(), versions(stopped), stopped.part()),
                scopes == null ? inScopes : EnumSet.copyOf(scopes),
                violation.usages().stream().map(use -> use.use().linkage()).collect(Collectors.toSet()),
                models == null
                        ? EnumSet.of(
                                looked.examined().request().product().context().model())
                        : EnumSet.copyOf(models),
                violation.verdict(),
                reason,
                because,
                owner,
                approver,
                ticket,
                today,
                expires,
                looked.examined().conclusions().stream()
                        .filter(conclusion -> conclusion.component().purl().equals(stopped.purl()))
                        .map(conclusion -> EvidenceFingerprint.of(conclusion, violation))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                "");
    }

    private VersionRange versions(Component stopped) {
        return versions == null ? VersionRange.single(stopped.coordinates().version()) : bounded(versions);
    }

    private static VersionRange bounded(String words) {
        VersionRange range = range(words);
        if (!range.isBoundedAbove()) {
            throw new LicentiaException("--versions is '" + words + "', which speaks of versions that do not exist yet."
                    + " Give it an upper bound, such as [1.0,2.0).");
        }
        return range;
    }
}
