package org.licentia.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.policy.PolicyLint.Finding;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Finds overrides that never take effect, by trying them in every use. */
final class OverrideLint {
    private final ExpressionJudge judge;
    private final List<UseContext> uses;

    OverrideLint(ExpressionJudge judge, List<UseContext> uses) {
        this.judge = judge;
        this.uses = uses;
    }

    // Which components there are is not known here, so overrides of components are not tried.
    List<Finding> of(List<PolicyOverride> overrides) {
        List<Finding> findings = new ArrayList<>();
        for (PolicyOverride override : overrides) {
            SpdxExpression subject = subject(override);
            Finding finding = subject == null ? null : withoutEffect(override, subject);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private @Nullable Finding withoutEffect(PolicyOverride override, SpdxExpression subject) {
        String name = "Override '" + override.id() + "'";
        String obstacle = "";
        for (UseContext use : uses) {
            Ruling ruling = judge.judge(subject, use);
            if (ruling.rule().equals(override.id())) {
                return null;
            }
            for (String note : ruling.notes()) {
                if (note.startsWith(name) && note.contains("does not apply")) {
                    obstacle = note;
                }
            }
        }
        return new Finding(
                override.place(),
                "override-without-effect",
                obstacle.isEmpty() ? name + " never takes effect." : obstacle,
                "Change what stands against it, or remove the override.");
    }

    private static @Nullable SpdxExpression subject(PolicyOverride override) {
        String license = override.subject().license();
        return license == null ? override.subject().expression() : SpdxTerm.named(license);
    }
}
