package org.licentia.graph.maven;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.issue.LicentiaException;

/**
 * Narrows a scan to some modules, as {@code -pl} narrows a build (maven-core, {@code DefaultGraphBuilder}). Modules
 * left out still serve the others.
 *
 * @param selectors as given
 * @param root the directory to which paths are relative
 */
record ModuleSelection(List<String> selectors, Path root) {

    /**
     * The selected modules, in reactor order.
     *
     * @throws LicentiaException when a selector names no module, or none is left
     */
    List<ReactorModule> of(List<ReactorModule> modules) {
        Set<ReactorModule> selected = new LinkedHashSet<>();
        Set<ReactorModule> excluded = new LinkedHashSet<>();
        boolean selects = false;
        for (String selector : selectors) {
            if (selector.startsWith("!") || selector.startsWith("-")) {
                excluded.addAll(matching(selector.substring(1), modules));
            } else {
                selects = true;
                selected.addAll(matching(selector.startsWith("+") ? selector.substring(1) : selector, modules));
            }
        }
        List<ReactorModule> left = new ArrayList<>(modules);
        if (selects) {
            left.removeIf(module -> !selected.contains(module));
        }
        left.removeAll(excluded);
        if (left.isEmpty() && !modules.isEmpty()) {
            throw new LicentiaException("-pl " + String.join(",", selectors) + " excludes every module. Select one.");
        }
        return left;
    }

    private List<ReactorModule> matching(String selector, List<ReactorModule> modules) {
        List<ReactorModule> matching =
                modules.stream().filter(module -> matches(selector, module)).toList();
        if (matching.isEmpty()) {
            throw new LicentiaException("-pl names '" + selector + "', which is no module of this project. Give "
                    + ":artifact, group:artifact or the module's path.");
        }
        return matching;
    }

    private boolean matches(String selector, ReactorModule module) {
        Gav gav = module.gav();
        if (selector.contains(":")) {
            return selector.equals(":" + gav.artifactId()) || selector.equals(gav.ga());
        }
        try {
            File selected = root.resolve(selector).normalize().toFile();
            return selected.isFile()
                    ? selected.equals(module.pom())
                    : selected.isDirectory() && selected.equals(module.pom().getParentFile());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
