package org.provindex.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses INGEST = classes("org.provindex.ingest");
    private static final JavaClasses READING = classes("org.provindex.reading");

    private static JavaClasses classes(String packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
    }

    @Test
    void theReaderKnowsNeitherTheFrameworkNorTheDatabase() {
        assertThat(READING).isNotEmpty();
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
                .check(READING);
    }

    @Test
    void packagesAreFreeOfCycles() {
        assertThat(INGEST).isNotEmpty();
        slices().matching("org.provindex.ingest.(*)..").should().beFreeOfCycles().check(INGEST);
        slices().matching("org.provindex.reading.(*)..").should().beFreeOfCycles().check(READING);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.provindex.indicator..", "org.provindex.ranking..")
                .check(INGEST);
    }
}
