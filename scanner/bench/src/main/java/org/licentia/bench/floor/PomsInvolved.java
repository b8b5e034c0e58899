package org.licentia.bench.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.licentia.bench.Bed;
import org.licentia.bench.Folders;
import org.licentia.bench.measure.ProcessMeter;
import org.licentia.bench.measure.Run;

/**
 * The POMs that resolving a project reads. Licentia resolves it into a local repository that is empty, with the full one as
 * the only remote repository: what arrives is what was asked for.
 */
final class PomsInvolved {
    private PomsInvolved() {}

    static List<Path> of(Bed bed, ProcessMeter meter, Path project, Path scratch) {
        Path empty = Folders.emptied(scratch.resolve("asked-for"));
        Path settings = scratch.resolve("settings.xml");
        try {
            Files.writeString(settings, """
                    <settings>
                      <mirrors>
                        <mirror><id>full</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
                      </mirrors>
                    </settings>
                    """.formatted(bed.repository().toUri()));
            List<String> command = new ArrayList<>(bed.licentia());
            command.addAll(List.of("scan", ".", "-q", "--poms-only", "--no-cache", "-f", "json", "-o"));
            command.add(scratch.resolve("asked.json").toString());
            command.addAll(List.of("-s", settings.toString(), "--repository", empty.toString()));
            meter.require(new Run(command, project, scratch.resolve("asked.log"), run -> true));
            List<Path> poms = new ArrayList<>(named(project, "pom.xml"));
            poms.addAll(named(empty, ".pom"));
            return poms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> named(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
