package org.licentia.graph.maven;

import java.util.Optional;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Purl;
import org.licentia.graph.maven.pom.Gav;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/**
 * Why the POM of a component could not be read.
 *
 * @param cause what the resolver threw; null when it said nothing
 */
record Undescribed(Failure failure, @Nullable Exception cause) {

    static Undescribed of(@Nullable Exception cause, Failure otherwise) {
        Failure failure = cause == null ? otherwise : Failure.of(cause);
        return new Undescribed(failure == Failure.OTHER ? otherwise : failure, cause);
    }

    // Which of two comes first depends on threads; which is graver does not.
    Undescribed or(Undescribed other) {
        return failure.compareTo(other.failure) <= 0 ? this : other;
    }

    /** Whether every repository that was asked said that it has no such POM; one that needs another is there. */
    boolean isAbsence() {
        return failure == Failure.NOT_FOUND && !(cause instanceof ModelBuildingException);
    }

    Issue issue(Purl component, Gav gav, Wording wording) {
        String message = "The POM of " + gav + " could not be read, so its licenses and its own dependencies are not "
                + "known: " + ReactorProblems.sentence(reason(wording));
        return new Issue(Severity.ERROR, Stage.RESOLVE, component.text(), null, message, failure.remedy());
    }

    private String reason(Wording wording) {
        Optional<UnresolvableModelException> missing = missingModel();
        if (missing.isPresent()) {
            UnresolvableModelException model = missing.get();
            return "it needs the POM "
                    + new Gav(model.getGroupId(), model.getArtifactId(), model.getVersion())
                    + " as parent or import, and "
                    + (failure == Failure.OTHER ? wording.of(model.getMessage()) : failure.reason());
        }
        if (cause instanceof ModelBuildingException invalid) {
            return invalid.getProblems().stream()
                    .filter(problem -> problem.getSeverity() != ModelProblem.Severity.WARNING)
                    .map(problem -> wording.of(problem.getMessage()))
                    .findFirst()
                    .orElse(failure.reason());
        }
        return failure.reason();
    }

    /** The POM that it needs and that could not be obtained, if that is the reason. */
    Optional<Gav> missing() {
        return missingModel().map(model -> new Gav(model.getGroupId(), model.getArtifactId(), model.getVersion()));
    }

    private Optional<UnresolvableModelException> missingModel() {
        if (cause instanceof ModelBuildingException unbuilt) {
            return unbuilt.getProblems().stream()
                    .map(ModelProblem::getException)
                    .filter(UnresolvableModelException.class::isInstance)
                    .map(UnresolvableModelException.class::cast)
                    .findFirst();
        }
        return Optional.empty();
    }
}
