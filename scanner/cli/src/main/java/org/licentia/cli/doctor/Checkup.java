package org.licentia.cli.doctor;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;

/**
 * What all checks have found, in their order.
 *
 * @param checks without secrets
 */
@JsonPropertyOrder({"schemaVersion", "state", "checks"})
public record Checkup(List<Diagnosis> checks) {
    /** The version of its JSON; semantic. */
    @JsonProperty("schemaVersion")
    public String schemaVersion() {
        return "1.0.0";
    }

    /** That of the worst. */
    @JsonProperty("state")
    public State state() {
        return checks.stream()
                .map(Diagnosis::state)
                .max(Comparator.naturalOrder())
                .orElse(State.GOOD);
    }

    /**
     * Runs the checks one after the other; what fails is a problem, and the others go on.
     *
     * @param secrets are taken out of everything that is said
     */
    static Checkup of(List<Check> checks, Secrets secrets) {
        List<Diagnosis> found = new ArrayList<>();
        for (Check check : checks) {
            try {
                found.addAll(check.look());
            } catch (LicentiaException e) {
                found.add(Diagnosis.problem(check.id(), check.what(), e));
            }
        }
        return new Checkup(
                found.stream().map(each -> each.with(secrets::hiddenIn)).toList());
    }
}
