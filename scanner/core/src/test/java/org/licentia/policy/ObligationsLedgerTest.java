package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.policy.Expressions.BINARY;
import static org.licentia.policy.Expressions.expression;
import static org.licentia.policy.Expressions.use;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseObligations.Basis;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.spdx.SpdxTerm;

/** What is owed for which use, and what makes it due. */
class ObligationsLedgerTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final PolicyEvaluator STANDARD = Evaluators.standard();
    private static final Component LIBRARY = Component.of(Coordinates.jar("org.example", "library", "1.0"), false);

    @Test
    void onlyTheBranchTakenIsOwed() {
        assertThat(owed("GPL-2.0-only OR MIT", shipped(Linkage.MAVEN_COMPILE)))
                .containsExactly("keep-copyright-notices", "include-license-text");
    }

    @Test
    void whatIsDistributedOwesWhatItsLicenseAsksFor() {
        assertThat(owed("LGPL-2.1-only", shipped(Linkage.MAVEN_COMPILE)))
                .contains("offer-source", "keep-same-license", "allow-relinking")
                .doesNotContain("state-changes", "give-installation-information");
    }

    @Test
    void changesAreStatedWhereThereAreSome() {
        assertThat(owed("Apache-2.0", shipped(Linkage.MAVEN_COMPILE))).doesNotContain("state-changes");
        assertThat(owed("Apache-2.0", shipped(Linkage.SHADED))).doesNotContain("state-changes");
        assertThat(due("Apache-2.0", Verdict.ALLOW_WITH_OBLIGATIONS, shipped(Linkage.MODIFIED)))
                .contains("state-changes");
    }

    @Test
    void installationInformationIsForDevices() {
        assertThat(due("GPL-3.0-only", Verdict.NEEDS_REVIEW, shipped(Linkage.MAVEN_COMPILE)))
                .contains("offer-source")
                .doesNotContain("give-installation-information");
        assertThat(due("GPL-3.0-only", Verdict.NEEDS_REVIEW, in(DistributionModel.EMBEDDED_DEVICE, Scope.COMPILE)))
                .contains("give-installation-information");
    }

    @Test
    void aServiceOwesItsNetworkUsersAndNobodyACopy() {
        assertThat(due("AGPL-3.0-only", Verdict.NEEDS_REVIEW, in(DistributionModel.SAAS, Scope.COMPILE)))
                .contains("offer-source-to-network-users")
                .doesNotContain("offer-source", "include-license-text");
        assertThat(due("AGPL-3.0-only", Verdict.NEEDS_REVIEW, shipped(Linkage.MAVEN_COMPILE)))
                .contains("offer-source-to-network-users", "offer-source");
        assertThat(due("AGPL-3.0-only", Verdict.NEEDS_REVIEW, in(DistributionModel.INTERNAL, Scope.COMPILE)))
                .isEmpty();
    }

    @Test
    void whatAServiceDeliversToBrowsersIsDistributed() {
        UseContext use = in(DistributionModel.SAAS, Scope.COMPILE);
        UseContext delivered = new UseContext(use.product(), Scope.COMPILE, false, true, use.linkage(), true, true);
        assertThat(due("MIT", Verdict.ALLOW_WITH_OBLIGATIONS, use)).isEmpty();
        assertThat(due("MIT", Verdict.ALLOW_WITH_OBLIGATIONS, delivered)).contains("include-license-text");
    }

    @Test
    void whatDoesNotReachOthersOwesNothing() {
        assertThat(due("LGPL-2.1-only", Verdict.NEEDS_REVIEW, in(DistributionModel.DISTRIBUTED_BINARY, Scope.TEST)))
                .isEmpty();
        assertThat(due("LGPL-2.1-only", Verdict.NEEDS_REVIEW, in(DistributionModel.DISTRIBUTED_BINARY, Scope.PROVIDED)))
                .isEmpty();
        UseContext unshipped = new UseContext(BINARY, Scope.COMPILE, false, true, Linkage.MAVEN_COMPILE, false, false);
        assertThat(due("LGPL-2.1-only", Verdict.NEEDS_REVIEW, unshipped)).isEmpty();
    }

    @Test
    void whatIsAllowedOrDeniedOwesNothing() {
        assertThat(owed("MIT-0", shipped(Linkage.MAVEN_COMPILE))).isEmpty();
        assertThat(owed("GPL-2.0-only", shipped(Linkage.MAVEN_COMPILE))).isEmpty();
    }

    @Test
    void aWaiverDoesNotHideWhatIsOwed() {
        UsageRuling denied = ruled("GPL-2.0-only", shipped(Linkage.MAVEN_COMPILE));
        Violation violation = new Violation(LIBRARY, denied.ruling().rule(), Verdict.DENY, List.of(denied), null);
        assertThat(ids(List.of(violation), denied)).isEmpty();
        assertThat(ids(List.of(violation.waived("counsel")), denied))
                .contains("offer-source", "include-license-text", "keep-same-license");
    }

    @Test
    void termsThatNobodyReadAreToBeRead() {
        UsageRuling unknown = ruled("LicenseRef-Acme-EULA", shipped(Linkage.MAVEN_COMPILE));
        List<OwedObligation> owed = new ObligationsLedger(FACTS, List.of()).owed(component(unknown));
        assertThat(owed).singleElement().satisfies(each -> {
            assertThat(each.obligation().id()).isEqualTo("read-the-terms");
            assertThat(each.basis()).isEqualTo(Basis.UNKNOWN);
        });
    }

    @Test
    void theLicensesThatAskAreNamedAndTheBestBasisCounts() {
        UsageRuling both = ruled("MIT AND AFL-2.1", shipped(Linkage.MAVEN_COMPILE));
        List<OwedObligation> owed = new ObligationsLedger(FACTS, List.of()).owed(component(both));
        assertThat(owed)
                .filteredOn(each -> each.obligation().id().equals("include-license-text"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.licenses()).containsExactly(SpdxTerm.of("MIT"), SpdxTerm.of("AFL-2.1"));
                    assertThat(each.basis()).isEqualTo(Basis.STATED);
                });
    }

    @Test
    void aRuleMayAskForAPatentGrant() {
        PolicyEvaluator ours = Evaluators.ofRules("""
              - id: permissive
                when: { category: permissive }
                decide: allow
                because: Ask for notices only.
              - id: no-patent-grant
                when: { patent-grant: [no, unknown], scope: [compile, runtime, system] }
                decide: needs-review
                because: Nobody promises not to sue us over patents.
                fix: Ask the authors for a grant, or replace the component.
            """);
        assertThat(ours.judge(expression("Apache-2.0"), shipped(Linkage.MAVEN_COMPILE))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(ours.judge(expression("MIT"), shipped(Linkage.MAVEN_COMPILE)).rule())
                .isEqualTo("no-patent-grant");
        assertThat(ours.judge(expression("Apache-2.0 AND AFL-2.1"), shipped(Linkage.MAVEN_COMPILE))
                        .verdict())
                .isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(ours.judge(expression("MIT"), in(DistributionModel.DISTRIBUTED_BINARY, Scope.TEST))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void anApprovalLetsNothingPassThatNoRuleKnows() {
        PolicyEvaluator ours = Evaluators.ofRules("""
              - { id: approved, when: { osi-approved: yes, fsf-libre: yes }, decide: allow, because: They say so. }
              - { id: punished, when: { patent-retaliation: yes }, decide: deny, because: We sue., fix: Replace it. }
            """);
        assertThat(ours.judge(expression("MIT"), shipped(Linkage.MAVEN_COMPILE)).verdict())
                .isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(ours.judge(expression("Apache-2.0"), shipped(Linkage.MAVEN_COMPILE))
                        .verdict())
                .isEqualTo(Verdict.DENY);
    }

    private static UseContext shipped(Linkage linkage) {
        return use(BINARY, Scope.COMPILE, linkage);
    }

    private static UseContext in(DistributionModel model, Scope scope) {
        return use(BINARY.with(model), scope, Linkage.MAVEN_COMPILE);
    }

    private static List<String> owed(String expression, UseContext use) {
        return ids(List.of(), ruled(expression, use));
    }

    /** What is due where the verdict is given, whatever the policy says. */
    private static List<String> due(String license, Verdict verdict, UseContext use) {
        Ruling ruling = new Ruling(verdict, "test", "Because.", "", List.of(SpdxTerm.of(license)), false, List.of());
        return ids(List.of(), usage(ruling, license, use));
    }

    private static UsageRuling ruled(String expression, UseContext use) {
        return usage(STANDARD.judge(expression(expression), use), expression, use);
    }

    private static UsageRuling usage(Ruling ruling, String expression, UseContext use) {
        Dependency dependency = Dependency.resolved(
                "org.example:app", LIBRARY.purl(), use.scope(), false, List.of(LIBRARY.purl()), List.of());
        return new UsageRuling(dependency, use, ruling, expression(expression), null);
    }

    private static List<String> ids(List<Violation> violations, UsageRuling usage) {
        return new ObligationsLedger(FACTS, violations)
                .owed(component(usage)).stream()
                        .map(each -> each.obligation().id())
                        .toList();
    }

    private static ComponentRuling component(UsageRuling usage) {
        LicenseConclusion conclusion = new LicenseConclusion(
                LIBRARY,
                usage.judged(),
                ConclusionStatus.AGREED,
                "test",
                List.of(usage.judged()),
                LicenseConclusion.Doubt.NONE,
                List.of());
        return new ComponentRuling(conclusion, List.of(usage), usage);
    }
}
