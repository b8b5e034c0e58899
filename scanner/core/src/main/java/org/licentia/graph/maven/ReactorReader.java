package org.licentia.graph.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.model.building.ModelCache;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.issue.LicentiaException;

/**
 * Builds the effective models of a project in two phases, as Maven's {@code DefaultProjectBuilder} does: first parents,
 * profiles and interpolation of every module, whereupon all coordinates are known; then BOM imports and managed
 * dependencies, for which modules may refer to each other. Modules of one level are built in parallel.
 */
final class ReactorReader {
    /** Larger than any project known; a bound on what hostile POMs can make us read. */
    static final int MAX_MODULES = 10_000;

    private final ResolutionSession session;
    private final Tasks tasks;
    private final ReactorProblems problems;
    private final ConcurrentMap<Gav, File> pool = new ConcurrentHashMap<>();
    private final ReactorModelCache cache = new ReactorModelCache();
    private final Properties systemProperties; // each request makes itself a copy

    ReactorReader(ResolutionSession session, Tasks tasks, ReactorProblems problems) {
        this.session = session;
        this.systemProperties = session.systemProperties();
        this.tasks = tasks;
        this.problems = problems;
    }

    private record CacheKey(Gav gav, String tag) {
        // Spelled out for the same reason as in Gav.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof CacheKey that && gav.equals(that.gav) && tag.equals(that.tag);
        }

