package org.licentia.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files that a project begins with. */
public final class ProjectTemplates {
    private ProjectTemplates() {}

    /**
     * The settings, commented.
     *
     * @param policy as the settings name it; null for the default, and so with the others
     */
    public static String settings(@Nullable String policy, @Nullable String model, @Nullable String outbound) {
        return text("licentia.yml")
                .replace("{policy}", setting("policy", policy, "commercial-distribution"))
                .replace("{model}", setting("model", model, "distributed-binary"))
                .replace("{outbound}", setting("outbound", outbound, "LicenseRef-Proprietary"));
    }

    /** A workflow for GitHub Actions. */
    public static String githubActions() {
        return text("github-actions.yml");
    }

    /** A job for GitLab CI. */
    public static String gitlabCi() {
        return text("gitlab-ci.yml");
    }

    private static String setting(String key, @Nullable String value, String example) {
        return value == null ? "#" + key + ": " + example : key + ": " + quoted(value);
    }

    // In single quotes YAML knows no escape but the doubled quote.
    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(ProjectTemplates.class.getResourceAsStream("init/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
