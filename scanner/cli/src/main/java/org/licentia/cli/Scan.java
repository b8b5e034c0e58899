package org.licentia.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.licentia.Licentia;
import org.licentia.ScanRequest;
import org.licentia.StandardParts;
import org.licentia.cli.maven.MavenOptions;
import org.licentia.cli.maven.StandaloneMaven;
import org.licentia.evidence.EvidenceCache;
import org.licentia.graph.maven.MavenProjectSource;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.ScanListener;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyReader;

/** One scan, from options to inventory, as every command that scans runs it. */
final class Scan {
    private static final int MOST_THREADS = 256;

    private final ScanOptions options;
    private final ProjectConfig config;
    private final Verbosity verbosity;
    private final Terminal terminal;

    Scan(ScanOptions options, ProjectConfig config, Verbosity verbosity, Terminal terminal) {
        this.options = options;
        this.config = config;
        this.verbosity = verbosity;
        this.terminal = terminal;
    }

    Inventory run() {
        boolean watched = terminal.errIsTerminal() && !verbosity.quiet && verbosity.verbose.length == 0;
        if (!watched) {
            return run(ScanListener.SILENT);
        }
        try (Progress progress = new Progress(terminal.err())) {
            return run(progress);
        }
    }

    private Inventory run(ScanListener listener) {
        Policy policy = policy();
        ExecutorService executor = Executors.newFixedThreadPool(threads());
        MavenOptions maven = new MavenOptions(
                options.project,
                options.settings,
                options.globalSettings,
                options.repository,
                options.offline,
                options.properties);
        MavenTarget target = new MavenTarget(
                options.project, options.profiles, options.properties, options.modules, options.jdk, options.pomsOnly);
        try (StandaloneMaven runtime = StandaloneMaven.open(maven);
                EvidenceCache cache = cache()) {
            LocalDate asOf = options.asOf != null ? options.asOf : LocalDate.now(Clock.systemUTC());
            return Licentia.scan(new ScanRequest(
                    new MavenProjectSource(target, runtime.runtime(), executor, listener),
                    policy,
                    asOf,
                    options.deep,
                    cache,
                    executor,
                    listener));
        } finally {
            executor.shutdownNow();
        }
    }

    private EvidenceCache cache() {
        if (options.noCache || options.pomsOnly) {
            return EvidenceCache.NONE;
        }
        return StandardParts.evidenceCache(options.cache.folder(), warning -> {
            if (!verbosity.quiet) {
                terminal.err().println("licentia: " + Terminal.safe(warning));
            }
        });
    }

    private Policy policy() {
        String named = options.policy != null ? options.policy : config.policy();
        PolicyReader reader = new PolicyReader(StandardParts.licenseFacts(), StandardParts.policyWords());
        if (named == null) {
            return reader.builtIn(PolicyReader.STANDARD);
        }
        Path file = Words.path(named);
        boolean isFile = named.endsWith(".yaml") || named.endsWith(".yml") || Files.exists(file);
        return isFile ? reader.read(file) : reader.builtIn(named);
    }

    private int threads() {
        if (options.threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (options.threads < 1 || options.threads > MOST_THREADS) {
            throw new LicentiaException(
                    "--threads is " + options.threads + ". Give a number from 1 to " + MOST_THREADS + ".");
        }
        return options.threads;
    }
}
