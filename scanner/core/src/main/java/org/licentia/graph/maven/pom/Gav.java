package org.licentia.graph.maven.pom;

import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/** The three coordinates that name a POM. */
public record Gav(String groupId, String artifactId, String version) {

    /** Maven makes file names of them, which end at 255 characters; ranges of versions may take more. */
    private static final int LONGEST = 1_000;

    /** The coordinates of an artifact, without its type and classifier. */
    public static Gav of(Artifact artifact) {
        return new Gav(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion());
    }

    /** Of an effective model; a raw one takes group and version from its parent where it states none. */
    public static Gav of(Model model) {
        Parent parent = model.getParent();
        String group = model.getGroupId() == null && parent != null ? parent.getGroupId() : model.getGroupId();
        String version = model.getVersion() == null && parent != null ? parent.getVersion() : model.getVersion();
        return new Gav(orUnknown(group), orUnknown(model.getArtifactId()), orUnknown(version));
    }

    private static String orUnknown(String part) {
        return part == null || part.isEmpty() ? "unknown" : part;
    }

    /**
     * Whether these can be coordinates at all. They become paths in the local repository, so what would lead out of it
     * is none, nor is what no file system holds.
     */
    public boolean isSound() {
        return isSound(groupId) && isSound(artifactId) && isSound(version);
    }

    private static boolean isSound(String part) {
        return part != null
                && !isOverlong(part)
                && !part.equals(".")
                && !part.equals("..")
                && part.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    /** Whether no repository can hold what is called so. */
    public static boolean isOverlong(@Nullable String part) {
        return part != null && part.length() > LONGEST;
    }

    // Spelled out, as those that the language gives to records are made at run time, which takes longer than a
    // small scan spends on comparing.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Gav that
                        && groupId.equals(that.groupId)
                        && artifactId.equals(that.artifactId)
                        && version.equals(that.version));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * groupId.hashCode() + artifactId.hashCode()) + version.hashCode();
    }

    /** Group and artifact, as in {@code com.example:library}. */
    public String ga() {
        return groupId + ":" + artifactId;
    }

    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version;
    }
}
