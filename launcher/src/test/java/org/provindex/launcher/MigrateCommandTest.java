package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.database.Role;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.Passwords;
import org.provindex.launcher.postgres.PostgresServer;

/** With the real server of this platform in the place of the user's. */
class MigrateCommandTest {
    @TempDir Path folder;
    private Home home;
    private PostgresServer server;
    private String url = "";

    @BeforeEach
    void start() throws Exception {
        home = TestHome.in(folder.resolve("server"));
        server = PostgresServer.of(home, Passwords.of(home));
        server.start();
        url = server.jdbcUrl("figures");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        TestHome.leave(home);
    }

    private CommandRun migrate(String user, String password) {
        return CommandRun.of(
                "migrate",
                "--home",
                folder.resolve("home").toString(),
                "--database",
                url,
                "--database-user",
                user,
                "--database-password",
                password);
    }

    @Test
    void theFirstRunMakesRolesDatabaseAndTablesAndTheNextNothing() throws Exception {
        CommandRun first = migrate(PostgresServer.ADMINISTRATOR, server.password());
        CommandRun second = migrate(PostgresServer.ADMINISTRATOR, server.password());

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).containsPattern("[1-9]\\d* migrations? applied.*figures");
        assertThat(second.out()).contains("Nothing to do");
        String server = DatabaseUrl.parse(url).server();
        String owner =
                Passwords.of(new Home(folder.resolve("home"))).of(server, Role.OWNER.sqlName());
        assertThat(migrate(Role.OWNER.sqlName(), owner).out()).contains("Nothing to do");
    }

    @Test
    void aWrongPasswordAndAMissingDatabaseAreToldInOneSentence() {
        CommandRun wrong = migrate(PostgresServer.ADMINISTRATOR, "guess");
        CommandRun owner = migrate(Role.OWNER.sqlName(), "guess");
        CommandRun none = CommandRun.of("migrate");

        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("refuses the user postgres").hasLineCount(1);
        assertThat(owner.err()).contains("refuses the user provindex_owner").hasLineCount(1);
        assertThat(none.err()).contains("--database jdbc:postgresql://").hasLineCount(1);
    }

    @Test
    void passwordsOfTheEnvironmentAreTheRolesOwnAndReplaceOthersWhenAskedTo() throws Exception {
        assertThat(migrateWith("first").awaitEnd()).isZero();
        LauncherProcess refused = migrateWith("second");
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output()).contains("--reset-passwords");
        assertThat(migrateWith("second", "--reset-passwords").awaitEnd()).isZero();

        assertThat(migrate(Role.OWNER.sqlName(), "second").out()).contains("Nothing to do");
        assertThat(migrate(Role.OWNER.sqlName(), "first").err()).contains("refuses the user");
        assertThat(folder.resolve("home/passwords.json")).doesNotExist();
    }

    private LauncherProcess migrateWith(String password, String... more) throws Exception {
        Map<String, String> environment = new HashMap<>();
        for (Role role : Role.values()) environment.put(role.passwordVariable(), password);
        environment.put("PROVINDEX_DATABASE_URL", url);
        environment.put("PROVINDEX_DATABASE_USER", PostgresServer.ADMINISTRATOR);
        environment.put("PROVINDEX_DATABASE_PASSWORD", server.password());
        List<String> arguments =
                new ArrayList<>(List.of("migrate", "--home", folder.resolve("home").toString()));
        arguments.addAll(List.of(more));
        return LauncherProcess.start(folder, environment, arguments.toArray(String[]::new));
    }

    @Test
    void someOfThePasswordsAreNotEnough() {
        Map<String, String> environment = Map.of(Role.INGEST.passwordVariable(), "secret");

        assertThatThrownBy(() -> DatabaseSetup.given(environment))
                .hasMessageContaining("PROVINDEX_OWNER_PASSWORD")
                .message()
                .doesNotContain("secret");
    }
}
