package org.licentia.cli.start;

import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine.Command;

/** Makes the {@link ClassArchive} now. */
@Command(
        name = "prepare",
        description = {
            "Make every later start faster, now instead of after the first scan.",
            "",
            "The JDK keeps the classes of Licentia in an archive that it maps at its start. The archive is in lib/ of the"
                    + " distribution or, where that cannot be written, in the cache of your home; it fits this JDK and this"
                    + " place alone. Licentia makes it by itself after the first scan, but not in CI; in an image that is"
                    + " built for CI, run this command when Licentia is in place. LICENTIA_ARCHIVE=off does without."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class)
public final class PrepareCommand extends TerminalCommand {
    public PrepareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        ClassArchive archive = ClassArchive.of(System.getProperties())
                .orElseThrow(() -> new LicentiaException("There is no place for the archive. Start Licentia by"
                        + " bin/licentia, without LICENTIA_ARCHIVE=off, where lib/ of the distribution or your home can be"
                        + " written."));
        archive.make();
        if (!verbosity.quiet) {
            terminal.out().println("Made " + Terminal.safe(archive.file().toString()) + ".");
        }
        return Exit.GOOD;
    }
}
