package org.provindex.launcher;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.database.DatabaseUrl;
import picocli.CommandLine.Option;

/** The options that name a server of the user's. */
final class DatabaseOptions {
    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:PROVINDEX_DATABASE_URL}",
            description = {
                "A PostgreSQL server of yours, version 15 or newer, instead of the embedded one:",
                "jdbc:postgresql://host:port/database (environment: PROVINDEX_DATABASE_URL)."
            })
    private @Nullable String database;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "${env:PROVINDEX_DATABASE_USER}",
            description =
                    "A user there who may create roles and databases (environment: PROVINDEX_DATABASE_USER).")
    private @Nullable String databaseUser;

    @Option(
            names = "--database-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:PROVINDEX_DATABASE_PASSWORD}",
            description = {
                "The user's password; others can see it on the command line,",
                "so rather set it in the environment: PROVINDEX_DATABASE_PASSWORD."
            })
    private @Nullable String databasePassword;

    @Option(
            names = "--reset-passwords",
            description = "Give the roles provindex_... on your server new passwords.")
    private boolean resetPasswords;

    Optional<DatabaseUrl> url() {
        return given(database)
                .map(DatabaseUrl::parse)
                .map(url -> url.withLogin(given(databaseUser), given(databasePassword)));
    }

    boolean resetPasswords() {
        return resetPasswords;
    }

    private static Optional<String> given(@Nullable String option) {
        return Optional.ofNullable(option).filter(text -> !text.isBlank());
    }
}
