package org.licentia.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.licentia.StandardParts;
import org.licentia.cli.project.ProjectFiles;
import org.licentia.cli.project.ScanTarget;
import org.licentia.evidence.curation.CurationReader;
import org.licentia.evidence.curation.Curations;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine.Option;

/** Which curations count. */
public final class CurationOptions {
    private static final Path OF_PROJECT = Path.of(".licentia", "curations.yml");

    @Option(
            names = "--curations",
            paramLabel = "PATH",
            description =
                    "A file of curations, or a folder of such files: Licentia's, ORT's or ClearlyDefined's. May be"
                            + " repeated; beats the project's own .licentia/curations.yml.")
    private List<Path> given = List.of();

    @Option(
            names = "--no-shipped-curations",
            description = "Leave out what Licentia itself knows about well-known artifacts.")
    private boolean noShipped;

    /**
     * All that count for a target.
     *
     * @throws LicentiaException when a file cannot be read or understood
     */
    public Curations read(ScanTarget target) {
        CurationReader reader = StandardParts.curationReader();
        Curations all = noShipped ? Curations.NONE : reader.shipped();
        Path file = ProjectFiles.of(target, OF_PROJECT);
        if (ProjectFiles.isThere(file)) {
            // Beside artifacts the file is a source like any other: that it speaks of more than these is no surprise.
            all = all.and(target.isProject() ? reader.ofProject(file) : reader.given(file));
        }
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw new LicentiaException("There is no file or folder " + path + ". Correct --curations.");
            }
            all = all.and(reader.given(path));
        }
        return all;
    }
}
