package org.licentia.inventory.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.decision.ReviewedDecisions;
import org.licentia.facts.Alternatives;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclarationPlaces;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.inventory.GraphIndex;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Evaluation;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.PolicyReader;
import org.licentia.policy.Product;
import org.licentia.policy.condition.PolicyWords;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;

class RemediesTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final Policy POLICY = new PolicyReader(FACTS, PolicyWords.standard()).builtIn(PolicyReader.STANDARD);
    private static final Product BINARY =
            Product.of(new DistributionContext(DistributionModel.DISTRIBUTED_BINARY, DistributionContext.PROPRIETARY));
    private static final Alternatives ALTERNATIVES = Alternatives.standard(new MavenVersions());
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final String MODULE = "com.acme:app";

    /** The kinds of advice in their order, and what each names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.itextpdf:itextpdf:5.5.13 | AGPL-3.0-only | replacement org.apache.pdfbox:pdfbox:3.0.8,"
                        + " replacement com.github.librepdf:openpdf:3.0.5, other-version com.lowagie:itext:2.1.7,"
                        + " commercial-license com.itextpdf:itextpdf, removal com.itextpdf:itextpdf:5.5.13",
                "mysql:mysql-connector-java:8.0.30 | GPL-2.0-only WITH Universal-FOSS-exception-1.0 |"
                        + " replacement org.mariadb.jdbc:mariadb-java-client:4.0.0,"
                        + " commercial-license mysql:mysql-connector-java, removal mysql:mysql-connector-java:8.0.30",
                "com.mysql:mysql-connector-j:8.3.0 | GPL-2.0-only WITH Universal-FOSS-exception-1.0 |"
                        + " replacement org.mariadb.jdbc:mariadb-java-client:4.0.0,"
                        + " commercial-license com.mysql:mysql-connector-j, removal com.mysql:mysql-connector-j:8.3.0",
                "org.json:json:20210307 | JSON | other-version org.json:json:20220924,"
                        + " replacement com.google.code.gson:gson:2.15.0, removal org.json:json:20210307, other",
                "com.oracle.database.jdbc:ojdbc11:23.4.0.24.05 | LicenseRef-scancode-oracle-free-2018 |"
                        + " other, commercial-license com.oracle.database.jdbc:ojdbc11,"
                        + " removal com.oracle.database.jdbc:ojdbc11:23.4.0.24.05, other",
                "org.liquibase:liquibase-core:5.0.1 | FSL-1.1-ALv2 | replacement org.flywaydb:flyway-core:13.12.0,"
                        + " other, other-version org.liquibase:liquibase-core:4.33.0,"
                        + " commercial-license org.liquibase:liquibase-core,"
                        + " removal org.liquibase:liquibase-core:5.0.1, other",
                "com.typesafe.akka:akka-actor_2.13:2.8.0 | BUSL-1.1 |"
                        + " replacement org.apache.pekko:pekko-actor_2.13:1.7.0,"
                        + " other-version com.typesafe.akka:akka-actor_2.13:2.6.20,"
                        + " commercial-license com.typesafe.akka:akka-actor_2.13,"
                        + " removal com.typesafe.akka:akka-actor_2.13:2.8.0",
                "org.elasticsearch:elasticsearch:8.10.0 | Elastic-2.0 OR SSPL-1.0 |"
                        + " replacement org.opensearch:opensearch:3.9.0,"
                        + " other-version org.elasticsearch:elasticsearch:7.10.2,"
                        + " commercial-license org.elasticsearch:elasticsearch,"
                        + " removal org.elasticsearch:elasticsearch:8.10.0, other",
                "com.sleepycat:je:5.0.73 | Sleepycat | other-version com.sleepycat:je:18.1.11,"
                        + " commercial-license com.sleepycat:je, removal com.sleepycat:je:5.0.73",
                "com.example:unheard-of:1.0 | GPL-3.0-only | removal com.example:unheard-of:1.0",
                "com.example:unheard-of:1.0 | BUSL-1.1 | removal com.example:unheard-of:1.0"
            })
    void adviceIsBestFirst(String coordinates, String license, String expected) {
        assertThat(named(direct(coordinates, license, Scope.COMPILE))).isEqualTo(expected.strip());
    }

    /** Each as its kind and the artifact in its snippet. */
    private static String named(List<Remedy> remedies) {
        List<String> named = new ArrayList<>();
        for (Remedy remedy : remedies) {
            String snippet = String.valueOf(remedy.snippet());
            String name = remedy.kind();
            if (name.equals("commercial-license")) {
                name += " " + snippet.replaceAll("(?s).*component: (\\S+).*", "$1");
            } else if (snippet.contains("<artifactId>")) {
                name += " " + element(snippet, "groupId") + ":" + element(snippet, "artifactId") + ":"
                        + element(snippet, "version");
            }
            named.add(name);
        }
        return String.join(", ", named);
    }

    private static String element(String xml, String name) {
        return xml.replaceAll("(?s).*?<" + name + ">([^<]*)</" + name + ">.*", "$1");
    }

    @Test
    void whereALicenseChangedTheFirstVersionIsNamed() {
        Remedy remedy =
                direct("com.sleepycat:je:5.0.73", "Sleepycat", Scope.COMPILE).get(0);

        assertThat(remedy.title())
                .isEqualTo("Use com.sleepycat:je 18.1.11 or a later version: from 18.1.11 on it is Apache-2.0.");
        assertThat(remedy.detail()).contains("lets that license pass").contains("sampled");
    }

    @Test
    void termsThatOneSourceAloneKnowsAreConfirmedInThePolicy() {
        Remedy remedy = direct("org.json:json:20220924", "LicenseRef-scancode-public-domain", Scope.COMPILE)
                .get(0);
        assertThat(remedy.title()).startsWith("Read the license of org.json:json");
        assertThat(remedy.snippet())
                .contains("id: json-confirmed", "component: org.json:json", "versions: \"20220924\"");
    }

    @Test
    void whereNothingTakesItsPlaceAdviceIsPassedOn() {
        assertThat(direct(
                                "com.oracle.database.jdbc:ojdbc11:23.4.0.24.05",
                                "LicenseRef-scancode-oracle-free-2018",
                                Scope.COMPILE)
                        .get(0)
                        .title())
                .isEqualTo(
                        "Nothing replaces the driver of the vendor; its terms have to be met, or the database changed.");
    }

    @Test
    void goingBackWarnsOfMissingFixes() {
        assertThat(direct("com.itextpdf:itextpdf:5.5.13", "AGPL-3.0-only", Scope.COMPILE))
                .filteredOn(remedy -> remedy.kind().equals("other-version"))
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.title() + remedy.detail())
                        .contains("Go back to com.lowagie:itext 2.1.7")
                        .contains("security fixes")
                        .contains("take com.itextpdf:itextpdf out"));
    }

    @Test
    void whatComesThroughOthersIsManagedOrExcluded() {
        List<Remedy> remedies = transitive("com.sleepycat:je:5.0.73", "Sleepycat");

        assertThat(remedies).extracting(Remedy::kind).startsWith("other-version", "exclusion");
        assertThat(remedies.get(0).snippet()).startsWith("<dependencyManagement>");
    }

    @Test
    void aReplacementThatThePolicyStopsIsNotNamed() {
        assertThat(named(direct("mysql:mysql-connector-java:8.0.30", "GPL-2.0-only", Scope.PROVIDED)))
                .contains("mariadb");
        assertThat(named(direct("com.itextpdf:html2pdf:4.0.5", "AGPL-3.0-only", Scope.COMPILE)))
                .contains("fop");
        assertThat(named(direct("com.h2database:h2:2.2.224", "GPL-3.0-only", Scope.COMPILE)))
                .contains("derby")
                .doesNotContain("hsqldb");
    }

    @Test
    void whatIsSoldHasACost() {
        Component driver = Component.of(Coordinates.jar("mysql", "mysql-connector-java", "8.0.30"), false);
        PolicyEvaluator evaluator = new PolicyEvaluator(POLICY, FACTS, BINARY, LicenseChoices.NONE);

        assertThat(entries(driver, "GPL-2.0-only", evaluator, Scope.COMPILE, true, ReviewedDecisionsOf.none()))
                .extracting(ViolationEntry::cost)
                .containsExactly("A commercial license is sold for it; its price is not known here, and no contract is"
                        + " filed.");
    }

    @Test
    void aBranchThatPassesIsProposedInsteadOfOneThatWasTaken() {
        SpdxTerm gpl = SpdxTerm.of("GPL-2.0-only");
        PolicyEvaluator badly = new PolicyEvaluator(
                POLICY, FACTS, BINARY, (component, offered) -> offered.terms().contains(gpl) ? gpl : offered);

        List<Remedy> remedies = entries(
                        Component.of(Coordinates.jar("org.rocksdb", "rocksdbjni", "8.10.0"), false),
                        "Apache-2.0 OR GPL-2.0-only",
                        badly,
                        Scope.COMPILE,
                        true,
                        ReviewedDecisionsOf.none())
                .get(0)
                .remedies();

        assertThat(remedies.get(0).kind()).isEqualTo("choice");
        assertThat(remedies.get(0).title()).isEqualTo("Take Apache-2.0 of what org.rocksdb:rocksdbjni offers.");
        assertThat(remedies.get(0).snippet()).contains("license: Apache-2.0");
    }

    @Test
    void aContractIsNamedWithItsPriceAndTheWaiverThatItBacks() {
        Component component = Component.of(Coordinates.jar("com.itextpdf", "itextpdf", "5.5.13"), false);
        ViolationEntry entry = entries(
                        component,
                        "AGPL-3.0-only",
                        new PolicyEvaluator(POLICY, FACTS, BINARY, LicenseChoices.NONE),
                        Scope.COMPILE,
                        true,
                        ReviewedDecisionsOf.contract(component))
                .get(0);

        assertThat(entry.cost()).isEqualTo("Covered by contract C-17 with Acme PDF until 2026-12-31, 900 EUR a year.");
        assertThat(entry.remedies())
                .filteredOn(remedy -> remedy.kind().equals("commercial-license"))
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.snippet())
                        .startsWith("licentia waive")
                        .contains("commercial-license")
                        .contains("com.itextpdf:itextpdf"));
    }

    @Test
    void aWaiverIsNoAdviceForWhatIsDenied() {
        assertThat(direct("com.example:lib:1", "GPL-3.0-only", Scope.COMPILE))
                .noneMatch(remedy -> String.valueOf(remedy.snippet()).contains("waive"));
        assertThat(direct("com.example:lib:1", "GPL-3.0-only", Scope.PROVIDED))
                .anyMatch(remedy -> String.valueOf(remedy.snippet()).contains("waive"));
    }

    @Test
    void adviceIsBounded() {
        assertThat(transitive("com.itextpdf:itextpdf:5.5.13", "AGPL-3.0-only")).hasSizeLessThanOrEqualTo(6);
    }

    private static List<Remedy> direct(String coordinates, String license, Scope scope) {
        String[] parts = coordinates.split(":", -1);
        return entries(
                        Component.of(Coordinates.jar(parts[0], parts[1], parts[2]), false),
                        license,
                        new PolicyEvaluator(POLICY, FACTS, BINARY, LicenseChoices.NONE),
                        scope,
                        true,
                        ReviewedDecisionsOf.none())
                .get(0)
                .remedies();
    }

    private static List<Remedy> transitive(String coordinates, String license) {
        String[] parts = coordinates.split(":", -1);
        return entries(
                        Component.of(Coordinates.jar(parts[0], parts[1], parts[2]), false),
                        license,
                        new PolicyEvaluator(POLICY, FACTS, BINARY, LicenseChoices.NONE),
                        Scope.COMPILE,
                        false,
                        ReviewedDecisionsOf.none())
                .get(0)
                .remedies();
    }

    private static List<ViolationEntry> entries(
            Component component,
            String license,
            PolicyEvaluator evaluator,
            Scope scope,
            boolean direct,
            Function<Evaluation, ReviewedDecisions> review) {
        Component owner = Component.of(Coordinates.jar("com.example", "owner", "1"), false);
        List<Purl> path = direct ? List.of(component.purl()) : List.of(owner.purl(), component.purl());
        DependencyGraph graph = new DependencyGraph(
                List.of(MODULE),
                List.of(component, owner),
                List.of(
                        Dependency.resolved(
                                MODULE, owner.purl(), Scope.COMPILE, false, List.of(owner.purl()), List.of()),
                        Dependency.resolved(MODULE, component.purl(), scope, false, path, List.of())));
        LicenseConclusion conclusion = conclusion(component, license);
        LicenseConclusion ownerConclusion = conclusion(owner, "MIT");
        Evaluation evaluation = evaluator.evaluate(graph, List.of(conclusion, ownerConclusion), TODAY);
        PolicyEvaluator asked = new PolicyEvaluator(POLICY, FACTS, BINARY, LicenseChoices.NONE);
        return new Violations(
                        new GraphIndex(graph, List.of()),
                        Map.of(component.purl(), conclusion, owner.purl(), ownerConclusion),
                        Map.of(),
                        Map.of(),
                        new Violations.Advisors(
                                asked::judge,
                                () -> ALTERNATIVES,
                                new Contracts(review.apply(evaluation)),
                                TODAY.toString()),
                        DeclarationPlaces.NONE)
                .entries(evaluation.violations());
    }

    private static LicenseConclusion conclusion(Component component, String license) {
        SpdxExpression expression = parsed(license);
        return new LicenseConclusion(
                component,
                expression,
                ConclusionStatus.DECLARED_ONLY,
                "one-declaration",
                List.of(expression),
                LicenseConclusion.Doubt.NONE,
                List.of());
    }

    private static SpdxExpression parsed(String license) {
        try {
            return new SpdxParser(LicenseList.bundled()).parse(license);
        } catch (SpdxSyntaxException e) {
            throw new IllegalArgumentException(license, e);
        }
    }

    /** What became of decisions. */
    private static final class ReviewedDecisionsOf {
        static Function<Evaluation, ReviewedDecisions> none() {
            return evaluation -> new ReviewedDecisions(evaluation, List.of(), List.of());
        }

        static Function<Evaluation, ReviewedDecisions> contract(Component component) {
            return evaluation -> new ReviewedDecisions(
                    evaluation,
                    List.of(new ReviewedDecisions.Reviewed(
                            "entitlement",
                            component.coordinates().ga(),
                            "C-17",
                            ReviewedDecisions.State.IN_FORCE,
                            null,
                            null,
                            "Acme PDF",
                            null,
                            null,
                            null,
                            "2026-12-31",
                            null,
                            "900 EUR a year",
                            ".licentia.yml:3",
                            List.of(component.purl().text()))),
                    List.of());
        }
    }
}
