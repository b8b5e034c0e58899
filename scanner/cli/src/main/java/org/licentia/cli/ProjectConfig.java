package org.licentia.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Gate;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * What a project settles for itself in {@code .licentia.yml}.
 *
 * @param policy a policy file or the id of a shipped policy; null when the project does not say
 * @param failOn what fails the gate
 */
record ProjectConfig(@Nullable String policy, Gate.FailOn failOn) {
    private static final String FILE = ".licentia.yml";
    private static final ProjectConfig NONE = new ProjectConfig(null, Gate.FailOn.REVIEW);

    /** The settings that the options name, or those beside the POM, or none. */
    static ProjectConfig load(ScanOptions options, ScanTarget target) {
        if (options.config != null) {
            return read(options.config);
        }
        Path folder = Files.isDirectory(target.place())
                ? target.place()
                : target.place().toAbsolutePath().getParent();
        Path file = folder == null ? Path.of(FILE) : folder.resolve(FILE);
        return Files.exists(file) ? read(file) : NONE;
    }

    private static ProjectConfig read(Path file) {
        return YamlText.of(file)
                .parseIfAny()
                .map(settings -> of(file, settings.entries("the settings file", Set.of("policy", "fail-on"))))
                .orElse(NONE);
    }

    private static ProjectConfig of(Path file, Map<String, YamlValue> entries) {
        YamlValue policy = entries.get("policy");
        YamlValue failOn = entries.get("fail-on");
        return new ProjectConfig(
                policy == null ? null : beside(file, policy.text("policy")),
                failOn == null ? Gate.FailOn.REVIEW : failOn(failOn));
    }

    /** A policy file is named relative to the settings that name it; an id has no extension. */
    private static String beside(Path file, String policy) {
        boolean isFile = policy.endsWith(".yaml") || policy.endsWith(".yml");
        return isFile ? file.resolveSibling(policy).toString() : policy;
    }

    private static Gate.FailOn failOn(YamlValue value) {
        String text = value.text("fail-on");
        return Gate.FailOn.parse(text)
                .orElseThrow(() -> value.error("fail-on is '" + text + "'. Write review, deny or never"));
    }
}
