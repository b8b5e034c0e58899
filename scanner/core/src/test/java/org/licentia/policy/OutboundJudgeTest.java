package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseProfile;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.SpdxTerm;

class OutboundJudgeTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final Policy POLICY = new PolicyReader(FACTS, PolicyWords.standard()).builtIn(PolicyReader.STANDARD);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # license, outbound, model, linkage, scope, verdict, rule
                    # merged and source use, whatever the outbound license
                    Apache-2.0, GPL-2.0-only, source-distribution, maven-compile, compile, deny, outbound-incompatible
                    Apache-2.0, GPL-3.0-only, source-distribution, maven-compile, compile, allow-with-obligations, permissive
                    MPL-2.0, GPL-2.0-only, source-distribution, maven-compile, compile, allow-with-obligations, weak-copyleft-file
                    BSD-4-Clause, GPL-3.0-only, source-distribution, maven-compile, compile, deny, outbound-incompatible
                    MPL-2.0, Apache-2.0, distributed-binary, shaded, compile, deny, outbound-incompatible
                    LGPL-2.1-only, GPL-3.0-only, distributed-binary, shaded, compile, allow-with-obligations, outbound-compatible
                    GPL-3.0-only, Apache-2.0, source-distribution, maven-compile, compile, deny, outbound-incompatible
                    UPL-1.0, Apache-2.0, source-distribution, maven-compile, runtime, allow-with-obligations, permissive
                    BSD-3-Clause-Clear, Apache-2.0, source-distribution, maven-compile, runtime, needs-review, outbound-unclear
                    CC0-1.0, Apache-2.0, source-distribution, maven-compile, runtime, allow, public-domain
                    # separate jars: by the rules beside a permissive license, by the matrix beside a copyleft one
                    BSD-3-Clause-Clear, Apache-2.0, distributed-binary, maven-compile, runtime, allow-with-obligations, permissive
                    GPL-3.0-only, Apache-2.0, distributed-binary, maven-compile, compile, deny, strong-copyleft
                    EPL-2.0, Apache-2.0, source-distribution, maven-compile, compile, allow-with-obligations, weak-copyleft-file
                    GPL-2.0-only WITH Classpath-exception-2.0, MIT, source-distribution, maven-compile, compile, allow-with-obligations, linking-exception
                    EPL-2.0, GPL-3.0-only, distributed-binary, maven-compile, compile, deny, outbound-incompatible
                    GPL-3.0-only, GPL-3.0-only, distributed-binary, maven-compile, compile, allow-with-obligations, outbound-compatible
                    GPL-2.0-or-later, GPL-3.0-only, distributed-binary, maven-compile, system, allow-with-obligations, outbound-compatible
                    GPL-2.0-only, GPL-3.0-only, distributed-binary, maven-compile, runtime, deny, outbound-incompatible
                    EUPL-1.2, GPL-2.0-only, distributed-binary, maven-compile, runtime, allow-with-obligations, outbound-compatible
                    LGPL-2.1-only, AGPL-3.0-only, distributed-binary, maven-compile, runtime, needs-review, outbound-unclear
                    MIT OR GPL-2.0-only, GPL-3.0-only, distributed-binary, maven-compile, runtime, allow-with-obligations, permissive
                    MIT AND GPL-2.0-only, GPL-3.0-only, distributed-binary, maven-compile, runtime, deny, outbound-incompatible
                    # where the matrix says that it depends, a person looks; where it says nothing, a denial stays
                    GPL-3.0-or-later, AGPL-3.0-only, source-distribution, maven-compile, compile, needs-review, outbound-unclear
                    AGPL-3.0-only, GPL-3.0-only, distributed-binary, maven-compile, runtime, needs-review, outbound-unclear
                    CECILL-2.1, AGPL-3.0-only, distributed-binary, maven-compile, compile, deny, strong-copyleft
                    # what is stopped for more than its copyleft stays
                    JSON, GPL-3.0-only, distributed-binary, maven-compile, compile, needs-review, field-of-use
                    BUSL-1.1, GPL-3.0-only, distributed-binary, maven-compile, compile, deny, no-production-use
                    Apache-1.0, MIT, distributed-binary, shaded, compile, needs-review, advertising-clause
                    EUPL-1.1, GPL-2.0-only, distributed-binary, maven-compile, compile, needs-review, license-facts-uncertain
                    NOASSERTION, GPL-3.0-only, distributed-binary, maven-compile, compile, needs-review, license-not-known
                    LicenseRef-Acme, GPL-3.0-only, distributed-binary, maven-compile, compile, needs-review, license-not-known
                    GPL-3.0-only WITH AdditionRef-ours, GPL-3.0-only, distributed-binary, maven-compile, compile, needs-review, exception-does-not-fit
                    # provided
                    GPL-3.0-only, GPL-3.0-only, distributed-binary, maven-compile, provided, allow, outbound-compatible
                    Apache-2.0, GPL-2.0-only, distributed-binary, maven-compile, provided, needs-review, outbound-unclear
                    GPL-3.0-only, Apache-2.0, distributed-binary, maven-compile, provided, needs-review, strong-copyleft
                    # a service runs the container itself, so what is provided counts as compile
                    GPL-2.0-only, AGPL-3.0-only, saas, maven-compile, provided, deny, outbound-incompatible
                    BSD-3-Clause-Clear, AGPL-3.0-only, saas, maven-compile, provided, needs-review, outbound-unclear
                    # not distributed
                    Apache-2.0, GPL-2.0-only, distributed-binary, maven-compile, test, allow, permissive
                    # proprietary terms are what the rules are written for
                    MPL-2.0, LicenseRef-Proprietary, distributed-binary, shaded, compile, allow-with-obligations, weak-copyleft-file
                    """)
    void judges(
            String license, String outbound, String model, String linkage, String scope, String verdict, String rule) {
        DistributionContext context = context(outbound, model);
        Ruling ruling = evaluator(context, POLICY)
                .judge(
                        expression(license),
                        use(
                                context,
                                Scope.parse(scope).orElseThrow(),
                                Linkage.valueOf(linkage.toUpperCase(Locale.ROOT).replace('-', '_'))));
        assertThat(ruling.verdict() + " " + ruling.rule()).isEqualTo(verdict + " " + rule);
    }

    @Test
    void whatDoesNotLeaveUsIsJudgedByTheRulesAlone() {
        DistributionContext internal = context("GPL-2.0-only", "internal");
        SpdxTerm apache = SpdxTerm.of("Apache-2.0");
        assertThat(rule(internal, apache, true, false)).doesNotStartWith("outbound-");
        assertThat(rule(context("GPL-2.0-only", "saas"), apache, true, false)).doesNotStartWith("outbound-");
        assertThat(rule(context("GPL-2.0-only", "saas"), apache, true, true)).isEqualTo("outbound-incompatible");
        assertThat(rule(context("AGPL-3.0-only", "saas"), SpdxTerm.of("EPL-2.0"), true, false))
                .isEqualTo("outbound-incompatible");
        DistributionContext binary = context("GPL-2.0-only", "distributed-binary");
        assertThat(rule(binary, apache, true, false)).isEqualTo("outbound-incompatible");
        assertThat(rule(binary, apache, false, false)).isEqualTo("permissive");
    }

    @Test
    void reasonsNameBothLicensesAndWhoSaysSo() {
        DistributionContext context = context("GPL-2.0-only", "source-distribution");
        Ruling denied = ruling(context, "Apache-2.0");
        assertThat(denied.because())
                .isEqualTo("By the compatibility matrix of OSADL, code under Apache-2.0 may not be part of a work under"
                        + " GPL-2.0-only.");
        assertThat(denied.fix()).isNotEmpty();
        assertThat(denied.licenses()).containsExactly(SpdxTerm.of("Apache-2.0"));
        assertThat(denied.trace()).extracting(TraceStep::rule).containsExactly("permissive", "outbound-incompatible");
        Ruling same = ruling(context, "GPL-2.0-only");
        assertThat(same.because()).isEqualTo("It is under GPL-2.0-only, like the product itself.");
        assertThat(same.fix()).isEmpty();
        assertThat(same.verdict()).isEqualTo(Verdict.ALLOW_WITH_OBLIGATIONS);
    }

    @Test
    void dissentAboutSeparateJarsIsNoted() {
        Ruling ruling = ruling(context("Apache-2.0", "source-distribution"), "EPL-2.0");
        assertThat(ruling.notes())
                .singleElement()
                .asString()
                .startsWith("By the compatibility matrix of OSADL, code under EPL-2.0 may not be part of a work under");
        assertThat(ruling(context("Apache-2.0", "source-distribution"), "MIT").notes())
                .isEmpty();
    }

    @Test
    void lockedRulesAndDenialsByNameAreNotSoftened() {
        DistributionContext context = context("GPL-3.0-only", "distributed-binary");
        SpdxTerm gpl = SpdxTerm.of("GPL-3.0-only");
        UseContext use = use(context, Scope.COMPILE, Linkage.MAVEN_COMPILE);
        Condition matches = (license, where) -> license.category().reachesTheWholeWork();
        assertThat(evaluator(context, with(rule("kind", Verdict.DENY, Specificity.CATEGORY, matches, true)))
                        .judge(gpl, use)
                        .rule())
                .isEqualTo("kind");
        assertThat(evaluator(context, with(rule("kind", Verdict.DENY, Specificity.CATEGORY, matches, false)))
                        .judge(gpl, use)
                        .rule())
                .isEqualTo("outbound-compatible");
        assertThat(evaluator(context, with(rule("name", Verdict.DENY, Specificity.LICENSE, matches, false)))
                        .judge(gpl, use)
                        .rule())
                .isEqualTo("name");
        assertThat(evaluator(
                                context,
                                with(
                                        rule("kind", Verdict.DENY, Specificity.CATEGORY, matches, false),
                                        rule("use", Verdict.NEEDS_REVIEW, Specificity.USE, (l, u) -> true, false)))
                        .judge(gpl, use)
                        .rule())
                .as("rules about the use alone hold for compatible licenses too")
                .isEqualTo("use");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261121})
    void onlyCopyleftIsEverJudgedMilder(long seed) {
        Random random = new Random(seed);
        List<String> licenses = new ArrayList<>(FACTS.names());
        List<String> exceptions = new ArrayList<>(FACTS.exceptions().keySet());
        List<String> outbounds = List.of(
                "Apache-2.0",
                "MIT",
                "GPL-2.0-only",
                "GPL-3.0-or-later",
                "AGPL-3.0-only",
                "LGPL-2.1-only",
                "MPL-2.0",
                "EUPL-1.2",
                "CC0-1.0");
        LicenseJudge byRules = new LicenseJudge(POLICY, FACTS);
        for (int i = 0; i < 5_000; i++) {
            SpdxTerm term = SpdxTerm.of(licenses.get(random.nextInt(licenses.size())));
            if (random.nextInt(4) == 0) {
                term = term.with(exceptions.get(random.nextInt(exceptions.size())));
            }
            DistributionContext context = new DistributionContext(
                    DistributionModel.values()[random.nextInt(DistributionModel.values().length)],
                    SpdxTerm.of(outbounds.get(random.nextInt(outbounds.size()))));
            UseContext use = new UseContext(
                    context,
                    Scope.values()[random.nextInt(Scope.values().length)],
                    random.nextBoolean(),
                    random.nextBoolean(),
                    Linkage.values()[random.nextInt(Linkage.values().length)],
                    random.nextInt(5) > 0,
                    random.nextInt(5) == 0);
            Ruling ruling = evaluator(context, POLICY).judge(term, use);
            LicenseProfile profile = FACTS.profile(term);
            if (!profile.category().isCopyleft()
                    || profile.misfit()
                    || profile.fact().useRestriction() != null) {
                assertThat(ruling.verdict())
                        .as("%s in %s", term, use)
                        .isGreaterThanOrEqualTo(
                                byRules.judge(term, use).ruling().verdict());
            }
            if (term.isNoAssertion() || term.isNone() || profile.misfit()) {
                assertThat(ruling.verdict().passes() && use.shipped() && use.scope() == Scope.COMPILE)
                        .as("%s in %s", term, use)
                        .isFalse();
            }
            assertThat(evaluator(context, POLICY).judge(term, use)).isEqualTo(ruling);
        }
    }

    private static Ruling ruling(DistributionContext context, String license) {
        return evaluator(context, POLICY)
                .judge(expression(license), use(context, Scope.COMPILE, Linkage.MAVEN_COMPILE));
    }

    private static String rule(DistributionContext context, SpdxTerm license, boolean shipped, boolean browser) {
        return evaluator(context, POLICY)
                .judge(
                        license,
                        new UseContext(context, Scope.COMPILE, false, true, Linkage.MAVEN_COMPILE, shipped, browser))
                .rule();
    }

    private static DistributionContext context(String outbound, String model) {
        return new DistributionContext(DistributionModel.parse(model).orElseThrow(), (SpdxTerm) expression(outbound));
    }

    private static PolicyEvaluator evaluator(DistributionContext context, Policy policy) {
        return new PolicyEvaluator(policy, FACTS, Product.of(context), LicenseChoices.NONE);
    }

    private static Policy with(PolicyRule... rules) {
        return new Policy(POLICY.reference(), "", POLICY.context(), List.of(rules), List.of(), null);
    }

    private static PolicyRule rule(
            String id, Verdict verdict, Specificity specificity, Condition condition, boolean locked) {
        Map<PolicyColumn, PolicyDecision> decisions = new EnumMap<>(PolicyColumn.class);
        for (PolicyColumn column : PolicyColumn.values()) {
            decisions.put(column, new PolicyDecision(verdict, "Because.", "Fix."));
        }
        return new PolicyRule(id, List.of(condition), specificity, decisions, locked, new PolicyPlace("ours.yaml", 1));
    }
}
