package org.licentia.graph.maven;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.UnsolvableVersionConflictException;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.licentia.graph.Component;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** What went wrong with the dependencies of one module, in words. */
final class ModuleProblems {
    private final ReactorModule module;
    private final List<Issue> issues = new ArrayList<>();

    ModuleProblems(ReactorModule module) {
        this.module = module;
    }

    List<Issue> issues() {
        return issues;
    }

    /**
     * Explains the exceptions of a collection, but for POMs that could not be read: they are a matter of the component,
     * whichever module came upon them first.
     */
    void collected(List<Exception> exceptions) {
        for (Exception exception : exceptions) {
            Throwable cause = exception;
            while (cause != null && !explained(cause)) {
                cause = cause.getCause();
            }
            if (cause == null) {
                error(
                        "Not all dependencies of this module could be collected: "
                                + Failure.of(exception).reason() + ".",
                        Failure.of(exception).remedy());
            }
        }
    }

    private boolean explained(Throwable cause) {
        if (cause instanceof ArtifactDescriptorException) {
            return true;
        }
        if (cause instanceof EndlessChainException) {
            error(
                    "The dependencies of this module form a chain that is too long to be followed; none of them was looked"
                            + " at.",
                    "Find with mvn dependency:tree what brings the chain, and exclude it.");
            return true;
        }
        if (cause instanceof VersionRangeResolutionException unranged) {
            Artifact wanted = unranged.getResult().getRequest().getArtifact();
            Failure failure = Failure.of(unranged);
            if (failure == Failure.NOT_FOUND) {
                failure = Failure.NO_VERSION;
            }
            error("The dependency " + Gav.of(wanted) + " is left out: " + failure.reason() + ".", failure.remedy());
            return true;
        }
        if (cause instanceof UnsolvableVersionConflictException conflict) {
            error(
                    "The versions that this module's dependencies demand exclude each other: "
                            + String.join(
                                    ", ",
                                    conflict.getVersions().stream().sorted().toList())
                            + ". Its components are listed as the nearest declaration has them.",
                    "Pin the version in <dependencyManagement>.");
            return true;
        }
        return false;
    }

    // Whichever modules use it, it is one file that is not there.
    void systemFileMissing(Component component) {
        issues.add(new Issue(
                Severity.ERROR,
                Stage.RESOLVE,
                component.purl().text(),
                null,
                "The file of the system-scope dependency " + component.coordinates() + " is not there.",
                "Correct its <systemPath>, or replace it by an artifact from a repository."));
    }

    // Whether it is there is not said: a POM must not learn what lies on this machine.
    void systemFileOutside(Component component) {
        issues.add(new Issue(
                Severity.ERROR,
                Stage.RESOLVE,
                component.purl().text(),
                null,
                "The file of the system-scope dependency " + component.coordinates()
                        + " lies outside of the project, so it was not looked at.",
                "Give --allow-system-paths if you trust the POM that names it, or replace it by an artifact from a"
                        + " repository."));
    }

    void overlong() {
        error(
                "A dependency of this module has coordinates of more than 1,000 characters; it is left out.",
                "Correct the <dependency>; no repository can hold what is called so.");
    }

    void unknownScope(String coordinates, String scope) {
        issues.add(new Issue(
                Severity.WARNING,
                Stage.RESOLVE,
                null,
                module.gav().ga(),
                "The dependency " + coordinates + " has the scope '" + scope
                        + "', which Maven does not know; it is counted as compile.",
                "Correct the <scope>."));
    }

    private void error(String message, String remedy) {
        issues.add(new Issue(Severity.ERROR, Stage.RESOLVE, null, module.gav().ga(), message, remedy));
    }
}
