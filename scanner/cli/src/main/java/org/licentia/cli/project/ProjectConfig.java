package org.licentia.cli.project;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.terminal.Words;
import org.licentia.decision.DecisionReader;
import org.licentia.decision.Decisions;
import org.licentia.decision.DeclaredProduct;
import org.licentia.inventory.diff.Gate;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.PolicyReader;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * What a project settles for itself in {@code .licentia.yml}, and what was decided about it there and in
 * {@code .licentia/decisions.yml}.
 *
 * @param policy a policy file or the id of a shipped policy; null when the project does not say
 * @param failOn what fails the gate
 * @param model how the product is distributed; null when the project does not say
 * @param outbound the license of the product; null when the project does not say
 */
public record ProjectConfig(
        @Nullable String policy,
        Gate.FailOn failOn,
        @Nullable DistributionModel model,
        @Nullable SpdxTerm outbound,
        Decisions decisions) {
    /** The name of the settings beside the POM. */
    public static final Path FILE = Path.of(".licentia.yml");

    /** The name of the file of decisions that imports write. */
    public static final Path DECISIONS = Path.of(".licentia", "decisions.yml");

    private static final ProjectConfig NONE = new ProjectConfig(null, Gate.FailOn.REVIEW, null, null, Decisions.NONE);

    /**
     * The settings of the project, those beside its POM, or none.
     *
     * @param named the file that the command line names; null when it names none
     */
    public static ProjectConfig load(@Nullable Path named, ScanTarget target) {
        Path file = file(named, target);
        ProjectConfig config = named != null || ProjectFiles.isThere(file) ? of(file, YamlText.of(file)) : NONE;
        return config.with(decisionsBeside(target));
    }

    /** The file that holds the settings, or would hold them. */
    public static Path file(@Nullable Path named, ScanTarget target) {
        return named != null ? named : ProjectFiles.of(target, FILE);
    }

    /** What such a file says, and nothing else. */
    public static ProjectConfig of(Path file, YamlText text) {
        return text.parseIfAny()
                .map(settings -> of(file, text.name(), settings.entries("the settings file", known())))
                .orElse(NONE);
    }

    /** The same, with what was decided elsewhere. */
    public ProjectConfig with(Decisions others) {
        return new ProjectConfig(policy, failOn, model, outbound, decisions.and(others));
    }

    /** What was decided in the file beside the settings. */
    public static Decisions decisionsBeside(ScanTarget target) {
        Path file = ProjectFiles.of(target, DECISIONS);
        return ProjectFiles.isThere(file)
                ? StandardParts.decisionReader()
                        .read(new YamlText(decisionsName(), YamlText.of(file).bytes()))
                : Decisions.NONE;
    }

    /** What messages and reports call the file of decisions. */
    public static String decisionsName() {
        return DECISIONS.toString().replace('\\', '/');
    }

    /** How the product is distributed, where the project says so. */
    public DistributionContext context(DistributionContext assumed) {
        return new DistributionContext(
                model == null ? assumed.model() : model, outbound == null ? assumed.outbound() : outbound);
    }

    /** What was decided about the target. All of it is about the project, and nothing about artifacts of others. */
    public Decisions decisions(ScanTarget target) {
        return target.isProject() ? decisions : Decisions.NONE;
    }

    /** What the project says of its product. */
    public DeclaredProduct product(ScanTarget target) {
        return decisions(target).product();
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(DecisionReader.KEYS);
        known.addAll(Set.of("policy", "fail-on", "model", "outbound"));
        return known;
    }

    private static ProjectConfig of(Path file, String name, Map<String, YamlValue> entries) {
        YamlValue policy = entries.get("policy");
        YamlValue failOn = entries.get("fail-on");
        YamlValue model = entries.get("model");
        YamlValue outbound = entries.get("outbound");
        return new ProjectConfig(
                policy == null ? null : beside(file, policy),
                failOn == null ? Gate.FailOn.REVIEW : failOn(failOn),
                model == null ? null : model(model),
                outbound == null ? null : outbound(outbound),
                StandardParts.decisionReader().read(name, entries));
    }

    /** A policy file is named relative to the settings that name it; an id has no extension. */
    private static String beside(Path file, YamlValue value) {
        String policy = value.text("policy");
        if (PolicyReader.SHIPPED.contains(policy)) {
            return policy;
        }
        boolean isFile = policy.endsWith(".yaml") || policy.endsWith(".yml");
        try {
            Path place = isFile ? file.resolveSibling(Words.path(policy)) : Words.path(policy);
            // What is no file the project may not let us wait for; what is not there is an id, or told later.
            ProjectFiles.isThere(place);
            return isFile ? place.toString() : policy;
        } catch (LicentiaException e) {
            throw value.error("policy is '" + YamlValue.quoted(policy)
                    + "', which is no file that can be read to an end, or none that may be looked at. Write the id of a"
                    + " shipped policy, or the name of a file that you may read");
        }
    }

    private static Gate.FailOn failOn(YamlValue value) {
        String text = value.text("fail-on");
        return Gate.FailOn.parse(text)
                .orElseThrow(
                        () -> value.error("fail-on is '" + YamlValue.quoted(text) + "'. Write review, deny or never"));
    }

    private static DistributionModel model(YamlValue value) {
        String text = value.text("model");
        return DistributionModel.parse(text)
                .orElseThrow(() -> value.error("there is no distribution model '" + YamlValue.quoted(text)
                        + "'. Write one of "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(DistributionModel.values())
                                        .map(DistributionModel::toString)
                                        .toList())));
    }

    private static SpdxTerm outbound(YamlValue value) {
        String text = value.text("outbound");
        try {
            SpdxExpression expression = new SpdxParser(StandardParts.licenseList()).parse(text);
            if (expression instanceof SpdxTerm term && !term.isNoAssertion() && !term.isNone()) {
                return term;
            }
        } catch (SpdxSyntaxException e) {
            throw outbound(value, text, e);
        }
        throw value.error("outbound is '" + YamlValue.quoted(text)
                + "'. Name one license, or LicenseRef-Proprietary; a product under a choice of licenses is judged once"
                + " for each");
    }

    private static LicentiaException outbound(YamlValue value, String text, SpdxSyntaxException e) {
        return value.error("outbound is '" + YamlValue.quoted(text) + "': "
                + String.valueOf(e.getMessage()).replaceFirst("\\.$", "")
                + ". Write an SPDX id, or LicenseRef-Proprietary");
    }
}
