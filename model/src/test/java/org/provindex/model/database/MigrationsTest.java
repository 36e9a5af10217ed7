package org.provindex.model.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void newestIsTheLastFileOfTheFolder() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            String last =
                    files.map(f -> f.getFileName().toString())
                            .sorted()
                            .reduce((a, b) -> b)
                            .orElseThrow();
            assertThat(last).startsWith("V" + Migrations.NEWEST + "__");
        }
    }

    @Test
    void aDatabaseFitsOnlyWhenMigrated() {
        TestDatabase.Database database = TestDatabase.server().createEmpty();
        assertThat(Migrations.fits(database.asService("ranking"))).isFalse();

        Migrations.apply(database.url(), Bootstrap.OWNER, TestDatabase.PASSWORD);

        assertThat(Migrations.fits(database.asService("ranking"))).isTrue();
        assertThat(Migrations.apply(database.url(), Bootstrap.OWNER, TestDatabase.PASSWORD))
                .isZero();
    }
}
