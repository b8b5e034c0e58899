package org.licentia.cli.decide;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.audit.AuditTrail;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.Version;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.ComponentOffer;
import org.licentia.decision.DecidedComponent;
import org.licentia.decision.DecisionReader;
import org.licentia.decision.DecisionText;
import org.licentia.decision.LicenseChoice;
import org.licentia.graph.Component;
import org.licentia.graph.VersionRange;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down which license is taken where there is a choice. */
@Command(
        name = "choose",
        description = "Take one of the licenses that a component offers: scan, see that it is offered, and write the"
                + " choice into the project's settings, leaving every other byte of them as it is.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = "Exits 0 when the choice was written and takes effect, and 2 when it was not.")
public final class ChooseCommand extends DecidingCommand {
    @Parameters(index = "0", paramLabel = "COMPONENT", description = "group:artifact, or a purl as reports print it.")
    private String component = "";

    @Parameters(index = "1", paramLabel = "LICENSE", description = "An SPDX expression: one of those offered.")
    private String license = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "The Maven project that uses it. Default: the one in the current folder.")
    private @Nullable Path project;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided.")
    private String by = "";

    @Option(names = "--because", paramLabel = "SENTENCE", description = "Why; reports print it.")
    private @Nullable String because;

    @Option(
            names = "--versions",
            paramLabel = "VERSIONS",
            description = "A version or a range of Maven's. Default: all; a version that no longer offers the license"
                    + " makes the scan incomplete.")
    private @Nullable String versions;

    public ChooseCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    String command() {
        return "choose";
    }

    @Override
    @Nullable
    Path project() {
        return project;
    }

    @Override
    public Integer call() {
        SpdxExpression taken = license();
        Looked looked = look();
        List<LicenseConclusion> conclusions = conclusions(component, looked);
        conclusions.forEach(conclusion -> checkOffer(conclusion, taken));
        Component first = conclusions.get(0).component();
        LicenseChoice choice = new LicenseChoice(
                new DecidedComponent(first.coordinates().ga(), versions(conclusions), first.part()),
                taken,
                because,
                by,
                looked.examined().request().asOf(),
                "");
        checkAlone(choice, conclusions, looked);
        String source = write(
                looked,
                DecisionReader.CHOICES,
                DecisionText.of(choice),
                AuditTrail.of(choice),
                decisions ->
                        decisions.choices().get(decisions.choices().size() - 1).source());
        if (source != null) {
            say("Taken: " + taken + " for "
                    + conclusions.stream()
                            .map(conclusion -> conclusion.component().toString())
                            .collect(Collectors.joining(", ")));
            say("Written to " + source + ".");
        }
        return Exit.GOOD;
    }

    private SpdxExpression license() {
        try {
            return new SpdxParser(StandardParts.licenseList()).parse(license);
        } catch (SpdxSyntaxException e) {
            throw new LicentiaException(
                    "'" + license + "' is no SPDX expression: " + e.getMessage()
                            + " Write it as the report writes the offer.",
                    e);
        }
    }

    private static List<LicenseConclusion> conclusions(String words, Looked looked) {
        Set<String> purls = meant(words, looked.examined().inventory()).stream()
                .filter(entry -> !entry.own())
                .map(InventoryEntry::purl)
                .collect(Collectors.toSet());
        List<LicenseConclusion> conclusions = looked.examined().conclusions().stream()
                .filter(conclusion ->
                        purls.contains(conclusion.component().purl().text()))
                .toList();
        long names = conclusions.stream()
                .map(conclusion -> conclusion.component().coordinates().ga() + "#"
                        + conclusion.component().part())
                .distinct()
                .count();
        if (names != 1) {
            throw new LicentiaException(
                    names == 0
                            ? "'" + words + "' is built by the project itself. Nothing is taken from others there."
                            : "Several components are called '" + words + "'. Write group:artifact.");
        }
        return conclusions;
    }

    private static void checkOffer(LicenseConclusion conclusion, SpdxExpression taken) {
        ComponentOffer offer = new ComponentOffer(conclusion);
        if (!offer.holds(taken)) {
            throw new LicentiaException(
                    taken + " cannot be taken for " + conclusion.component() + ": " + offer.inWords());
        }
    }

    private static void checkAlone(LicenseChoice choice, List<LicenseConclusion> conclusions, Looked looked) {
        Looked.decided(looked.file()).and(looked.elsewhere()).choices().stream()
                .filter(other -> conclusions.stream()
                        .map(LicenseConclusion::component)
                        .anyMatch(each -> other.component().names(each)
                                && choice.component().names(each)))
                .findFirst()
                .ifPresent(other -> {
                    throw new LicentiaException("There is a choice for " + other.component() + " already: "
                            + other.source() + " takes " + other.license() + ". Change or remove it there.");
                });
    }

    private VersionRange versions(List<LicenseConclusion> conclusions) {
        if (versions == null) {
            return VersionRange.ALL;
        }
        VersionRange range = range(versions);
        if (conclusions.stream()
                .noneMatch(each -> range.contains(each.component().coordinates().version()))) {
            throw new LicentiaException("--versions is '" + versions + "', and the project uses none of these.");
        }
        return range;
    }
}
