package org.licentia;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Holds the shape of the house: the import arrow, no cycles, and one library behind few doors. */
class HouseRulesTest {

    private static final List<String> ARROW = List.of(
            "issue",
            "digest",
            "cache",
            "yaml",
            "spdx",
            "graph",
            "matching",
            "evidence",
            "conclusion",
            "facts",
            "policy",
            "decision",
            "inventory",
            "report");

    /** What every format may use: how templates, XML and JSON of ours are written. */
    private static final List<String> WRITING = List.of("template", "xml", "json");

    private static final String[] ORACLES = {
        "org.apache.poi..",
        "org.apache.pdfbox..",
        "org.spdx..",
        "org.cyclonedx..",
        "com.networknt..",
        "com.contrastsecurity..",
        "org.openqa..",
        "com.deque.."
    };

    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("org.licentia");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.licentia");

    @Test
    void importsPointLeftAlongTheArrow() {
        for (int left = 0; left < ARROW.size() - 1; left++) {
            String[] right = ARROW.subList(left + 1, ARROW.size()).stream()
                    .map(name -> "org.licentia." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.licentia." + ARROW.get(left) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(right)
                    .allowEmptyShould(true)
                    .check(CORE);
        }
    }

    @Test
    void nothingBelowTheFrontDoorKnowsIt() {
        noClasses()
                .that()
                .resideInAPackage("org.licentia.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.licentia")
                .check(CORE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.licentia.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void reportFormatsDoNotKnowEachOther() {
        String report = "org.licentia.report";
        List<String> formats = CORE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(report + "."))
                .map(name -> name.substring(report.length() + 1))
                .distinct()
                .sorted()
                .toList();
        assertThat(formats).containsAll(WRITING).contains("html", "bundle");
        for (String format : formats) {
            String[] others = formats.stream()
                    .filter(other -> !other.equals(format) && (WRITING.contains(format) || !WRITING.contains(other)))
                    .map(other -> report + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(report + "." + format + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CORE);
        }
    }

    @Test
    void whatReportsShareKnowsNoFormat() {
        // ReportResources is where the templates of a scan come from.
        noClasses()
                .that()
                .resideInAPackage("org.licentia.report")
                .should()
                .dependOnClassesThat(resideInAPackage("org.licentia.report.*..")
                        .and(not(resideInAPackage("org.licentia.report.template"))))
                .check(CORE);
    }

    @Test
    void mavenTypesLiveInGraphMaven() {
        onlyIn("org.licentia.graph.maven..", "org.apache.maven..", "org.eclipse.aether..", "org.codehaus.plexus..");
    }

    @Test
    void freemarkerLivesInReportTemplate() {
        onlyIn("org.licentia.report.template..", "freemarker..");
    }

    @Test
    void fastexcelLivesInReportWorkbook() {
        onlyIn("org.licentia.report.workbook..", "org.dhatim.fastexcel..");
    }

    @Test
    void seleniumIsKnownToOneTestClass() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.licentia\\.report\\.html\\.Chromium(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openqa..", "com.deque..")
                .check(WITH_TESTS);
    }

    @Test
    void yamlIsReadThroughOneDoor() {
        onlyIn("org.licentia.yaml..", "org.yaml..");
    }

    @Test
    void oraclesJudgeFromOutside() {
        // What checks our writers must not be what writes.
        noClasses().should().dependOnClassesThat().resideInAnyPackage(ORACLES).check(CORE);
    }

    @Test
    void theJvmBelongsToWhoeverRunsIt() {
        // The command line has a JVM of its own; core is a guest in that of others, and so is its logging.
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j.spi..", "org.slf4j.helpers..")
                .check(CORE);
        noClasses()
                .should()
                .callMethodWhere(target(
                                nameMatching("set(Out|Err|In|Properties|Property|Default)|clearProperty|exit|halt"))
                        .and(targetOwner(belongToAnyOf(System.class, Runtime.class, Locale.class, TimeZone.class))))
                .check(CORE);
    }

    @Test
    void resolver2OnlyTypesStayWithTheFaceThatOwnsThem() {
        // Maven 3.9 plugins get resolver 1.9: core must run on both.
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.aether.RepositorySystemSession$CloseableSession")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.aether.RepositorySystemSession$SessionBuilder")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.aether.supplier..")
                .check(CORE);
    }

    private static void onlyIn(String home, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CORE);
    }
}
