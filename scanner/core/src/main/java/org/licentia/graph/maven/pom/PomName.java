package org.licentia.graph.maven.pom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.Model;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;

/** Under which name a POM describes its project, as the file alone tells it. */
public final class PomName {
    private PomName() {}

    /**
     * {@code group:artifact}; the group of the parent where the POM names none (Maven POM reference, "Inheritance").
     *
     * @throws LicentiaException when the file cannot be read, or does not tell
     */
    public static String of(Path pom) {
        Model model;
        try {
            model = new PomReader(new PomReads(), Meter.OFF).read(pom.toFile(), Map.of());
        } catch (IOException e) {
            throw new LicentiaException(
                    pom + " cannot be read, so nobody knows which project it is of. Mend it: " + e.getMessage(), e);
        }
        String group = model.getGroupId() == null && model.getParent() != null
                ? model.getParent().getGroupId()
                : model.getGroupId();
        String artifact = model.getArtifactId();
        if (group == null || artifact == null || (group + artifact).contains("${")) {
            throw new LicentiaException(
                    pom + " does not say itself which project it is of. Write its groupId and artifactId into it, in"
                            + " words and not by a property.");
        }
        return group.strip() + ":" + artifact.strip();
    }
}
