package org.provindex.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses READING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.provindex.reading");

    @Test
    void packagesAreFreeOfCycles() {
        assertThat(READING).isNotEmpty();
        slices().matching("org.provindex.reading.(*)..").should().beFreeOfCycles().check(READING);
    }

    @Test
    void thePartsOfAClaimAreFreeOfCycles() {
        slices().matching("org.provindex.reading.claim.(*)..")
                .should()
                .beFreeOfCycles()
                .check(READING);
    }

    @Test
    void rulesReadTheCourseOfATextAndOnlySteeringKnowsThemAll() {
        noClasses()
                .that()
                .resideInAPackage("org.provindex.reading.claim.*..")
                .and()
                .resideOutsideOfPackage("org.provindex.reading.claim.steering..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.provindex.reading.claim", "org.provindex.reading.claim.steering..")
                .check(READING);
    }
}
