package org.licentia.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every benchmark stands on.
 *
 * @param licentia the command that runs Licentia, with its arguments
 * @param scratch a folder that may be emptied and filled
 * @param docs the folder of the page that shows figures
 * @param repository Maven's local repository
 */
public record Bed(List<String> licentia, Path scratch, Path docs, Path repository) {
    /** Its options and those of one benchmark. */
    public static Set<String> options(String... own) {
        Set<String> all = new HashSet<>(Set.of("licentia", "scratch", "docs", "repository"));
        all.addAll(Arrays.asList(own));
        return all;
    }

    /** As the arguments say. */
    public static Bed of(Arguments arguments) {
        List<String> command =
                List.of(arguments.text("licentia", "scanner/bin/licentia").split(" +"));
        // Processes run elsewhere; a program in this folder must still be found there.
        Path program = Path.of(command.get(0));
        List<String> absolute = new ArrayList<>(command);
        if (program.getNameCount() > 1) {
            absolute.set(0, program.toAbsolutePath().normalize().toString());
        }
        return new Bed(
                List.copyOf(absolute),
                arguments.path("scratch", "scanner/bench/target/scratch"),
                arguments.path("docs", "scanner/docs"),
                arguments.path("repository", System.getProperty("user.home") + "/.m2/repository"));
    }
}
