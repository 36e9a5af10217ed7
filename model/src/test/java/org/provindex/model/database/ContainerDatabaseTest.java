package org.provindex.model.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testcontainers.containers.ContainerFetchException;

/**
 * The schema on the oldest PostgreSQL that is supported, in a container, whatever the other tests
 * run on. With {@code PROVINDEX_TEST_CONTAINERS=required} it is an error that no engine answers.
 */
class ContainerDatabaseTest {
    private static TestDatabase.Database database;

    @BeforeAll
    static void start() {
        if (!TestDatabase.engineAnswers()) {
            skip("no container engine answers");
        }
        try {
            database = TestDatabase.container().create();
        } catch (ContainerFetchException e) {
            skip("the image of PostgreSQL is not here and cannot be pulled");
        }
    }

    private static void skip(String obstacle) {
        String sentence = "PostgreSQL in a container is not tried: " + obstacle;
        assertThat(System.getenv("PROVINDEX_TEST_CONTAINERS"))
                .as(sentence)
                .isNotEqualTo("required");
        System.out.println(sentence);
        abort(sentence);
    }

    private static int version() {
        return database.as(Bootstrap.OWNER)
                .withHandle(
                        h ->
                                h.createQuery("select current_setting('server_version_num')::int")
                                        .mapTo(Integer.class)
                                        .one());
    }

    @Test
    void allMigrationsApplyOnTheOldestVersion() {
        assertThat(version()).isBetween(150_000, 159_999);
        assertThat(Migrations.fits(database.asService("ranking"))).isTrue();
        assertThat(Migrations.apply(database.url(), Bootstrap.OWNER, TestDatabase.PASSWORD))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"indicator,area,methodology", "ranking,methodology,area", "ingest,document,area"})
    void eachServiceWritesItsOwnTablesAndReadsOthers(String service, String own, String other) {
        Jdbi jdbi = database.asService(service);

        assertThat(jdbi.<Integer, RuntimeException>withHandle(h -> h.execute(deleteNothing(own))))
                .isZero();
        assertThat(
                        jdbi.<Long, RuntimeException>withHandle(
                                h ->
                                        h.createQuery("select count(*) from " + other)
                                                .mapTo(Long.class)
                                                .one()))
                .isNotNegative();
        assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute(deleteNothing(other))))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("permission denied");
    }

    private static String deleteNothing(String table) {
        return "delete from %s where false".formatted(table);
    }
}
