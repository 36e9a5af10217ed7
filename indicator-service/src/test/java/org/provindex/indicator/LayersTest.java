package org.provindex.indicator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses INDICATOR =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.provindex.indicator");
    private static final JavaClasses SHARED =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.provindex.web", "org.provindex.model");

    @Test
    void packagesAreFreeOfCycles() {
        assertThat(INDICATOR).isNotEmpty();
        slices().matching("org.provindex.indicator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(INDICATOR);
    }

    @Test
    void noOtherServiceAndNotTheMathematicsIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.provindex.ranking..",
                        "org.provindex.ingest..",
                        "org.provindex.composite..",
                        "org.provindex.reading..")
                .check(INDICATOR);
    }

    @Test
    void whatIsSharedKnowsNoService() {
        assertThat(SHARED).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.provindex.ranking..",
                        "org.provindex.ingest..",
                        "org.provindex.indicator..")
                .check(SHARED);
    }

    @Test
    void packagesOfTheWebModuleAreFreeOfCycles() {
        slices().matching("org.provindex.web.(*)..").should().beFreeOfCycles().check(SHARED);
    }
}
