package org.provindex.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses MODEL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.provindex.model");

    @Test
    void packagesAreFreeOfCycles() {
        assertThat(MODEL).isNotEmpty();
        slices().matching("org.provindex.model.(*)..").should().beFreeOfCycles().check(MODEL);
    }

    @Test
    void theFrameworkIsNotKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx..")
                .check(MODEL);
    }

    @Test
    void valuesKnowNothingOfTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.provindex.model.area",
                        "org.provindex.model.indicator",
                        "org.provindex.model.period")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "org.postgresql..")
                .check(MODEL);
    }
}
