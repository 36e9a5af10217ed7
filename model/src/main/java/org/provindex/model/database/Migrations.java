package org.provindex.model.database;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** Brings the shared schema to the version that this build was made for. */
public final class Migrations {
    /** The schema that holds every table. */
    public static final String SCHEMA = "provindex";

    /** Version of the newest file in {@code db/migration}; a test holds it to that. */
    public static final String NEWEST = "0013";

    private Migrations() {}

    /**
     * Applies what is missing. Safe to run from several processes at once: they wait for each
     * other.
     *
     * @param owner user that owns the database
     * @return how many migrations were applied
     */
    public static int apply(String url, String owner, String password) {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Whether the database has just the tables this build expects, or newer ones. */
    public static boolean fits(Jdbi jdbi) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                                """
                                                select case when has_schema_privilege(to_regnamespace('provindex'), 'usage')
                                                    then to_regclass('provindex.flyway_schema_history') is not null
                                                    else false end""")
                                        .mapTo(Boolean.class)
                                        .one()
                                && handle.createQuery(
                                                "select coalesce(max(version), '') >= :newest from provindex.flyway_schema_history where success")
                                        .bind("newest", NEWEST)
                                        .mapTo(Boolean.class)
                                        .one());
    }
}
