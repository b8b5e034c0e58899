package org.licentia.graph.maven;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.maven.PomDeclarations.Declared;

/** Finds the lines in the POMs of a reactor, and in the parents that lie beside them. */
final class ReactorDeclarations implements DeclarationPlaces {
    private static final int MOST_PARENTS = 50;
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private final Path root;
    private final Properties user;
    private final Map<String, ReactorModule> modules = new HashMap<>();
    private final Map<String, Map<Coordinates, Coordinates>> relocated = new HashMap<>();
    private final Map<Path, PomDeclarations> declarations = new ConcurrentHashMap<>();

    /**
     * @param root the folder that paths are relative to
     * @param user the properties that beat those of POMs
     */
    ReactorDeclarations(Path root, Reactor reactor, Properties user, List<ModuleGraph> graphs) {
        this.root = root;
        this.user = user;
        reactor.modules().forEach(module -> modules.putIfAbsent(module.gav().ga(), module));
        graphs.forEach(graph -> relocated.put(graph.module(), graph.relocated()));
    }

    @Override
    public @Nullable Place of(String module, Coordinates dependency) {
        ReactorModule declaring = modules.get(module);
        if (declaring == null) {
            return null;
        }
        Coordinates written = relocated.getOrDefault(module, Map.of()).getOrDefault(dependency, dependency);
        List<Path> lineage = lineage(declaring);
        Place main = in(lineage, false, written, declaring.model());
        return main != null ? main : in(lineage, true, written, declaring.model());
    }

    /** In the nearest POM that has it. Of several in one POM the last counts, as it does for Maven. */
    private @Nullable Place in(List<Path> lineage, boolean profiles, Coordinates written, Model model) {
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

    private boolean isMeant(Map<String, String> elements, Coordinates written, Model model) {
        String type = value(elements, "type", "jar", model);
        String classifier = value(elements, "classifier", "", model);
        // Some types bring a classifier of their own: a test-jar's is "tests".
        boolean classified = classifier.equals(written.classifier()) || (classifier.isEmpty() && !type.equals("jar"));
        return value(elements, "groupId", "", model).equals(written.groupId())
                && value(elements, "artifactId", "", model).equals(written.artifactId())
                && type.equals(written.type())
                && classified;
    }

    private String value(Map<String, String> elements, String name, String otherwise, Model model) {
        String text = elements.getOrDefault(name, "");
        return text.isEmpty() ? otherwise : interpolated(text, model);
    }

    private String interpolated(String text, Model model) {
        return PROPERTY.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            String fixed = user.getProperty(name, model.getProperties().getProperty(name));
            return Matcher.quoteReplacement(fixed != null ? fixed : ofProject(name, found.group(), model));
        });
    }

    private static String ofProject(String name, String otherwise, Model model) {
        String value = switch (name.replaceFirst("^(project|pom)\\.", "")) {
            case "groupId" -> model.getGroupId();
            case "artifactId" -> model.getArtifactId();
            case "version" -> model.getVersion();
            case "parent.groupId" ->
                model.getParent() == null ? null : model.getParent().getGroupId();
            case "parent.artifactId" ->
                model.getParent() == null ? null : model.getParent().getArtifactId();
            default -> null;
        };
        return value == null ? otherwise : value;
    }

    /** The POM of the module and those of its parents that lie in the project, the nearest first. */
    private List<Path> lineage(ReactorModule module) {
        List<Path> lineage = new ArrayList<>();
        Path pom = module.pom().toPath();
        while (pom != null && lineage.size() < MOST_PARENTS && !lineage.contains(pom)) {
            lineage.add(pom);
            pom = parentOf(pom, module.model());
        }
        return lineage;
    }

    private @Nullable Path parentOf(Path pom, Model model) {
        Map<String, String> parent = declarations(pom).parent();
        if (parent.isEmpty()) {
            return null;
        }
        String ga = value(parent, "groupId", "", model) + ":" + value(parent, "artifactId", "", model);
        ReactorModule known = modules.get(ga);
        return known == null ? besides(pom, parent) : known.pom().toPath();
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
