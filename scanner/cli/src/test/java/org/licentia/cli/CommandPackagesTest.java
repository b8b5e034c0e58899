package org.licentia.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the command line. */
class CommandPackagesTest {
    private static final JavaClasses CLI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.licentia.cli");

    @Test
    void leadNowhereInACircle() {
        slices().matching("org.licentia.cli.(*)..").should().beFreeOfCycles().check(CLI);
    }

    /** The run that the class archive is made from is a run of the whole program. */
    @Test
    void knowNothingOfTheWayIn() {
        noClasses()
                .that()
                .resideInAPackage("org.licentia.cli.*..")
                .and()
                .haveNameNotMatching("org\\.licentia\\.cli\\.start\\.ArchiveTraining")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.licentia.cli")
                .check(CLI);
    }
}
