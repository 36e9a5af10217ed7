package org.provindex.launcher.database;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.model.database.Migrations;

/**
 * The product's tables on a server.
 *
 * @param ownerPassword password of the role {@link Role#OWNER}
 */
public record Schema(DatabaseUrl url, String ownerPassword) {
    /** Applies the migrations that are missing, and says how many they were. */
    public String migrate() {
        int applied;
        try {
            applied = Migrations.apply(url.jdbc(), Role.OWNER.sqlName(), ownerPassword);
        } catch (FlywayException e) {
            throw refusal(e);
        }
        String where = "%s on %s".formatted(url.database(), url.server());
        if (applied == 0) return "Nothing to do: the tables of %s are up to date".formatted(where);
        return "%d %s applied: the tables of %s are at version %s"
                .formatted(
                        applied,
                        applied == 1 ? "migration" : "migrations",
                        where,
                        Migrations.NEWEST);
    }

    private Refusal refusal(FlywayException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return ConnectionFailure.refusal(url, Role.OWNER.sqlName(), sql);
            }
        }
        return new Refusal(
                "The tables of %s could not be brought up to date: %s"
                        .formatted(
                                url.server(),
                                String.valueOf(failure.getMessage())
                                        .strip()
                                        .replaceAll("\\s+", " ")),
                failure);
    }
}
