package org.licentia.cli.cache;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.CacheStore;
import org.licentia.cli.option.CacheOption;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks after the cache. */
@Command(
        name = "cache",
        description = {
            "Look after the cache, which remembers what was found in artifacts, so that the next scan opens only new ones,"
                    + " and what a target was resolved to, so that the next scan resolves only what has changed.",
            "",
            "It is a folder of small files, named by what the findings depend on: the SHA-256 of the artifact, its"
                    + " coordinates, and the version of Licentia and its data. A resolution counts only while every POM,"
                    + " setting, option, file and variable that Maven looked at is as it was; one with snapshots of other"
                    + " projects, errors or failed repositories is not remembered (-v says why). Removing it, or any file in it, changes no"
                    + " result: the next scan looks again. Any number of scans may use one cache at once. It keeps itself"
                    + " below 512 MB by forgetting what was not of use for longest.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  licentia cache                            where it is, and how much is in it",
            "  licentia cache --prune --keep 100         leave no more than 100 MB",
            "  licentia cache --clear                    forget everything",
            "  licentia scan . --cache /build/licentia   scan with a cache of your choice, as CI may keep between jobs"
        })
public final class CacheCommand extends TerminalCommand {
    private static final int USUAL = 512;

    @ArgGroup(exclusive = false)
    Work work = new Work();

    @Option(names = "--keep", paramLabel = "MB", description = "How much --prune leaves. Default: 512.")
    @Nullable
    Integer keep;

    @Mixin
    final CacheOption location = new CacheOption();

    /** What to do with it. */
    static final class Work {
        @Option(names = "--stats", description = "Say where it is and how much is in it. The default.")
        boolean stats;

        @Option(names = "--prune", description = "Forget what was not of use for longest.")
        boolean prune;

        @Option(names = "--clear", description = "Forget everything.")
        boolean clear;
    }

    public CacheCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        checkUsage();
        CacheStore store = new CacheStore(location.folder());
        PrintStream out = terminal.out();
        if (work.clear) {
            out.println("Removed " + shown(store.clear()) + " from " + store.root() + ".");
        } else if (work.prune) {
            long removed = store.prune(
                    (keep == null ? USUAL : keep) * 1_048_576L,
                    Clock.systemUTC().instant());
            out.println("Removed " + shown(removed) + " from " + store.root() + "; "
                    + shown(store.statistics().bytes()) + " are left.");
        } else {
            CacheStore.Statistics statistics = store.statistics();
            out.println("folder     " + store.root().toAbsolutePath().normalize());
            out.println("size       " + shown(statistics.bytes()) + " of at most " + shown(CacheStore.MOST_BYTES));
            out.println("artifacts  " + statistics.artifacts() + " whose findings are known");
            out.println("files      " + statistics.files() + " whose checksums are known");
            out.println("targets    " + statistics.resolutions() + " whose resolution is known");
        }
        return Exit.GOOD;
    }

    private void checkUsage() {
        if (Stream.of(work.stats, work.prune, work.clear).filter(on -> on).count() > 1) {
            throw new LicentiaException("--stats, --prune and --clear are different things to do. Give one of them.");
        }
        if (keep != null && !work.prune) {
            throw new LicentiaException("--keep says how much --prune leaves. Add --prune, or leave --keep out.");
        }
        if (keep != null && keep < 0) {
            throw new LicentiaException(
                    "--keep " + keep + " is no amount to leave. Give a number of megabytes from 0 on.");
        }
    }

    private static String shown(long bytes) {
        return bytes < 1_048_576
                ? (bytes + 1023) / 1024 + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_048_576.0);
    }
}
