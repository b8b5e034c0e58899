package org.licentia.policy;

import java.util.List;
import org.licentia.issue.Issue;

/**
 * What the policy says about a whole graph.
 *
 * @param components one for each judged component (own components are not judged), in graph order
 * @param violations strictest first, then by component and rule
 */
public record Evaluation(
        PolicyReference policy, List<ComponentRuling> components, List<Violation> violations, List<Issue> issues) {
    public Evaluation {
        components = List.copyOf(components);
        violations = List.copyOf(violations);
        issues = List.copyOf(issues);
    }
}
