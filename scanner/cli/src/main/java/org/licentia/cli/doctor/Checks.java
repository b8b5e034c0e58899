package org.licentia.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.audit.AuditTrail;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.doctor.PolicyCheck.Judging;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.MavenSetup;
import org.licentia.cli.option.PolicyOption;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.policy.PolicyCommand;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.start.ClassArchive;
import org.licentia.cli.terminal.Words;
import org.licentia.decision.Decisions;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyReader;
import org.licentia.yaml.YamlText;

/**
 * What the doctor looks at, in the order in which it is said; a new check is one line here.
 *
 * @param hasProject whether there is one, and not the machine alone to be looked at
 * @param within how long repositories may take
 * @param secrets are told what the settings hold
 */
public record Checks(ScanTarget target, boolean hasProject, ScanOptions options, Duration within, Secrets secrets) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    List<Check> all() {
        Properties java = System.getProperties();
        MavenOptions maven = options.repositories.maven(target.place(), options.properties);
        Supplier<MavenSetup> setup = new Once<>(() -> MavenSetup.of(maven, secrets), "Maven's settings");
        Supplier<ProjectConfig> config =
                new Once<>(() -> ProjectConfig.load(options.config, target), "the settings of the project");
        List<Check> checks = new ArrayList<>();
        checks.add(new JavaCheck(java, Runtime.getRuntime().maxMemory()));
        checks.add(new ClassArchiveCheck(
                ClassArchive.of(java).map(ClassArchive::file),
                java.getProperty("java.vm.info", "").contains("sharing")));
        checks.add(new VersionsCheck(LocalDate.now(Clock.systemUTC())));
        checks.add(new EncodingCheck(java, System.getenv()));
        checks.add(new SettingsCheck(setup));
        checks.add(new LocalRepositoryCheck(() -> setup.get().localRepository(), PATIENCE));
        checks.add(new RepositoriesCheck(
                () -> {
                    Objects.requireNonNull(setup.get()); // says what is wrong with the settings only once
                    return maven;
                },
                maven(),
                within));
        checks.add(new CacheCheck(options.cache.folder(), PATIENCE));
        if (hasProject) {
            checks.add(new ReadableCheck("project-settings", "project settings", () -> settings(config.get())));
        }
        checks.add(new PolicyCheck(() -> judging(hasProject ? config.get() : null)));
        if (hasProject) {
            checks.add(new ReadableCheck("decisions", "decisions", () -> decisions(config.get())));
            checks.add(new ReadableCheck("curations", "curations", this::curations));
            checks.add(new AuditLogCheck(AuditTrail.log(target)));
        }
        return checks;
    }

    /** What may be asked for more than once, and fails but once. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> source;
        private final String what;
        private @Nullable T value;
        private boolean failed;

        Once(Supplier<T> source, String what) {
            this.source = source;
            this.what = what;
        }

        @Override
        public T get() {
            T known = value;
            if (known != null) {
                return known;
            }
            if (failed) {
                throw new LicentiaException("Not known while " + what + " cannot be read. Mend these first.");
            }
            failed = true;
            T read = source.get();
            failed = false;
            value = read;
            return read;
        }
    }

    private MavenTarget maven() {
        return new MavenTarget(
                target.place(), options.profiles, options.properties, options.modules, options.jdk, options.pomsOnly);
    }

    private String settings(ProjectConfig config) {
        Path file = ProjectConfig.file(options.config, target);
        return ProjectFiles.isThere(file)
                ? file + ": policy " + (config.policy() == null ? PolicyReader.STANDARD : config.policy())
                        + ", fails on " + PolicyCommand.word(config.failOn())
                : "no " + ProjectConfig.FILE + "; everything as by default";
    }

    private static String decisions(ProjectConfig config) {
        Decisions decided = config.decisions();
        return ConsoleReport.counted(decided.choices().size(), "choice") + ", "
                + ConsoleReport.counted(decided.waivers().size(), "waiver") + ", "
                + ConsoleReport.counted(decided.entitlements().size(), "entitlement");
    }

    private String curations() {
        options.curations.read(target);
        return ProjectFiles.isThere(ProjectFiles.of(target, Path.of(".licentia", "curations.yml")))
                ? ".licentia/curations.yml can be read"
                : "none of the project";
    }

    private Judging judging(@Nullable ProjectConfig config) {
        String named = options.policy.named != null || config == null ? options.policy.named : config.policy();
        Policy policy = PolicyOption.read(named);
        return new Judging(policy, PolicyOption.text(named), cases(named));
    }

    /** The examples beside a policy file, named as those of the shipped ones. */
    private static Optional<YamlText> cases(@Nullable String named) {
        if (named == null || !named.matches("(?s).*\\.ya?ml")) {
            return Optional.empty();
        }
        Path cases = Words.path(named.replaceFirst("\\.(ya?ml)$", ".cases.$1"));
        return Files.isRegularFile(cases) ? Optional.of(YamlText.of(cases)) : Optional.empty();
    }
}
