package org.provindex.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.service.Addresses;
import org.provindex.launcher.service.ServiceCommand;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that start services. */
final class StackOptions {
    @Mixin private HomeOption home = new HomeOption();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
    private String host = "";

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description =
                    "Ports N+1 (indicator), N+2 (ranking), N+3 (ingest); default: ${DEFAULT-VALUE}.")
    private int portBase;

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

    LocalStack stack(Screen screen) {
        return new LocalStack(settings(), screen);
    }

    private LocalStack.Settings settings() {
        Path root = HomeOption.root();
        Home opened = home.home();
        return new LocalStack.Settings(
                root,
                opened,
                new Addresses(host, portBase),
                ownDatabase(),
                resetPasswords,
                ServiceCommand.words(
                        Optional.ofNullable(System.getenv("PROVINDEX_SERVICE_OPTS")).orElse("")));
    }

    private Optional<DatabaseUrl> ownDatabase() {
        return given(database)
                .map(DatabaseUrl::parse)
                .map(url -> url.withLogin(given(databaseUser), given(databasePassword)));
    }

    private static Optional<String> given(@Nullable String option) {
        return Optional.ofNullable(option).filter(text -> !text.isBlank());
    }
}