        @Override
        public int hashCode() {
            return 31 * gav.hashCode() + tag.hashCode();
        }
    }

    private static final class ReactorModelCache implements ModelCache {
        private final Map<CacheKey, Object> models = new ConcurrentHashMap<>();

        @Override
        public void put(String groupId, String artifactId, String version, String tag, Object data) {
            models.put(new CacheKey(new Gav(groupId, artifactId, version), tag), data);
        }

        @Override
        public @Nullable Object get(String groupId, String artifactId, String version, String tag) {
            return models.get(new CacheKey(new Gav(groupId, artifactId, version), tag));
        }
    }

    /** One POM after the first phase; {@code result} is null when it could not be built at all. */
    private record Interim(
            ModuleFile file,
            ModelBuildingRequest request,
            @Nullable ModelBuildingResult result,
            @Nullable ModelBuildingException failure) {}

    /** All modules reachable from this POM that could be built, the root first. */
    Reactor read(File rootPom) {
        List<Interim> interims = firstPhase(rootPom);
        Map<Gav, Interim> distinct = new LinkedHashMap<>();
        for (Interim interim : interims) {
            ModelBuildingResult result = interim.result();
            if (result != null) {
                Gav gav = Gav.of(result.getEffectiveModel());
                Interim first = distinct.putIfAbsent(gav, interim);
                if (first == null) {
                    pool.put(gav, interim.file().pom());
                } else {
                    problems.duplicate(gav, first.file(), interim.file());
                }
            }
        }
        List<ReactorModule> modules = tasks.all(distinct.entrySet().stream()
                .<Tasks.Task<ReactorModule>>map(entry -> () -> secondPhase(entry.getKey(), entry.getValue()))
                .toList());
        problems.unknownProfiles(knownProfiles(interims));
        return new Reactor(modules);
    }

    private List<Interim> firstPhase(File rootPom) {
        List<Interim> all = new ArrayList<>();
        Set<File> seen = new HashSet<>(Set.of(rootPom));
        List<ModuleFile> level = List.of(new ModuleFile(rootPom, null));
        while (!level.isEmpty()) {
            List<Interim> built = tasks.all(level.stream()
                    .<Tasks.Task<Interim>>map(file -> () -> firstPhase(file))
                    .toList());
            all.addAll(built);
            level = new ArrayList<>();
            for (Interim interim : built) {
                if (interim.failure() != null) {
                    requireReadableRoot(interim);
                    problems.invalid(interim.file(), interim.failure());
                }
                for (ModuleFile child : children(interim)) {
                    if (child.formsCycle()) {
                        problems.cycle(child);
                    } else if (seen.size() >= MAX_MODULES) {
                        problems.tooMany(MAX_MODULES);
                        return all;
                    } else if (seen.add(child.pom())) {
                        level.add(child);
                    }
                }
            }
        }
        return all;
    }

    private Interim firstPhase(ModuleFile file) {
        ModelBuildingRequest request = request(file).setTwoPhaseBuilding(true);
        try {
            return new Interim(file, request, session.runtime().models().build(request), null);
        } catch (ModelBuildingException e) {
            ModelBuildingResult partial = e.getResult();
            boolean usable = partial != null && partial.getEffectiveModel() != null;
            return new Interim(file, request, usable ? partial : null, located(file, e));
        }
    }

    private ReactorModule secondPhase(Gav gav, Interim interim) {
        ModelBuildingResult result = Objects.requireNonNull(interim.result());
        try {
            session.runtime().models().build(interim.request(), result);
        } catch (ModelBuildingException e) {
            if (interim.failure() == null) {
                problems.invalid(interim.file(), located(interim.file(), e));
            }
        }
        return new ReactorModule(gav, interim.file().pom(), result.getEffectiveModel());
    }

    private ModelBuildingRequest request(ModuleFile file) {
        return new DefaultModelBuildingRequest()
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_STRICT)
                .setProcessPlugins(false)
                .setPomFile(file.pom())
                .setProfiles(session.runtime().profiles())
                .setActiveProfileIds(session.activeProfiles())
                .setInactiveProfileIds(session.inactiveProfiles())
                .setSystemProperties(systemProperties)
                .setUserProperties(session.userProperties())
                .setModelResolver(session.modelResolver(pool))
                .setModelCache(cache);
    }

    // Following the line of every element costs a tenth of a scan, so it is done only for POMs that have something
    // wrong.
    private ModelBuildingException located(ModuleFile file, ModelBuildingException failure) {
        try {
            session.runtime()
                    .models()
                    .build(request(file).setModelCache(new ReactorModelCache()).setLocationTracking(true));
            return failure;
        } catch (ModelBuildingException e) {
            return e;
        }
    }

    // A module's broken POM is an issue; without a root there is nothing to resolve.
    private void requireReadableRoot(Interim interim) {
        if (interim.file().aggregator() == null && interim.result() == null && rawModel(interim) == null) {
            throw new LicentiaException(problems.unreadable(interim.file(), interim.failure()));
        }
    }

    private @Nullable Model rawModel(Interim interim) {
        return session.runtime()
                .models()
                .buildRawModel(interim.file().pom(), ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL, false)
                .get();
    }

    private List<ModuleFile> children(Interim interim) {
        Model model =
                interim.result() == null ? rawModel(interim) : interim.result().getEffectiveModel();
        List<ModuleFile> children = new ArrayList<>();
        for (String module : model == null ? List.<String>of() : model.getModules()) {
            if (module != null && !module.isEmpty()) {
                File pom = pomOf(interim.file().pom().getParentFile(), module);
                if (pom == null) {
                    problems.missing(interim.file(), module);
                } else {
                    children.add(new ModuleFile(pom, interim.file()));
                }
            }
        }
        return children;
    }

    // A module is a directory or a POM file, relative to its aggregator. A sibling of the root is allowed.
    private static @Nullable File pomOf(File directory, String module) {
        try {
            Path path = directory
                    .toPath()
                    .resolve(module.replace('\\', '/').strip())
                    .normalize();
            Path pom = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
            return Files.isRegularFile(pom) ? pom.toFile() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Set<String> knownProfiles(List<Interim> interims) {
        Set<String> ids = new HashSet<>();
        session.runtime().profiles().forEach(profile -> ids.add(profile.getId()));
        Map<String, Model> raw = new HashMap<>();
        for (Interim interim : interims) {
            ModelBuildingResult result = interim.result();
            if (result != null) {
                result.getModelIds().forEach(id -> raw.put(id, result.getRawModel(id)));
            }
        }
        raw.values()
                .forEach(model ->
                        model.getProfiles().stream().map(Profile::getId).forEach(ids::add));
        return ids;
    }
}
