package org.licentia.policy;

import static org.licentia.policy.Expressions.BINARY;

import java.nio.charset.StandardCharsets;
import org.licentia.facts.LicenseFacts;
import org.licentia.policy.condition.PolicyWords;

/** Evaluators for a closed-source product that is shipped as a binary. */
final class Evaluators {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final PolicyReader READER = new PolicyReader(FACTS, PolicyWords.standard());

    private Evaluators() {}

    /** Of the policy that holds when nobody names one. */
    static PolicyEvaluator standard() {
        return of(READER.builtIn(PolicyReader.STANDARD));
    }

    /** Of a policy of these rules alone. */
    static PolicyEvaluator ofRules(String rules) {
        String yaml = """
            format: 1
            id: ours
            title: Ours
            description: What we ship.
            assumes: { distribution: distributed-binary, outbound: LicenseRef-Proprietary }
            rules:
            """ + rules;
        return of(READER.read("ours.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static PolicyEvaluator of(Policy policy) {
        return new PolicyEvaluator(policy, FACTS, Product.of(BINARY), LicenseChoices.NONE);
    }
}
