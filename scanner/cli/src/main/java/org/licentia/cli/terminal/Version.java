package org.licentia.cli.terminal;

import java.util.List;
import java.util.Set;
import org.licentia.Licentia;
import picocli.CommandLine.IVersionProvider;

/** The versions of the product, of its license list and of the Java that runs it. */
public final class Version implements IVersionProvider {
    private static final Set<String> OPTIONS = Set.of("--version", "-V");

    @Override
    public String[] getVersion() {
        return lines().toArray(new String[0]);
    }

    /** Whether the answer needs no command line: build services ask for it before anything else. */
    public static boolean isAllThatIsAsked(String... args) {
        return args.length == 1 && OPTIONS.contains(args[0]);
    }

    /** One line each for the product, the license list and Java. */
    public static List<String> lines() {
        return List.of(
                "licentia " + Licentia.version(),
                "SPDX license list " + Licentia.licenseListVersion(),
                "Java " + System.getProperty("java.version"));
    }
}
