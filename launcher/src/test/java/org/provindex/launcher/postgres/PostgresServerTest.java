package org.provindex.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.launcher.TestHome;
import org.provindex.launcher.database.DatabaseRoles;
import org.provindex.launcher.database.DatabaseRoles.Outcome;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.database.Role;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.Passwords;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.terminal.Refusal;

/** With the real server of this platform. */
class PostgresServerTest {
    @TempDir Path folder;
    private Home home;
    private PostgresServer server;
    private ProcessMark process;

    @BeforeEach
    void start() throws Exception {
        home = TestHome.in(folder.resolve("a home"));
        server = PostgresServer.of(home, Passwords.of(home));
        process = server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        TestHome.leave(home);
    }

    private Map<Role, String> passwords() throws IOException {
        Map<Role, String> all = new EnumMap<>(Role.class);
        for (Role role : Role.values())
            all.put(role, Passwords.of(home).of(Passwords.EMBEDDED, role.sqlName()));
        return all;
    }

    private DatabaseRoles roles(String administrator, String password) throws IOException {
        return new DatabaseRoles(
                DatabaseUrl.loopback(server.port(), administrator, password), passwords());
    }

    private DatabaseRoles roles() throws IOException {
        return roles(PostgresServer.ADMINISTRATOR, server.password());
    }

    private Connection as(Role role) throws IOException, SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("provindex"), role.sqlName(), passwords().get(role));
    }

    private static void execute(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private static String value(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            r.next();
            return r.getString(1);
        }
    }

    @Test
    void dataOutliveStopAndKillAndTheRolesStayAsTheyAre() throws Exception {
        assertThat(roles().create(false)).isEqualTo(Outcome.READY);
        try (Connection owner = as(Role.OWNER)) {
            execute(owner, "CREATE TABLE kept (name text)");
            execute(owner, "INSERT INTO kept VALUES ('山西')");
        }

        int port = server.port();
        server.stop();
        assertThat(process.alive()).isFalse();
        assertThat(PostgresServer.leftRunningIn(home)).isEmpty();
        server = PostgresServer.of(home, Passwords.of(home));
        process = server.start();
        assertThat(server.port()).isEqualTo(port);
        assertThat(roles().complete()).isTrue();
        try (Connection owner = as(Role.OWNER)) {
            execute(owner, "INSERT INTO kept VALUES ('written just before the kill')");
        }

        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        assertThat(process.awaitEnd(Duration.ofSeconds(10))).isTrue();
        ProcessMark again = server.start();

        assertThat(again).isNotEqualTo(process);
        assertThat(server.port()).isEqualTo(port);
        try (Connection owner = as(Role.OWNER)) {
            assertThat(value(owner, "SELECT string_agg(name, '|' ORDER BY name) FROM kept"))
                    .isEqualTo("written just before the kill|山西");
        }
    }

    @Test
    void aServerLeftRunningIsFoundAndStopped() throws Exception {
        assertThat(PostgresServer.leftRunningIn(home)).contains(process);

        PostgresServer.stopIn(home);

        assertThat(process.alive()).isFalse();
    }

    @Test
    void creatingTheRolesTwiceChangesNothing() throws Exception {
        assertThat(roles().complete()).isFalse();
        assertThat(roles().create(false)).isEqualTo(Outcome.READY);
        assertThat(roles().create(false)).isEqualTo(Outcome.READY);

        try (Connection ranking = as(Role.RANKING);
                Connection owner = as(Role.OWNER)) {
            execute(owner, "CREATE TABLE area (code text)");
            assertThat(
                            value(
                                    owner,
                                    "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'provindex'"))
                    .isEqualTo("provindex_owner");
            assertThat(value(owner, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThatThrownBy(() -> execute(ranking, "INSERT INTO area VALUES ('CN-SX')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(ranking, "CREATE TABLE own (code text)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void otherPasswordsAreTakenOverOnlyWhenAskedTo() throws Exception {
        roles().create(false);
        Files.delete(home.passwords());
        DatabaseRoles withNewPasswords = roles();

        assertThat(withNewPasswords.complete()).isFalse();
        assertThat(withNewPasswords.create(false)).isEqualTo(Outcome.OTHER_PASSWORDS);
        assertThat(withNewPasswords.create(true)).isEqualTo(Outcome.READY);
    }

    @Test
    void anAdministratorNeedsNoMoreThanTheRightsToCreateRolesAndDatabases() throws Exception {
        try (Connection c =
                DriverManager.getConnection(
                        server.jdbcUrl("postgres"),
                        PostgresServer.ADMINISTRATOR,
                        server.password())) {
            execute(c, "CREATE ROLE maker LOGIN CREATEROLE CREATEDB PASSWORD 'm'");
            execute(c, "CREATE ROLE reader LOGIN PASSWORD 'r'");
        }

        assertThat(roles("reader", "r").create(false)).isEqualTo(Outcome.MAY_NOT_CREATE);
        assertThat(roles("maker", "m").create(false)).isEqualTo(Outcome.READY);
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() -> roles(PostgresServer.ADMINISTRATOR, "guess").create(false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refuses the user postgres");
    }

    @Test
    void dataWithoutTheirPasswordsAreNotTouched() throws Exception {
        server.stop();
        Files.delete(home.passwords());

        assertThatThrownBy(() -> PostgresServer.of(home, Passwords.of(home)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("passwords");
    }

    @Test
    void dataOfAnotherMajorVersionAreRefused() throws Exception {
        server.stop();
        Files.writeString(home.postgresData().resolve("PG_VERSION"), "14\n");

        assertThatThrownBy(() -> server.start())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("this is 17");
    }

    @Test
    void aStartCutShortWhileTheDataWereMadeBeginsAnew() throws Exception {
        server.stop();
        Files.move(home.postgresData(), home.folder().resolve("postgres.new"));
        Files.delete(home.folder().resolve("postgres.new/PG_VERSION"));

        process = server.start();

        assertThat(process.alive()).isTrue();
        assertThat(roles().create(false)).isEqualTo(Outcome.READY);
    }
}
