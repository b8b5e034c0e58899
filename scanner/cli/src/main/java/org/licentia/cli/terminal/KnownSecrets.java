package org.licentia.cli.terminal;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.licentia.issue.Secrets;

/** What a process is given that is secret, known before anything is done with it. */
public final class KnownSecrets {
    private static final Set<String> DEFINES = Set.of("-D", "--define");

    private KnownSecrets() {}

    /** Tells the secrets of the command line, the environment and the JVM, as far as their names say that they are. */
    public static void tell(Secrets secrets, String[] args, Map<String, String> environment, Properties properties) {
        secrets.tellNamed(environment);
        for (String name : properties.stringPropertyNames()) {
            secrets.tellNamed(name, properties.getProperty(name));
        }
        for (int i = 0; i < args.length; i++) {
            String word = args[i];
            if (word.startsWith("-D")) {
                tellPair(secrets, word.substring(2));
            } else if (word.startsWith("--define=")) {
                tellPair(secrets, word.substring("--define=".length()));
            }
            if (DEFINES.contains(word) && i + 1 < args.length) {
                tellPair(secrets, args[i + 1]);
            }
            secrets.tellAddress(word);
        }
        // Options of the JVM come as variables, too.
        for (String options : List.of("LICENTIA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS")) {
            for (String word : environment.getOrDefault(options, "").split("\\s")) {
                if (word.startsWith("-D")) {
                    tellPair(secrets, word.substring(2));
                }
            }
        }
    }

    private static void tellPair(Secrets secrets, String pair) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            secrets.tellNamed(pair.substring(0, equals), pair.substring(equals + 1));
            secrets.tellAddress(pair.substring(equals + 1));
        }
    }
}
