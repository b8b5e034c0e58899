package org.licentia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the shape of the house: the import arrow, no cycles, and one library behind few doors. */
class HouseRulesTest {

    private static final List<String> ARROW = List.of(
            "issue",
            "digest",
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
        noClasses()
                .that()
                .resideOutsideOfPackage("org.licentia.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
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
