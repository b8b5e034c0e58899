package org.licentia.cli.identify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.RowFormat;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a license name or URL means, and which rule says so. */
@Command(
        name = "normalize",
        description = "Show which SPDX expression a license name or URL becomes, and by which rule.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = {
            "The columns of 'tsv' are the line as given, the expression or NOASSERTION, and the rule; no header, no quoting.",
            "An ambiguous name prints its likeliest expression with the rule 'ambiguous:<why>'."
        })
public final class NormalizeCommand extends TerminalCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "License names or URLs; '-' reads them from standard input, one a line.")
    private List<String> names = List.of();

    @Mixin
    private final RowFormat format = new RowFormat();

    public NormalizeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        LicenseNames meanings = StandardParts.licenseNames();
        if (names.equals(List.of("-"))) {
            normalizeLines(meanings);
        } else {
            names.forEach(name -> print(name, meanings.meaningOf(name)));
        }
        return Exit.GOOD;
    }

    private void normalizeLines(LicenseNames meanings) {
        PrintStream out = terminal.out();
        try {
            InputStream in = new BufferedInputStream(terminal.in());
            for (byte[] line = nextLine(in); line != null && !out.checkError(); line = nextLine(in)) {
                String name = new String(line, StandardCharsets.UTF_8);
                LicenseMatch match = meanings.meaningOf(name);
                if (format.isTsv()) {
                    out.write(line);
                    out.print("\t" + match.expression() + "\t" + match.rule() + "\n");
                } else {
                    print(name, match);
                }
            }
        } catch (IOException e) {
            throw new LicentiaException("Standard input could not be read: " + e.getMessage() + ".", e);
        }
    }

    /** The bytes up to the next line feed, so that column 1 leaves byte for byte as it came; null at the end. */
    private static byte @Nullable [] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return line.toByteArray();
    }

    private void print(String name, LicenseMatch match) {
        PrintStream out = terminal.out();
        if (format.isTsv()) {
            out.print(name + "\t" + match.expression() + "\t" + match.rule() + "\n");
            return;
        }
        out.print(Terminal.safe(name) + "\n  → " + match.expression() + "   " + match.rule() + "\n");
        if (match.isAmbiguous()) {
            out.print("    may also mean: "
                    + String.join(
                            ", ",
                            match.candidates().stream()
                                    .filter(candidate -> !candidate.equals(match.expression()))
                                    .map(Object::toString)
                                    .toList())
                    + "\n");
        }
    }
}
