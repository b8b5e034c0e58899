package org.licentia.cli.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.CoordinatesNotation;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.CoordinatesSource;
import org.licentia.graph.maven.CoordinatesTarget;
import org.licentia.graph.maven.MavenProjectSource;
import org.licentia.graph.maven.MavenTarget;
import org.licentia.graph.snapshot.ObservedSource;
import org.licentia.graph.snapshot.RememberedSource;
import org.licentia.graph.snapshot.RememberedSource.Inputs;
import org.licentia.graph.snapshot.SnapshotStore;
import org.licentia.issue.Meter;
import org.licentia.issue.ScanListener;

/** A project, a local repository and a machine in a folder, resolved by Maven's resolver whenever nothing is remembered. */
final class RememberedWorld {
    final Path folder;
    final Map<String, String> environment = new HashMap<>(Map.of("SHLVL", "1"));
    final Map<String, String> system = new HashMap<>();
    final Map<String, String> user = new HashMap<>();
    Path project;
    Path cache;
    List<String> profiles = List.of();
    List<String> modules = List.of();
    String jdk = "17";
    String fingerprint = "build";
    boolean offline = true;
    boolean pomsOnly;
    boolean allowSystemPaths;
    int threads = 2;
    Duration later = Duration.ofHours(1);
    private final AtomicInteger opened = new AtomicInteger();

    RememberedWorld(Path folder) {
        this.folder = folder;
        this.project = folder.resolve("project");
        this.cache = folder.resolve("cache");
        system.putAll(Machine.current().systemProperties());
        system.put("user.home", folder.resolve("home").toString());
        write("global.xml", "<settings/>");
    }

    Path write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pom(String path, String gav, String... body) {
        write("project/" + path, LoopbackRepository.pom(gav, String.join("", body)));
    }

    /** A POM in the local repository, and a jar beside it. */
    RememberedWorld published(String gav, String... body) {
        write(fileOf(gav, ".pom"), LoopbackRepository.pom(gav, String.join("", body)));
        write(fileOf(gav, ".jar"), "a jar of " + gav);
        return this;
    }

    static String fileOf(String gav, String ending) {
        String[] part = gav.split(":");
        return "repository/" + part[0] + "/" + part[1] + "/" + part[2] + "/" + part[1] + "-" + part[2] + ending;
    }

    static String dependency(String gav, String... more) {
        String[] part = gav.split(":", 3);
        return "<dependency><groupId>" + part[0] + "</groupId><artifactId>" + part[1] + "</artifactId>"
                + (part.length > 2 ? "<version>" + part[2] + "</version>" : "") + String.join("", more)
                + "</dependency>";
    }

    static String dependencies(String... dependencies) {
        return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
    }

    static String managed(String... dependencies) {
        return "<dependencyManagement>" + dependencies(dependencies) + "</dependencyManagement>";
    }

    private Machine machine() {
        return new Machine(Path.of(system.get("user.home")), environment, system);
    }

    private MavenOptions options() {
        Path settings = folder.resolve("settings.xml");
        return new MavenOptions(
                project,
                Files.exists(settings) ? settings : null,
                folder.resolve("global.xml"),
                folder.resolve("repository"),
                offline,
                user);
    }

    private MavenTarget target() {
        return new MavenTarget(project, profiles, user, modules, jdk, pomsOnly, allowSystemPaths);
    }

    private SnapshotStore store() {
        return new SnapshotStore(
                cache, fingerprint, warning -> {}, Clock.offset(Clock.systemUTC(), later), ZoneOffset.UTC);
    }

    /** How often Maven was set up since the last time somebody asked. */
    int opened() {
        return opened.getAndSet(0);
    }

    /** Everything that a scan gets to know, artifacts too. */
    String scan() {
        return scan(false);
    }

    /** The same with source jars. */
    String deepScan() {
        return scan(true);
    }

    private String scan(boolean deep) {
        MavenTarget target = target();
        MavenOptions options = options();
        Machine machine = machine();
        return scan(
                deep,
                () -> ResolutionInputs.of(options, target, machine),
                (maven, executor) -> new MavenProjectSource(target, maven.runtime(), executor, ScanListener.SILENT));
    }

    /** Of artifacts. */
    String scan(String... artifacts) {
        List<Coordinates> coordinates = new ArrayList<>();
        for (String each : artifacts) {
            coordinates.add(CoordinatesNotation.read(each).coordinates());
        }
        CoordinatesTarget target =
                new CoordinatesTarget(coordinates, true, folder, user, jdk, pomsOnly, allowSystemPaths);
        MavenOptions options = options();
        return scan(
                false,
                () -> ResolutionInputs.of(options, target),
                (maven, executor) -> new CoordinatesSource(target, maven.runtime(), executor, ScanListener.SILENT));
    }

    private interface Sources {
        ObservedSource of(StandaloneMaven maven, ExecutorService executor);
    }

    private String scan(boolean deep, Supplier<Optional<Inputs>> inputs, Sources sources) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<StandaloneMaven> mavens = new ArrayList<>();
        Supplier<ObservedSource> source = () -> {
            opened.incrementAndGet();
            mavens.add(StandaloneMaven.open(options(), machine()));
            return sources.of(mavens.get(0), executor);
        };
        try {
            Optional<Inputs> given = inputs.get();
            if (given.isEmpty()) {
                return said(source.get().resolve(), deep);
            }
            try (RememberedSource remembered = new RememberedSource(
                    given.get(), inputs, store(), source, MavenProjectSource::declarations, Meter.OFF)) {
                return said(remembered.resolve(), deep);
            }
        } finally {
            mavens.forEach(StandaloneMaven::close);
            executor.shutdownNow();
        }
    }

    /** What a scan that remembers nothing gets to know. */
    String fresh() {
        Path before = cache;
        cache = folder.resolve("another cache " + System.nanoTime());
        try {
            return scan();
        } finally {
            cache = before;
            opened.set(0);
        }
    }

    private static String said(ResolvedGraph resolved, boolean deep) {
        List<String> all = new ArrayList<>();
        all.add(resolved.target().toString());
        all.add(resolved.graph().modules().toString());
        all.add(resolved.graph().components().toString());
        resolved.graph().dependencies().forEach(each -> all.add(each.toString()));
        all.add(new TreeMap<>(resolved.graph().edges()).toString());
        all.add(new TreeMap<>(resolved.files()).toString());
        resolved.issues().forEach(each -> all.add(each.toString()));
        for (Component each : resolved.graph().components()) {
            all.add(resolved.fetcher().artifact(each).toString());
            if (deep) {
                all.add(resolved.fetcher().sources(each).toString());
            }
            Component inside = Component.of(Coordinates.jar("n", "inside", "1"), false);
            all.add(resolved.fetcher().describe(inside, List.of(each)).toString());
        }
        return String.join("\n", all);
    }
}
