package org.licentia.graph.snapshot;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.FileIdentity;
import org.licentia.graph.ArtifactFetcher.Described;
import org.licentia.graph.ArtifactFetcher.Fetched;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.Scope;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** Reads what {@link SnapshotWriter} wrote: a witness, and then what it stands for. */
final class SnapshotReader {
    private static final Scope[] SCOPES = Scope.values();
    private static final Linkage[] LINKAGES = Linkage.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Stage[] STAGES = Stage.values();
    private static final Witness.Place[] PLACES = Witness.Place.values();

    private final SnapshotInput in;
    private final List<Purl> purls = new ArrayList<>();

    SnapshotReader(byte[] bytes) {
        this.in = new SnapshotInput(bytes);
    }

    Witness witness() throws IOException {
        String day = in.textOrNull();
        Set<String> names = new TreeSet<>(texts());
        Map<String, String> values = pairs();
        TreeMap<String, Witness.Place> places = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            places.put(in.path(), PLACES[in.below(PLACES.length)]);
        }
        TreeMap<String, FileIdentity> identities = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            identities.put(in.path(), new FileIdentity(in.number(), in.number(), in.number(), in.number()));
        }
        TreeMap<String, String> contents = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            contents.put(in.path(), in.text());
        }
        return new Witness(contents, identities, places, new TreeSet<>(names), values, day);
    }

    /** Once, after the witness. */
    Snapshot rest(Witness witness) throws IOException {
        ScannedTarget target = target();
        DependencyGraph graph = graph();
        Map<Purl, ComponentFiles> files = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            Purl purl = purl();
            PomDescription pom = description();
            files.put(purl, pom == null ? ComponentFiles.NOTHING : new ComponentFiles(pom));
        }
        List<Issue> issues = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            issues.add(issue());
        }
        String root = in.text();
        List<DeclaringModule> modules = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            modules.add(module());
        }
        Map<Purl, Fetched> artifacts = artifacts();
        Map<Snapshot.Question, Described> described = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            Snapshot.Question question = new Snapshot.Question(in.text(), new TreeSet<>(texts()));
            described.put(question, new Described(description(), issueOrNone()));
        }
        if (!in.atEnd()) {
            throw SnapshotInput.damaged();
        }
        return new Snapshot(witness, target, graph, files, issues, root, modules, artifacts, described);
    }

    private ScannedTarget target() throws IOException {
        return new ScannedTarget(
                in.text(), in.text(), in.text(), in.textOrNull(), in.below(2) == 1, in.text(), texts(), texts());
    }

    private DependencyGraph graph() throws IOException {
        List<String> modules = texts();
        int size = in.count();
        List<Component> components = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            components.add(new Component(purl(), coordinates(), in.text(), in.below(2) == 1));
        }
        size = in.count();
        List<Dependency> dependencies = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            String module = in.text();
            Purl component = purl();
            int code = in.below(SCOPES.length * LINKAGES.length * 2);
            dependencies.add(new Dependency(
                    module,
                    component,
                    SCOPES[code / 2 / LINKAGES.length],
                    (code & 1) == 1,
                    purls(),
                    purls(),
                    LINKAGES[code / 2 % LINKAGES.length]));
        }
        size = in.count();
        Map<Purl, Set<Purl>> edges = new HashMap<>(size * 2);
        for (int left = size; left > 0; left--) {
            edges.put(purl(), new TreeSet<>(purls()));
        }
        return new DependencyGraph(modules, components, dependencies, edges);
    }

    private Map<Purl, Fetched> artifacts() throws IOException {
        Map<Purl, Fetched> artifacts = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            Purl purl = purl();
            String file = in.textOrNull();
            String sha1 = in.textOrNull();
            Issue issue = issueOrNone();
            try {
                artifacts.put(purl, new Fetched(file == null ? null : Path.of(file), issue, sha1));
            } catch (InvalidPathException e) {
                throw new IOException("no path", e);
            }
        }
        return artifacts;
    }

    private DeclaringModule module() throws IOException {
        String pom = in.text();
        String groupId = in.text();
        String artifactId = in.text();
        String version = in.text();
        String parentGroupId = in.text();
        String parentArtifactId = in.text();
        Map<String, String> properties = pairs();
        Map<Coordinates, Coordinates> relocated = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            relocated.put(coordinates(), coordinates());
        }
        return new DeclaringModule(
                pom, groupId, artifactId, version, parentGroupId, parentArtifactId, properties, relocated);
    }

    private @Nullable Issue issueOrNone() throws IOException {
        return in.below(2) == 1 ? issue() : null;
    }

    private Issue issue() throws IOException {
        return new Issue(
                SEVERITIES[in.below(SEVERITIES.length)],
                STAGES[in.below(STAGES.length)],
                in.textOrNull(),
                in.textOrNull(),
                in.text(),
                in.text());
    }

    private @Nullable PomDescription description() throws IOException {
        if (in.below(2) == 0) {
            return null;
        }
        String name = in.textOrNull();
        String description = in.textOrNull();
        String homepage = in.textOrNull();
        String scm = in.textOrNull();
        String organization = in.textOrNull();
        List<DeclaredLicense> licenses = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            licenses.add(new DeclaredLicense(
                    in.textOrNull(), in.textOrNull(), in.textOrNull(), in.textOrNull(), in.below(Integer.MAX_VALUE)));
        }
        return new PomDescription(
                name,
                description,
                homepage,
                scm,
                organization,
                licenses,
                in.textOrNull(),
                in.below(Integer.MAX_VALUE),
                in.textOrNull());
    }

    private Coordinates coordinates() throws IOException {
        return new Coordinates(in.text(), in.text(), in.text(), in.text(), in.text());
    }

    private List<Purl> purls() throws IOException {
        int size = in.count();
        if (size == 0) {
            return List.of();
        }
        List<Purl> all = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            all.add(purl());
        }
        return all;
    }

    private Purl purl() throws IOException {
        int code = in.below(purls.size() + 1);
        if (code > 0) {
            return purls.get(code - 1);
        }
        String text = in.text();
        if (!text.startsWith("pkg:")) {
            throw SnapshotInput.damaged();
        }
        Purl purl = new Purl(text);
        purls.add(purl);
        return purl;
    }

    private List<String> texts() throws IOException {
        int size = in.count();
        List<String> all = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            all.add(in.text());
        }
        return all;
    }

    private Map<String, String> pairs() throws IOException {
        Map<String, String> pairs = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            pairs.put(in.text(), in.text());
        }
        return pairs;
    }
}
