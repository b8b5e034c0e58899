package org.licentia.graph.maven;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;
import org.licentia.graph.snapshot.DeclaringModule;

/** Takes from the modules of a reactor what finding declarations needs of them. */
final class DeclaringModules {
    private DeclaringModules() {}

    /** @param names that POMs refer to; other properties are left out */
    static List<DeclaringModule> of(Reactor reactor, List<ModuleGraph> graphs, Set<String> names) {
        Map<String, Map<Coordinates, Coordinates>> relocated = new HashMap<>();
        graphs.forEach(graph -> relocated.put(graph.module(), graph.relocated()));
        return reactor.modules().stream()
                .map(module ->
                        declaring(module, relocated.getOrDefault(module.gav().ga(), Map.of()), names))
                .toList();
    }

    private static DeclaringModule declaring(
            ReactorModule module, Map<Coordinates, Coordinates> relocated, Set<String> names) {
        Model model = module.model();
        Map<String, String> properties = new HashMap<>();
        model.getProperties().forEach((name, value) -> {
            if (names.contains(String.valueOf(name))) {
                properties.put(String.valueOf(name), String.valueOf(value));
            }
        });
        Parent parent = model.getParent();
        return new DeclaringModule(
                module.pom().getPath(),
                module.gav().groupId(),
                module.gav().artifactId(),
                module.gav().version(),
                parent == null ? "" : orNone(parent.getGroupId()),
                parent == null ? "" : orNone(parent.getArtifactId()),
                properties,
                relocated);
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
