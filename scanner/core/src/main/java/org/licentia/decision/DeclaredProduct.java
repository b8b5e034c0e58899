package org.licentia.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.licentia.graph.Component;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.ScannedTarget;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.Product;

/**
 * What its makers say of a product, because nobody can see it: which modules are distributed, and which components are
 * packed or changed on the way.
 *
 * @param shipped modules that are distributed, and no others; empty for all
 * @param kept modules that are not distributed, whatever else is said
 * @param shaded components that are packed into something, such as a native image
 * @param modified components that were changed
 */
public record DeclaredProduct(
        List<NamePattern> shipped, List<NamePattern> kept, List<NamePattern> shaded, List<NamePattern> modified) {
    /** Nothing is said: everything is distributed, as it was found. */
    public static final DeclaredProduct NOTHING = new DeclaredProduct(List.of(), List.of(), List.of(), List.of());

    public DeclaredProduct {
        shipped = List.copyOf(shipped);
        kept = List.copyOf(kept);
        shaded = List.copyOf(shaded);
        modified = List.copyOf(modified);
    }

    /** The product as it is judged. */
    public Product in(DistributionContext context) {
        return new Product(context, this::ships, this::linkage, java.util.Set.of());
    }

    /** Whether a module, {@code group:artifact}, is distributed. */
    public boolean ships(String module) {
        return (shipped.isEmpty() || anyOf(shipped, module)) && !anyOf(kept, module);
    }

    /** What is declared adds to what was found, and never takes from it. */
    private Linkage linkage(Component component, Linkage found) {
        String ga = component.coordinates().ga();
        Linkage declared =
                anyOf(modified, ga) ? Linkage.MODIFIED : anyOf(shaded, ga) ? Linkage.SHADED : Linkage.MAVEN_COMPILE;
        return declared.compareTo(found) > 0 ? declared : found;
    }

    /**
     * What speaks of nothing that is there. A module that is missing from the list of those distributed is judged
     * milder, so an entry there that names no module is an error; it is none where the scan was narrowed to modules that
     * are all spoken of. So is the name of no component under linkage, for the component that was meant is judged as an
     * unmodified jar. A module that is taken out and is not there changes nothing, and is a warning.
     */
    public List<Issue> issues(ScannedTarget target, DependencyGraph graph) {
        List<Issue> issues = new ArrayList<>();
        boolean narrowed = !target.selectedModules().isEmpty();
        boolean silent = graph.modules().stream().anyMatch(module -> !anyOf(shipped, module) && !anyOf(kept, module));
        for (NamePattern pattern : shipped) {
            if (matchesNone(pattern, graph.modules()) && (!narrowed || silent)) {
                issues.add(new Issue(
                        Severity.ERROR,
                        Stage.POLICY,
                        null,
                        null,
                        "'" + pattern.text() + "' in 'ship' (" + pattern.source() + ") is the name of no module of this"
                                + " scan, and what 'ship' leaves out is judged as if it were not distributed.",
                        "Correct the name in " + pattern.source() + ", or remove it"
                                + (narrowed
                                        ? "; in a scan narrowed with -pl, modules that are not distributed must be named"
                                                + " with a leading '!'."
                                        : ".")));
            }
        }
        if (!narrowed) {
            for (NamePattern pattern : kept) {
                if (matchesNone(pattern, graph.modules())) {
                    issues.add(new Issue(
                            Severity.WARNING,
                            Stage.POLICY,
                            null,
                            null,
                            "'!" + pattern.text() + "' in 'ship' (" + pattern.source()
                                    + ") is the name of no module of this scan, so it has no effect.",
                            "Correct the name in " + pattern.source() + ", or remove it."));
                }
            }
            List<String> components = graph.components().stream()
                    .map(component -> component.coordinates().ga())
                    .distinct()
                    .toList();
            Stream.concat(shaded.stream(), modified.stream())
                    .filter(pattern -> matchesNone(pattern, components))
                    .forEach(pattern -> issues.add(new Issue(
                            Severity.ERROR,
                            Stage.POLICY,
                            null,
                            null,
                            "'" + pattern.text() + "' in 'linkage' (" + pattern.source()
                                    + ") is the name of no component of this scan, and the one that was meant is judged"
                                    + " as an unmodified jar.",
                            "Correct the name in " + pattern.source() + ", or remove it.")));
        }
        return issues;
    }

    private static boolean matchesNone(NamePattern pattern, List<String> names) {
        return names.stream().noneMatch(pattern::matches);
    }

    private static boolean anyOf(List<NamePattern> patterns, String ga) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(ga));
    }
}
