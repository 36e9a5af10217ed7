package org.provindex.ranking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses RANKING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.provindex.ranking");
    private static final JavaClasses COMPOSITE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.provindex.composite");

    @Test
    void theMathematicsKnowsNeitherTheFrameworkNorTheDatabase() {
        assertThat(COMPOSITE).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "org.postgresql..",
                        "org.provindex.model..",
                        "org.provindex.web..")
                .check(COMPOSITE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        assertThat(RANKING).isNotEmpty();
        slices().matching("org.provindex.ranking.(*)..").should().beFreeOfCycles().check(RANKING);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.provindex.indicator..", "org.provindex.ingest..")
                .check(RANKING);
    }
}
