package org.licentia.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;
import org.licentia.graph.CoordinatesNotation;
import org.licentia.issue.LicentiaException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command line says is to be scanned: a project, or artifacts by their coordinates. */
public final class Targets {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_ARTIFACTS = 10_000;
    private static final int MOST_BYTES = 8 << 20;

    @Parameters(
            arity = "0..*",
            paramLabel = "TARGET",
            description = "A Maven project, by its folder or POM file; or artifacts, as group:artifact:version,"
                    + " group:artifact:type[:classifier]:version or pkg:maven/… ; '-' reads artifacts from standard"
                    + " input, one a line. Default: the project in the current folder.")
    private List<String> targets = List.of();

    @Option(names = "--no-transitive", description = "Scan the artifacts named alone, without what they depend on.")
    private boolean noTransitive;

    /**
     * What is meant. What exists as a file is a project, whatever else its name could be.
     *
     * @throws LicentiaException when a word is neither a project nor an artifact, or when they do not go together
     */
    public ScanTarget read(InputStream standardInput) {
        ScanTarget target = targets.equals(List.of(STANDARD_INPUT))
                ? ScanTarget.artifacts(listed(standardInput), !noTransitive)
                : named();
        if (target.isProject() && noTransitive) {
            throw new LicentiaException("--no-transitive is for artifacts, as in 'scan com.example:library:1.0"
                    + " --no-transitive'. A project is its dependencies; leave the option out.");
        }
        return target;
    }

    /** Whether nobody named any. */
    public boolean areDefault() {
        return targets.isEmpty();
    }

    /** The inventory of an earlier scan, if one is named in the place of a target; null otherwise. */
    @Nullable
    public Path inventory() {
        boolean isInventory = targets.size() == 1 && targets.get(0).endsWith(".json") && exists(targets.get(0));
        return isInventory ? Path.of(targets.get(0)) : null;
    }

    private ScanTarget named() {
        if (targets.isEmpty()) {
            return ScanTarget.project(Path.of("."));
        }
        List<Coordinates> artifacts = new ArrayList<>();
        for (String word : targets) {
            if (exists(word)) {
                if (targets.size() > 1) {
                    throw new LicentiaException("'" + word + "' is a project, and projects are scanned one at a time."
                            + " Only artifacts can be several.");
                }
                return ScanTarget.project(Path.of(word));
            }
            if (word.equals(STANDARD_INPUT)) {
                throw new LicentiaException("'-' reads all targets from standard input. Name no others beside it.");
            }
            if (!CoordinatesNotation.isMeant(word)) {
                throw new LicentiaException("There is nothing at '" + word + "', and it names no artifact. Give the"
                        + " folder of a Maven project, a POM file, or coordinates such as com.example:library:1.0.");
            }
            artifacts.add(CoordinatesNotation.read(word).coordinates());
        }
        return ScanTarget.artifacts(artifacts, !noTransitive);
    }

    private static boolean exists(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false; // no file can have that name here, so it is none
        }
    }

    private static List<Coordinates> listed(InputStream standardInput) {
        List<Coordinates> artifacts = new ArrayList<>();
        try {
            byte[] bytes = standardInput.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new LicentiaException("The list of artifacts is larger than 8 MB. Split it.");
            }
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    artifacts.add(read(line, i + 1));
                }
                if (artifacts.size() > MOST_ARTIFACTS) {
                    throw new LicentiaException("The list names more than " + MOST_ARTIFACTS + " artifacts. Split it.");
                }
            }
        } catch (IOException e) {
            throw new LicentiaException("Standard input could not be read: " + e.getMessage() + ".", e);
        }
        if (artifacts.isEmpty()) {
            throw new LicentiaException("Standard input names no artifact. Write one a line, such as"
                    + " com.example:library:1.0; lines that begin with # are comments.");
        }
        return artifacts;
    }

    private static Coordinates read(String line, int number) {
        try {
            return CoordinatesNotation.read(line).coordinates();
        } catch (LicentiaException e) {
            throw new LicentiaException("Standard input, line " + number + ": " + e.getMessage(), e);
        }
    }
}
