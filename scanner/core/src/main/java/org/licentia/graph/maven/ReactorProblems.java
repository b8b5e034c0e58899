package org.licentia.graph.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** What is wrong with the project's own POMs, in words. Thread safe. */
final class ReactorProblems {
    private static final int MAX_PER_POM = 20;

    private final Path root;
    private final Wording wording;
    private final ResolutionSession session;
    private final Queue<Issue> issues = new ConcurrentLinkedQueue<>();

    /** @param root the directory of the root POM; messages show paths relative to it */
    ReactorProblems(Path root, ResolutionSession session) {
        this.root = root;
        this.wording = new Wording(root);
        this.session = session;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    void invalid(ModuleFile file, ModelBuildingException failure) {
        List<ModelProblem> grave = new ArrayList<>();
        for (ModelProblem problem : failure.getProblems()) {
            if (problem.getSeverity() != ModelProblem.Severity.WARNING) {
                grave.add(problem);
            }
        }
        for (ModelProblem problem : grave.subList(0, Math.min(grave.size(), MAX_PER_POM))) {
            if (problem.getException() instanceof UnresolvableModelException unresolved) {
                unresolved(file, unresolved);
            } else {
                String line = problem.getLineNumber() > 0 ? ":" + problem.getLineNumber() : "";
                error(
                        file.display(root) + line + ": " + sentence(wording.of(problem.getMessage())),
                        "Correct the POM; Maven itself would not build it like this.");
            }
        }
    }

    /** Why the root POM cannot be read: a message to stop with. */
    String unreadable(ModuleFile file, @Nullable ModelBuildingException failure) {
        String place = file.display(root);
        if (failure == null || failure.getProblems().isEmpty()) {
            return place + " cannot be read. Check that it is a POM.";
        }
        ModelProblem problem = failure.getProblems().get(0);
        return place + (problem.getLineNumber() > 0 ? ":" + problem.getLineNumber() : "") + ": "
                + sentence(wording.of(problem.getMessage())) + " Correct the POM; Maven cannot read it either.";
    }

    private void unresolved(ModuleFile file, UnresolvableModelException unresolved) {
        Gav wanted = new Gav(unresolved.getGroupId(), unresolved.getArtifactId(), unresolved.getVersion());
        Failure failure = session.whyMissing(wanted, Failure.of(unresolved));
        String reason = failure == Failure.OTHER ? wording.of(unresolved.getMessage()) : failure.reason();
        error(
                file.display(root) + ": the parent or imported POM " + wanted + " could not be obtained: "
                        + sentence(reason),
                failure == Failure.OTHER ? "Check the version of that parent or import." : failure.remedy());
    }

    void missing(ModuleFile aggregator, String module) {
        error(
                aggregator.display(root) + ": the module '" + wording.of(module) + "' does not exist.",
                "Correct the <module>, or check the module out.");
    }

    void cycle(ModuleFile module) {
        ModuleFile aggregator = Objects.requireNonNull(module.aggregator());
        error(
                aggregator.display(root) + ": the module " + module.display(root)
                        + " forms a cycle: it leads back to itself through its own modules.",
                "Remove the <module> that leads back.");
    }

    void duplicate(Gav gav, ModuleFile first, ModuleFile second) {
        error(
                "Two modules have the coordinates " + gav + ": " + first.display(root) + " and " + second.display(root)
                        + ". The second is left out.",
                "Give each module coordinates of its own.");
    }

    void tooMany(int limit) {
        error(
                "The project has more than " + limit + " modules; the others are left out.",
                "Scan parts of it separately.");
    }

    void unknownProfiles(Set<String> known) {
        for (String id : new TreeSet<>(session.requestedProfiles())) {
            if (!known.contains(id)) {
                issues.add(new Issue(
                        Severity.WARNING,
                        Stage.RESOLVE,
                        null,
                        null,
                        "The requested profile '" + wording.of(id)
                                + "' does not exist, so nothing was activated by it.",
                        "Check the id given with -P."));
            }
        }
    }

    void error(String message, String remedy) {
        issues.add(new Issue(Severity.ERROR, Stage.RESOLVE, null, null, message, remedy));
    }

    static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("…") ? text : text + ".";
    }
}
