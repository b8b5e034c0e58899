package org.licentia.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.diagnostics.Diagnostics;
import org.licentia.cli.project.ProjectConfig;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.terminal.ColorOption;
import org.licentia.cli.terminal.Words;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to scan; the same for every command that scans. */
public final class ScanOptions {
    public static final String DIAGNOSTICS = "--diagnostics";

    @Mixin
    public final PolicyOption policy = new PolicyOption();

    @Mixin
    public final ModelOptions model = new ModelOptions();

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description =
                    "The project's settings for Licentia. Default: .licentia.yml beside the POM, if there is one.")
    @Nullable
    public Path config;

    @Mixin
    public final CurationOptions curations = new CurationOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The date to judge for, as in 2026-11-20. Default: today in UTC.")
    @Nullable
    public LocalDate asOf;

    @Option(names = "--poms-only", description = "Fetch and open no jar. Recorded in the inventory.")
    public boolean pomsOnly;

    @Option(
            names = "--allow-system-paths",
            description =
                    "Read the files that dependencies of system scope name, wherever they lie. Default: only those inside"
                            + " of the project and of the JDK.")
    public boolean allowSystemPaths;

    @Option(names = "--deep", description = "Also fetch the source jars and read the license headers of their files.")
    public boolean deep;

    @Mixin
    public final CacheOption cache = new CacheOption();

    @Option(names = "--no-cache", description = "Remember nothing from earlier scans, and nothing for later ones.")
    public boolean noCache;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many modules and components to work on at once, and how many files to wait for at once for each"
                            + " of them; 1 does one thing after the other. Default: one per processor, and for files 8 POMs and 5 jars.")
    @Nullable
    public Integer threads;

    /** Whether more than one thing may be done at once. */
    public boolean parallel() {
        return threads == null ? Runtime.getRuntime().availableProcessors() > 1 : threads > 1;
    }

    /** The files that people wrote and a scan reads, as far as they are known before it; not all need be there. */
    public List<Path> read(ScanTarget target, ProjectConfig config) {
        List<Path> read = new ArrayList<>(repositories.named());
        read.addAll(curations.given());
        read.add(ProjectFiles.of(target, CurationOptions.OF_PROJECT));
        read.add(ProjectConfig.file(this.config, target));
        read.add(ProjectFiles.of(target, ProjectConfig.DECISIONS));
        if (Files.isRegularFile(target.place())) {
            read.add(target.place());
        }
        String named = policy.named != null ? policy.named : config.policy();
        if (named != null) {
            read.add(Words.path(named));
        }
        return read;
    }

    @Option(
            names = "--jdk",
            paramLabel = "VERSION",
            description =
                    "The JDK of the build to describe; decides which profiles are active. Default: the running one.")
    @Nullable
    public String jdk;

    @Option(
            names = {"-P", "--activate-profiles"},
            paramLabel = "IDS",
            split = ",",
            description = "Profiles to activate, or with a leading '!' or '-' to deactivate, as in Maven.")
    public List<String> profiles = List.of();

    @Option(
            names = {"-D", "--define"},
            paramLabel = "NAME=VALUE",
            mapFallbackValue = "true",
            description = "A user property, as in Maven.")
    public Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = {"-pl", "--projects"},
            paramLabel = "MODULES",
            split = ",",
            description =
                    "Narrow the scan to these modules: [group]:artifact or a path; with a leading '!' or '-' all others.")
    public List<String> modules = List.of();

    @Option(
            names = DIAGNOSTICS,
            paramLabel = "FILE",
            description =
                    "Write a zip file for a bug report, also when the run fails: the log, times, the graph, issues,"
                            + " settings and versions, without secrets.")
    @Nullable
    public Diagnostics diagnostics;

    @Mixin
    public final RepositoryOptions repositories = new RepositoryOptions();

    @Mixin
    public final ColorOption color = new ColorOption();
}
