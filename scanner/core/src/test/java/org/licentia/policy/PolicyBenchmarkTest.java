package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Scope;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxExpression;

/** Prints how long it takes to judge large products, under a seeded mix of licenses as real products have it. */
@Tag("corpus")
class PolicyBenchmarkTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final PolicyReader READER = new PolicyReader(FACTS, PolicyWords.standard());
    private static final List<String> LICENSES = List.of(
            "Apache-2.0",
            "Apache-2.0",
            "Apache-2.0",
            "Apache-2.0",
            "MIT",
            "MIT",
            "BSD-3-Clause",
            "EPL-2.0",
            "EPL-1.0 OR LGPL-2.1-only",
            "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
            "LGPL-2.1-or-later",
            "MPL-2.0",
            "GPL-2.0-only",
            "AGPL-3.0-only",
            "Apache-2.0 AND MIT",
            "NOASSERTION",
            "BSD-4-Clause");

    @Test
    void printsTimePerSize() {
        for (String policy : PolicyReader.SHIPPED) {
            Policy read = READER.builtIn(policy);
            PolicyEvaluator evaluator =
                    new PolicyEvaluator(read, FACTS, Product.of(read.context()), LicenseChoices.NONE);
            for (int size : List.of(1_000, 10_000, 100_000)) {
                List<LicenseConclusion> conclusions = new ArrayList<>();
                DependencyGraph graph = product(new Random(size), size, conclusions);
                long best = Long.MAX_VALUE;
                for (int run = 0; run < 5; run++) {
                    long start = System.nanoTime();
                    assertThat(evaluator
                                    .evaluate(graph, conclusions, LocalDate.EPOCH)
                                    .components())
                            .hasSize(size);
                    best = Math.min(best, System.nanoTime() - start);
                }
                System.out.printf("%s, %d components: %d ms warm%n", policy, size, best / 1_000_000);
            }
        }
    }

    private static DependencyGraph product(Random random, int size, List<LicenseConclusion> conclusions) {
        List<Component> components = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Component component = Component.of(Coordinates.jar("org.example", "lib-" + i, "1.0"), false);
            components.add(component);
            SpdxExpression expression = Expressions.expression(LICENSES.get(random.nextInt(LICENSES.size())));
            conclusions.add(new LicenseConclusion(
                    component,
                    expression,
                    ConclusionStatus.AGREED,
                    "test",
                    List.of(expression),
                    LicenseConclusion.Doubt.NONE,
                    List.of()));
            for (int module = 0; module <= random.nextInt(3); module++) {
                dependencies.add(Dependency.resolved(
                        "org.acme:m" + module,
                        component.purl(),
                        Scope.values()[random.nextInt(Scope.values().length)],
                        false,
                        List.of(component.purl()),
                        List.of()));
            }
        }
        return new DependencyGraph(List.of("org.acme:m0", "org.acme:m1", "org.acme:m2"), components, dependencies);
    }
}
