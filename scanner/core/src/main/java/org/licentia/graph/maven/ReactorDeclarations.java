package org.licentia.graph.maven;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.maven.pom.PomDeclarations;
import org.licentia.graph.maven.pom.PomDeclarations.Declared;
import org.licentia.graph.maven.pom.PropertyReferences;
import org.licentia.graph.snapshot.DeclaringModule;

/** Finds the lines in the POMs of a reactor, and in the parents that lie beside them. */
final class ReactorDeclarations implements DeclarationPlaces {
    private static final int MOST_PARENTS = 50;

    private final Path root;
    private final Map<String, String> user;
    private final Map<String, DeclaringModule> modules = new HashMap<>();
    private final Map<Path, PomDeclarations> declarations = new ConcurrentHashMap<>();

    /**
     * @param root the folder that paths are relative to
     * @param user the properties that beat those of POMs
     */
    ReactorDeclarations(Path root, List<DeclaringModule> modules, Map<String, String> user) {
        this.root = root;
        this.user = Map.copyOf(user);
        modules.forEach(module -> this.modules.putIfAbsent(module.ga(), module));
    }

    @Override
    public @Nullable Place of(String module, Coordinates dependency) {
        DeclaringModule declaring = modules.get(module);
        if (declaring == null) {
            return null;
        }
        Coordinates written = declaring.relocated().getOrDefault(dependency, dependency);
        List<Path> lineage = lineage(declaring);
        Place main = in(lineage, false, written, declaring);
        return main != null ? main : in(lineage, true, written, declaring);
    }

    /** In the nearest POM that has it. Of several in one POM the last counts, as it does for Maven. */
    private @Nullable Place in(List<Path> lineage, boolean profiles, Coordinates written, DeclaringModule model) {
        for (Path pom : lineage) {
            Declared last = null;
            for (Declared declared : declarations(pom).dependencies()) {
                if (declared.inProfile() == profiles && isMeant(declared.elements(), written, model)) {
                    last = declared;
                }
            }
            if (last != null) {
                return new Place(root.relativize(pom).toString().replace('\\', '/'), last.line());
            }
        }
        return null;
    }

    private boolean isMeant(Map<String, String> elements, Coordinates written, DeclaringModule model) {
        String type = value(elements, "type", "jar", model);
        String classifier = value(elements, "classifier", "", model);
        // Some types bring a classifier of their own: a test-jar's is "tests".
        boolean classified = classifier.equals(written.classifier()) || (classifier.isEmpty() && !type.equals("jar"));
        return value(elements, "groupId", "", model).equals(written.groupId())
                && value(elements, "artifactId", "", model).equals(written.artifactId())
                && type.equals(written.type())
                && classified;
    }

    private String value(Map<String, String> elements, String name, String otherwise, DeclaringModule model) {
        String text = elements.getOrDefault(name, "");
        return text.isEmpty() ? otherwise : interpolated(text, model);
    }

    private String interpolated(String text, DeclaringModule model) {
        return PropertyReferences.replaced(text, name -> {
            String fixed = user.getOrDefault(name, model.properties().get(name));
            return fixed != null ? fixed : ofProject(name, "${" + name + "}", model);
        });
    }

    private static String ofProject(String name, String otherwise, DeclaringModule model) {
        String value = switch (name.replaceFirst("^(project|pom)\\.", "")) {
            case "groupId" -> model.groupId();
            case "artifactId" -> model.artifactId();
            case "version" -> model.version();
            case "parent.groupId" -> stated(model.parentGroupId());
            case "parent.artifactId" -> stated(model.parentArtifactId());
            default -> null;
        };
        return value == null ? otherwise : value;
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The POM of the module and those of its parents that lie in the project, the nearest first. */
    private List<Path> lineage(DeclaringModule module) {
        List<Path> lineage = new ArrayList<>();
        Path pom = Path.of(module.pom());
        while (pom != null && lineage.size() < MOST_PARENTS && !lineage.contains(pom)) {
            lineage.add(pom);
            pom = parentOf(pom, module);
        }
        return lineage;
    }

    private @Nullable Path parentOf(Path pom, DeclaringModule model) {
        Map<String, String> parent = declarations(pom).parent();
        if (parent.isEmpty()) {
            return null;
        }
        String ga = value(parent, "groupId", "", model) + ":" + value(parent, "artifactId", "", model);
        DeclaringModule known = modules.get(ga);
        return known == null ? besides(pom, parent) : Path.of(known.pom());
    }

    /** A parent that is no module, where {@code <relativePath>} names it; only within the project. */
    private @Nullable Path besides(Path pom, Map<String, String> parent) {
        Path folder = pom.getParent();
        String relative = parent.getOrDefault("relativePath", "../pom.xml");
        if (folder == null || relative.isEmpty()) {
            return null;
        }
        try {
            Path named = folder.resolve(relative).normalize();
            Path file = Files.isDirectory(named) ? named.resolve("pom.xml") : named;
            String artifact = parent.getOrDefault("artifactId", "");
            return file.startsWith(root) && artifact.equals(declarations(file).artifactId()) ? file : null;
        } catch (InvalidPathException e) {
            return null; // that the parent is not there is told where its model is read
        }
    }

    private PomDeclarations declarations(Path pom) {
        return declarations.computeIfAbsent(pom, PomDeclarations::of);
    }
}
