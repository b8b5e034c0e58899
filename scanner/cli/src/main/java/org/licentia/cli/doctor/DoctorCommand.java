package org.licentia.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.licentia.cli.option.ScanOptions;
import org.licentia.cli.project.ScanTarget;
import org.licentia.cli.terminal.AnswerFormat;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;
import org.licentia.report.json.JsonRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One look at everything that a scan depends on. */
@Command(
        name = "doctor",
        description = {
            "Look at everything that a scan depends on: the JDK, Maven's settings, the local repository, every repository"
                    + " that would be asked, the cache, and the policy, settings, decisions and curations of the project."
                    + " Says of each how it is and, where it is not good, what to do. Changes nothing, and shows no"
                    + " secret.",
            "",
            "Every repository is asked once, as a scan would ask it; --offline asks none.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = "Exits 0 when there is no problem (warnings are none), 1 when there is one, and 2 on unusable input.")
public final class DoctorCommand extends TerminalCommand {
    private static final int LONGEST_SECONDS = 600;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "The Maven project. Default: the one in the current folder, if there is one.")
    private @Nullable Path project;

    @Mixin
    private final AnswerFormat format = new AnswerFormat();

    @Option(
            names = "--within",
            paramLabel = "SECONDS",
            description = "How long to wait for the answers of all repositories together. Default: 15.")
    private int within = 15;

    @Mixin
    private final ScanOptions options = new ScanOptions();

    public DoctorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (within < 1 || within > LONGEST_SECONDS) {
            throw new LicentiaException(
                    "--within is " + within + ". Give a number of seconds from 1 to " + LONGEST_SECONDS + ".");
        }
        Path place = project == null ? Path.of(".") : project;
        boolean isThere = Files.isRegularFile(Files.isDirectory(place) ? place.resolve("pom.xml") : place);
        if (project != null && !isThere) {
            throw new LicentiaException("There is no project at " + place
                    + ". Name the folder of a Maven project or its POM, or leave it out to look at the machine alone.");
        }
        Secrets secrets = Secrets.known();
        Checkup checkup = Checkup.of(
                new Checks(ScanTarget.project(place), isThere, options, Duration.ofSeconds(within), secrets).all(),
                secrets);
        if (format.isJson()) {
            JsonRenderer.write(checkup, terminal.out());
        } else {
            int columns = DoctorText.columns(terminal.outIsTerminal(), System.getenv("COLUMNS"));
            new DoctorText(terminal.out(), options.color.on(terminal), verbosity.quiet, columns).print(checkup);
        }
        terminal.out().flush();
        return checkup.state() == State.PROBLEM ? Exit.VIOLATIONS : Exit.GOOD;
    }
}
