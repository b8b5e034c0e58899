package org.licentia.graph.maven.pom;

import java.io.File;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.maven.model.Activation;
import org.apache.maven.model.ActivationProperty;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;
import org.apache.maven.model.building.FileModelSource;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.graph.snapshot.Witness.Place;

/** What model building reads and asks for, as far as the next time may bring something else. Called from several threads. */
public final class PomReads {
    private static final String REFERENCE = "${";
    private static final Pattern NOW = Pattern.compile("\\$\\{(maven\\.)?build\\.timestamp}");
    private static final int MOST_NAMES = 100_000;

    private final Set<String> repositoryPoms = ConcurrentHashMap.newKeySet();
    private final Map<String, String> projectPoms = new ConcurrentHashMap<>();
    private final Map<String, Place> lookedFor = new ConcurrentHashMap<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Set<String> namesOfNow = ConcurrentHashMap.newKeySet();
    private volatile boolean isUnpredictable;
    private volatile @Nullable File localRepository;

    /** What lies in there changes only with its identity; all else is told by its content. */
    public void setLocalRepository(File folder) {
        localRepository = folder.getAbsoluteFile();
    }

    /** A text of a POM, as it is before anything is put in for what it refers to. */
    String text(String text, @Nullable String element) {
        if (text.contains(REFERENCE)) {
            mentions(text);
            // A version or a name that holds the time is another one each time.
            if (NOW.matcher(text).find()) {
                isUnpredictable = true;
            }
        }
        return text;
    }

    private void mentions(String text) {
        // Not by a pattern: of references that nobody closes, each would be sought to the end of the text.
        int from = text.indexOf(REFERENCE);
        while (from >= 0) {
            int end = text.indexOf('}', from);
            if (end < 0) {
                break;
            }
            names.add(text.substring(from + REFERENCE.length(), end));
            from = text.indexOf(REFERENCE, end);
        }
        if (names.size() > MOST_NAMES) {
            isUnpredictable = true;
        }
    }

    /**
     * A POM was opened, whatever may come of reading it.
     *
     * @param source null when it is not known where it came from
     */
    void opened(@Nullable Object source, byte[] bytes) {
        if (source instanceof FileModelSource file) {
            opened(file.getFile().getAbsoluteFile(), bytes);
        } else if (source != null) {
            isUnpredictable = true;
        }
    }

    /** A POM was read, after it was opened. */
    void read(@Nullable Object source, Model model) {
        properties(model.getProperties());
        model.getProfiles().forEach(this::profile);
        if (source instanceof FileModelSource file) {
            Parent parent = model.getParent();
            if (parent != null
                    && parent.getRelativePath() != null
                    && !parent.getRelativePath().isEmpty()) {
                lookedForParent(file.getFile().getAbsoluteFile(), parent.getRelativePath());
            }
        }
    }

    /** A profile that does not stand in a POM. */
    public void profile(Profile profile) {
        properties(profile.getProperties());
        activation(profile.getActivation());
    }

    private void opened(File file, byte[] bytes) {
        File repository = localRepository;
        if (repository != null && file.toPath().startsWith(repository.toPath())) {
            repositoryPoms.add(file.getPath());
        } else {
            String content = Sha256.hex(bytes);
            String before = projectPoms.put(file.getPath(), content);
            if (before != null && !before.equals(content)) {
                isUnpredictable = true;
            }
        }
    }

    // The reader of models does not show the values of properties as texts.
    private void properties(Properties properties) {
        properties.forEach((name, value) -> {
            String text = String.valueOf(value);
            if (text.contains(REFERENCE)) {
                mentions(text);
                if (NOW.matcher(text).find()) {
                    namesOfNow.add(String.valueOf(name));
                }
            }
        });
    }

    // The property's name may be negated (PropertyProfileActivator).
    private void activation(@Nullable Activation activation) {
        ActivationProperty property = activation == null ? null : activation.getProperty();
        String name = property == null ? null : property.getName();
        if (name != null) {
            names.add(name.startsWith("!") ? name.substring(1) : name);
            isUnpredictable |= name.contains(REFERENCE);
        }
    }

    // maven-model-builder, FileModelSource.getRelatedSource: a POM, or a folder that has one.
    private void lookedForParent(File child, String relativePath) {
        String path = relativePath.replace('\\', File.separatorChar).replace('/', File.separatorChar);
        File related = new File(child.getParentFile(), path);
        lookedFor(related);
        if (!related.isFile()) {
            lookedFor(new File(related, "pom.xml"));
        }
    }

    /** Somebody is about to look what is there. */
    public void lookedFor(File place) {
        lookedFor.computeIfAbsent(place.getAbsolutePath(), path -> Place.of(new File(path)));
    }

    /** POMs in the local repository, by their absolute paths. */
    public Set<String> repositoryPoms() {
        return repositoryPoms;
    }

    /** The SHA-256 of the other POMs, by their absolute paths. */
    public Map<String, String> projectPoms() {
        return projectPoms;
    }

    /** What was there when it was first looked for, by absolute paths. */
    public Map<String, Place> lookedFor() {
        return lookedFor;
    }

    /** Names of properties that texts refer to, or that activate profiles. */
    public Set<String> names() {
        return names;
    }

    /** Whether something was read that may mean something else the next time, though nothing changed. */
    public boolean isUnpredictable() {
        return isUnpredictable || namesOfNow.stream().anyMatch(names::contains);
    }
}
