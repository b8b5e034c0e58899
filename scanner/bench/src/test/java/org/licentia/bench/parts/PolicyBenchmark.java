package org.licentia.bench.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.licentia.StandardParts;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Scope;
import org.licentia.policy.Evaluation;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.Product;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Judges a product, under a seeded mix of licenses as real products have it. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PolicyBenchmark {
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
            "BSD-4-Clause");

    @Param({"commercial-distribution", "saas"})
    public String policy;

    @Param({"1000", "10000"})
    public int components;

    private final List<LicenseConclusion> conclusions = new ArrayList<>();
    private PolicyEvaluator evaluator;
    private DependencyGraph graph;

    /** Makes the product. */
    @Setup
    public void compose() throws SpdxSyntaxException {
        Policy read = StandardParts.policyReader().builtIn(policy);
        evaluator = new PolicyEvaluator(
                read, StandardParts.licenseFacts(), Product.of(read.context()), LicenseChoices.NONE);
        Random random = new Random(components);
        SpdxParser parser = new SpdxParser(LicenseList.bundled());
        List<Component> all = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            Component component = Component.of(Coordinates.jar("org.example", "lib-" + i, "1.0"), false);
            all.add(component);
            SpdxExpression expression = parser.parse(LICENSES.get(random.nextInt(LICENSES.size())));
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
        graph = new DependencyGraph(List.of("org.acme:m0", "org.acme:m1", "org.acme:m2"), all, dependencies);
    }

    @Benchmark
    public Evaluation evaluate() {
        return evaluator.evaluate(graph, conclusions, LocalDate.EPOCH);
    }
}
