package org.licentia.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.conclusion.LicenseConclusion.Doubt;
import org.licentia.decision.ReviewedDecisions.Reviewed;
import org.licentia.decision.ReviewedDecisions.State;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.ScannedTarget;
import org.licentia.graph.Scope;
import org.licentia.graph.VersionRange;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.PolicyReader;
import org.licentia.policy.Product;
import org.licentia.policy.Verdict;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;

/** What decisions do, and what becomes of them. */
class DecisionReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final DistributionContext BINARY =
            new DistributionContext(DistributionModel.DISTRIBUTED_BINARY, DistributionContext.PROPRIETARY);
    private static final Component LIB = Component.of(Coordinates.jar("com.example", "lib", "1.0"), false);
    private static final LicenseConclusion GPL = concluded(Doubt.NONE, "GPL-3.0-only");

    private static SpdxExpression read(String text) {
        return new SpdxParser(LicenseList.bundled()).tryParse(text).orElseThrow();
    }

    private static LicenseConclusion concluded(Doubt doubt, String... readings) {
        return new LicenseConclusion(
                LIB,
                read(readings[0]),
                readings.length == 1 ? ConclusionStatus.DECLARED_ONLY : ConclusionStatus.AMBIGUOUS,
                "a-rule",
                Stream.of(readings).map(DecisionReviewTest::read).toList(),
                doubt,
                List.of());
    }

    private static Waiver waiver(
            Set<Scope> scopes, String on, String expires, String evidence, Waiver.Reason reason, String source) {
        return new Waiver(
                "strong-copyleft",
                new DecidedComponent("com.example:lib", VersionRange.single("1.0"), ""),
                scopes,
                EnumSet.of(Linkage.MAVEN_COMPILE),
                EnumSet.of(DistributionModel.DISTRIBUTED_BINARY),
                Verdict.DENY,
                reason,
                "We know.",
                "Jo",
                "Sam",
                null,
                LocalDate.parse(on),
                LocalDate.parse(expires),
                evidence,
                source);
    }

    private static Waiver with(Waiver waiver, Set<Linkage> linkages, Verdict verdict) {
        return new Waiver(
                waiver.rule(),
                waiver.component(),
                waiver.scopes(),
                linkages,
                waiver.models(),
                verdict,
                waiver.reason(),
                waiver.because(),
                waiver.owner(),
                waiver.approver(),
                waiver.ticket(),
                waiver.on(),
                waiver.expires(),
                waiver.evidence(),
                waiver.source());
    }

    private static Waiver valid() {
        return waiver(
                EnumSet.of(Scope.COMPILE),
                "2025-12-01",
                "2026-06-30",
                EvidenceFingerprint.of(GPL),
                Waiver.Reason.RISK_ACCEPTED,
                "x:1");
    }

    private static Decisions waivers(Waiver... waivers) {
        return new Decisions(List.of(), List.of(waivers), List.of(), DeclaredProduct.NOTHING);
    }

    private static ReviewedDecisions review(Decisions decisions, LicenseConclusion conclusion, Scope... scopes) {
        return review(decisions, conclusion, BINARY, scopes);
    }

    private static ReviewedDecisions review(
            Decisions decisions, LicenseConclusion conclusion, DistributionContext context, Scope... scopes) {
        List<Dependency> uses = Stream.of(scopes)
                .map(scope -> Dependency.resolved(
                        "com.acme:" + scope, LIB.purl(), scope, false, List.of(LIB.purl()), List.of()))
                .toList();
        DependencyGraph graph =
                new DependencyGraph(uses.stream().map(Dependency::module).toList(), List.of(LIB), uses);
        LicenseFacts facts = LicenseFacts.standard();
        DecisionReview review = new DecisionReview(decisions, TODAY);
        Product product = Product.of(context);
        return review.review(
                new PolicyEvaluator(
                                new PolicyReader(facts, PolicyWords.standard()).builtIn(PolicyReader.STANDARD),
                                facts,
                                product,
                                review.choices(List.of(conclusion)))
                        .evaluate(graph, List.of(conclusion), TODAY),
                product);
    }

    private static State state(ReviewedDecisions reviewed) {
        return reviewed.decisions().get(0).state();
    }

    private static @Nullable String waivedBy(ReviewedDecisions reviewed) {
        return reviewed.evaluation().violations().get(0).waivedBy();
    }

    private static void assertLapsed(Waiver waiver, State state) {
        ReviewedDecisions reviewed = review(waivers(waiver), GPL, Scope.COMPILE);
        assertThat(state(reviewed)).isEqualTo(state);
        assertThat(waivedBy(reviewed)).isNull();
        assertThat(reviewed.issues()).hasSize(1).first().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.message()).contains("x:1");
        });
    }

    @Test
    void aWaiverInForceIsNamedOnTheFinding() {
        ReviewedDecisions reviewed = review(waivers(valid()), GPL, Scope.COMPILE);
        assertThat(waivedBy(reviewed)).isEqualTo("Jo, approved by Sam, until 2026-06-30");
        assertThat(reviewed.decisions())
                .extracting(Reviewed::state, Reviewed::applied)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        State.IN_FORCE, List.of(LIB.purl().text())));
        assertThat(reviewed.issues()).isEmpty();
    }

    @Test
    void aWaiverCountsFromItsFirstDayToItsLast() {
        Set<Scope> compile = EnumSet.of(Scope.COMPILE);
        String evidence = EvidenceFingerprint.of(GPL);
        Waiver.Reason reason = Waiver.Reason.RISK_ACCEPTED;
        assertThat(waivedBy(review(
                        waivers(waiver(compile, "2026-01-01", "2026-01-01", evidence, reason, "x:1")),
                        GPL,
                        Scope.COMPILE)))
                .isNotNull();
        assertLapsed(waiver(compile, "2025-12-01", "2025-12-31", evidence, reason, "x:1"), State.EXPIRED);
        assertLapsed(waiver(compile, "2026-01-02", "2026-06-30", evidence, reason, "x:1"), State.NOT_YET);
        assertLapsed(waiver(compile, "2025-12-01", "2026-12-03", evidence, reason, "x:1"), State.TOO_BROAD);
        assertLapsed(
                waiver(compile, "2025-12-01", "2026-06-30", "0".repeat(16), reason, "x:1"), State.EVIDENCE_CHANGED);
        assertLapsed(waiver(EnumSet.of(Scope.TEST), "2025-12-01", "2026-06-30", evidence, reason, "x:1"), State.UNUSED);
        assertLapsed(
                waiver(compile, "2025-12-01", "2026-06-30", evidence, Waiver.Reason.COMMERCIAL_LICENSE, "x:1"),
                State.NOT_ENTITLED);
    }

    @Test
    void aStricterVerdictOrAnotherLinkageIsNotWhatWasAccepted() {
        assertThat(waivedBy(
                        review(waivers(with(valid(), EnumSet.allOf(Linkage.class), Verdict.DENY)), GPL, Scope.COMPILE)))
                .isNotNull();
        assertLapsed(with(valid(), EnumSet.allOf(Linkage.class), Verdict.NEEDS_REVIEW), State.UNUSED);
        assertLapsed(with(valid(), EnumSet.of(Linkage.SHADED, Linkage.MODIFIED), Verdict.DENY), State.UNUSED);
    }

    @Test
    void aContractInForceBacksAWaiver() {
        Waiver bought = waiver(
                EnumSet.of(Scope.COMPILE),
                "2025-12-01",
                "2026-06-30",
                EvidenceFingerprint.of(GPL),
                Waiver.Reason.COMMERCIAL_LICENSE,
                "x:1");
        for (String until : List.of("2026-01-01", "2025-12-31")) {
            Entitlement contract = new Entitlement(
                    new DecidedComponent("com.example:*", VersionRange.ALL, ""),
                    "Example",
                    "C-1",
                    LocalDate.parse(until),
                    null,
                    "x:9");
            ReviewedDecisions reviewed = review(
                    new Decisions(List.of(), List.of(bought), List.of(contract), DeclaredProduct.NOTHING),
                    GPL,
                    Scope.COMPILE);
            assertThat(waivedBy(reviewed) != null).as(until).isEqualTo(until.equals("2026-01-01"));
            assertThat(reviewed.issues()).extracting(Issue::message).anyMatch(message -> message.contains("C-1"));
        }
    }

    @Test
    void everyUseMustBeCovered() {
        ReviewedDecisions partly = review(waivers(valid()), GPL, Scope.COMPILE, Scope.RUNTIME);
        assertThat(state(partly)).isEqualTo(State.PARTIAL);
        assertThat(waivedBy(partly)).isNull();
        assertThat(partly.issues())
                .extracting(Issue::message)
                .anyMatch(message -> message.contains("com.acme:runtime"));
        Waiver rest = waiver(
                EnumSet.of(Scope.RUNTIME),
                "2025-12-01",
                "2026-03-31",
                EvidenceFingerprint.of(GPL),
                Waiver.Reason.RISK_ACCEPTED,
                "x:2");
        ReviewedDecisions both = review(waivers(valid(), rest), GPL, Scope.COMPILE, Scope.RUNTIME);
        assertThat(waivedBy(both)).contains("2026-06-30").contains("2026-03-31");
        assertThat(both.issues()).isEmpty();
    }

    @Test
    void aWaiverSpeaksOfItsDistributionModelsAlone() {
        ReviewedDecisions reviewed =
                review(waivers(valid()), GPL, BINARY.with(DistributionModel.EMBEDDED_DEVICE), Scope.COMPILE);
        assertThat(waivedBy(reviewed)).isNull();
        assertThat(reviewed.issues()).extracting(Issue::message).anyMatch(text -> text.contains("embedded-device"));
    }

    @Test
    void anExpiredWaiverBesideANewOneIsLeftOver() {
        Waiver old = waiver(
                EnumSet.of(Scope.COMPILE),
                "2025-01-01",
                "2025-06-30",
                EvidenceFingerprint.of(GPL),
                Waiver.Reason.RISK_ACCEPTED,
                "x:9");
        ReviewedDecisions reviewed = review(waivers(old, valid()), GPL, Scope.COMPILE);
        assertThat(waivedBy(reviewed)).isNotNull();
        assertThat(reviewed.issues()).extracting(Issue::remedy).containsExactly("Remove x:9.");
    }

    private static Decisions choice(String... licenses) {
        return new Decisions(
                Stream.of(licenses)
                        .map(license -> new LicenseChoice(
                                new DecidedComponent("com.example:lib", VersionRange.ALL, ""),
                                read(license),
                                null,
                                "Sam",
                                LocalDate.of(2025, 12, 1),
                                "x:" + license))
                        .toList(),
                List.of(),
                List.of(),
                DeclaredProduct.NOTHING);
    }

    @Test
    void aChoiceIsTakenWhereItIsOffered() {
        ReviewedDecisions reviewed =
                review(choice("GPL-3.0-only"), concluded(Doubt.NONE, "GPL-3.0-only OR MIT"), Scope.COMPILE);
        assertThat(state(reviewed)).isEqualTo(State.IN_FORCE);
        assertThat(reviewed.evaluation().violations()).hasSize(1);
    }

    @Test
    void aChoiceSettlesNothingThatIsNotKnown() {
        for (LicenseConclusion unsettled : List.of(
                concluded(Doubt.OPEN_OPERATOR, "MIT OR GPL-3.0-only", "MIT AND GPL-3.0-only"),
                concluded(Doubt.STRICTEST_CANDIDATE, "MIT", "GPL-3.0-only"),
                concluded(Doubt.NONE, "Apache-2.0"))) {
            ReviewedDecisions chosen = review(choice("MIT"), unsettled, Scope.COMPILE);
            assertThat(state(chosen)).isEqualTo(State.NOT_OFFERED);
            assertThat(chosen.issues()).extracting(Issue::severity).containsExactly(Severity.ERROR);
            assertThat(chosen.evaluation())
                    .isEqualTo(review(Decisions.NONE, unsettled, Scope.COMPILE).evaluation());
        }
    }

    @Test
    void choicesThatContradictCountForNothing() {
        ReviewedDecisions reviewed =
                review(choice("MIT", "GPL-3.0-only"), concluded(Doubt.NONE, "GPL-3.0-only OR MIT"), Scope.COMPILE);
        assertThat(reviewed.decisions()).extracting(Reviewed::state).containsOnly(State.CONTRADICTED);
        assertThat(reviewed.issues())
                .hasSize(1)
                .first()
                .satisfies(
                        issue -> assertThat(issue.message()).contains("x:MIT").contains("x:GPL-3.0-only"));
    }

    @Test
    void whatIsNamedButNotThereIsUnused() {
        ReviewedDecisions reviewed = review(choice("MIT"), concluded(Doubt.NONE, "MIT"), Scope.COMPILE);
        assertThat(state(reviewed)).isEqualTo(State.UNUSED);
        assertThat(reviewed.issues()).extracting(Issue::severity).containsExactly(Severity.WARNING);
    }

    private static LicenseEvidence said(String source, String location, String license) {
        return new LicenseEvidence(
                source,
                LicenseEvidence.Kind.DECLARED,
                LicenseEvidence.Confidence.CERTAIN,
                location,
                license,
                null,
                null,
                LicenseMatch.exact(read(license), "a-rule"),
                0,
                null);
    }

    private static String fingerprint(String concluded, LicenseEvidence... evidence) {
        return EvidenceFingerprint.of(new LicenseConclusion(
                LIB,
                read(concluded),
                ConclusionStatus.AGREED,
                "a-rule",
                List.of(read(concluded)),
                Doubt.NONE,
                List.of(evidence)));
    }

    @Test
    void theFingerprintChangesWithWhatIsSaidAndNotWithWhere() {
        LicenseEvidence pom = said("pom", "pom.xml:3", "MIT");
        LicenseEvidence manifest = said("manifest", "META-INF/MANIFEST.MF:7", "MIT");
        String before = fingerprint("MIT", pom, manifest);
        assertThat(fingerprint("MIT", manifest, said("pom", "pom.xml:12", "MIT")))
                .isEqualTo(before);
        assertThat(fingerprint("MIT", pom)).isNotEqualTo(before);
        assertThat(fingerprint("ISC", pom, manifest)).isNotEqualTo(before);
        assertThat(fingerprint("MIT", pom, said("manifest", "META-INF/MANIFEST.MF:7", "ISC")))
                .isNotEqualTo(before);
    }

    private static List<Issue> issues(DeclaredProduct product, List<String> selected, String... modules) {
        return product.issues(
                new ScannedTarget("maven-project", "g:a:1", "a", null, false, "17", List.of(), selected),
                new DependencyGraph(List.of(modules), List.of(LIB), List.of()));
    }

    private static List<NamePattern> names(String... texts) {
        return Stream.of(texts).map(text -> new NamePattern(text, "x:1")).toList();
    }

    @Test
    void aModuleIsLeftOutByNameAlone() {
        DeclaredProduct some = new DeclaredProduct(names("server", "g:core*"), names("core-it"), List.of(), List.of());
        assertThat(Stream.of("g:server", "g:core", "h:core", "g:core-it", "g:samples")
                        .filter(some::ships))
                .containsExactly("g:server", "g:core");
        DeclaredProduct typo = new DeclaredProduct(names("servr"), List.of(), List.of(), List.of());
        assertThat(issues(typo, List.of(), "g:server"))
                .extracting(Issue::severity)
                .containsExactly(Severity.ERROR);
        assertThat(issues(typo, List.of("g:server"), "g:server")).hasSize(1);
        DeclaredProduct two = new DeclaredProduct(names("server", "client"), List.of(), List.of(), List.of());
        assertThat(issues(two, List.of("g:server"), "g:server")).isEmpty();
        DeclaredProduct kept = new DeclaredProduct(List.of(), names("sampels"), List.of(), List.of());
        assertThat(issues(kept, List.of(), "g:samples"))
                .extracting(Issue::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void declaredLinkageNeverSoftens() {
        DeclaredProduct product = new DeclaredProduct(List.of(), List.of(), names("*"), names("com.example:lib"));
        Product.DeclaredLinkages linkages = product.in(BINARY).linkages();
        assertThat(linkages.linkage(LIB, Linkage.MAVEN_COMPILE)).isEqualTo(Linkage.MODIFIED);
        Component other = Component.of(Coordinates.jar("com.example", "other", "1.0"), false);
        assertThat(linkages.linkage(other, Linkage.MAVEN_COMPILE)).isEqualTo(Linkage.SHADED);
        assertThat(linkages.linkage(other, Linkage.MODIFIED)).isEqualTo(Linkage.MODIFIED);
    }

    @Test
    void rangesKnowWhetherTheyEnd() {
        MavenVersions versions = new MavenVersions();
        for (String ended : List.of("1.0", "[1.0]", "[1.0,2.0)", "(,2.0]", "[1,2),[3,4)", "[1.2.*]")) {
            assertThat(versions.read(ended).orElseThrow().isBoundedAbove())
                    .as(ended)
                    .isTrue();
        }
        for (String open : List.of("[1.0,)", "(,)", "(,1),(1,)", "[1,2),[3,)")) {
            assertThat(versions.read(open).orElseThrow().isBoundedAbove())
                    .as(open)
                    .isFalse();
        }
    }
}
