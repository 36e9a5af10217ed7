package org.provindex.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.model.database.Bootstrap;

/**
 * Brings a server to the point where the services can start: the four login roles with their
 * passwords, and a database that the owner role may make its schema in. Done again, it changes
 * nothing.
 */
public final class DatabaseRoles {
    private static final int OLDEST_SERVER = 150000;
    private static final String CONNECT_SECONDS = "10";

    private final DatabaseUrl url;
    private final Map<Role, String> passwords;

    public DatabaseRoles(DatabaseUrl url, Map<Role, String> passwords) {
        this.url = url;
        this.passwords = Map.copyOf(passwords);
    }

    /** How the administrator named in the URL stands to the work to be done. */
    public enum Outcome {
        READY,
        MAY_NOT_CREATE,
        OTHER_PASSWORDS
    }

    /** Whether every role can log in to the database, so that no administrator is needed. */
    public boolean complete() {
        for (Role role : Role.values()) {
            try (Connection c = connect(url.jdbc(), role.sqlName(), passwords.get(role));
                    Statement s = c.createStatement()) {
                if (role == Role.OWNER && !ownerMayCreate(s)) return false;
            } catch (SQLException refused) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes what is missing.
     *
     * @param takeOver whether roles that exist with other passwords get these, which locks out
     *     whoever uses the old ones
     */
    public Outcome create(boolean takeOver) throws SQLException {
        try (Connection c = connectAsAdministrator(url.jdbc(DatabaseUrl.MAINTENANCE_DATABASE));
                Statement s = c.createStatement()) {
            checkServer(s);
            boolean databaseExists =
                    exists(c, "SELECT 1 FROM pg_database WHERE datname = ?", url.database());
            List<Role> missing = new ArrayList<>();
            List<Role> existing = new ArrayList<>();
            for (Role role : Role.values()) {
                boolean exists =
                        exists(c, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.sqlName());
                (exists ? existing : missing).add(role);
            }
            if (!takeOver && existing.stream().anyMatch(role -> !logsIn(role)))
                return Outcome.OTHER_PASSWORDS;
            try {
                for (Role role : missing) s.execute(Bootstrap.createRole(login(role)));
                if (takeOver) {
                    for (Role role : existing) s.execute(Bootstrap.createRole(login(role)));
                }
                s.execute(Bootstrap.MEMBERSHIP);
                if (!databaseExists) s.execute(createDatabase());
            } catch (SQLException e) {
                if (isPermission(e)) return Outcome.MAY_NOT_CREATE;
                throw e;
            }
        }
        try (Connection c = connectAsAdministrator(url.jdbc());
                Statement s = c.createStatement()) {
            for (String grant : Bootstrap.grants(url.database())) s.execute(grant);
        } catch (SQLException e) {
            if (isPermission(e)) return Outcome.MAY_NOT_CREATE;
            throw e;
        }
        return complete() ? Outcome.READY : Outcome.MAY_NOT_CREATE;
    }

    /** The same work as a psql script for an administrator of the server. */
    public String script() {
        StringBuilder sql = new StringBuilder();
        sql.append("-- For psql, as a user who may create roles and databases.\n");
        for (Role role : Role.values()) {
            sql.append(Bootstrap.createRole(login(role))).append(";\n");
        }
        sql.append(Bootstrap.MEMBERSHIP).append(";\n");
        sql.append(
                "SELECT format('CREATE DATABASE %%I OWNER provindex_owner ENCODING ''UTF8'' TEMPLATE template0', %1$s) WHERE NOT EXISTS (SELECT 1 FROM pg_database WHERE datname = %1$s) \\gexec\n"
                        .formatted(literal(url.database())));
        sql.append("\\connect ").append(Bootstrap.identifier(url.database())).append('\n');
        for (String grant : Bootstrap.grants(url.database())) sql.append(grant).append(";\n");
        return sql.toString();
    }

    private void checkServer(Statement s) throws SQLException {
        try (ResultSet r =
                s.executeQuery(
                        "SELECT current_setting('server_version_num')::int, current_setting('server_version'), pg_is_in_recovery()")) {
            r.next();
            if (r.getInt(1) < OLDEST_SERVER) {
                throw new Refusal(
                        "The server %s is PostgreSQL %s: version 15 or newer is needed."
                                .formatted(url.server(), r.getString(2)));
            }
            if (r.getBoolean(3)) {
                throw new Refusal(
                        "The server %s is a read-only standby: name the primary with --database."
                                .formatted(url.server()));
            }
        }
    }

    private boolean logsIn(Role role) {
        try (Connection c =
                connect(
                        url.jdbc(DatabaseUrl.MAINTENANCE_DATABASE),
                        role.sqlName(),
                        passwords.get(role))) {
            return c.isValid(5);
        } catch (SQLException refused) {
            // Refused for another reason than the password: the role may, for instance, not connect
            // to this database.
            return !"28P01".equals(refused.getSQLState());
        }
    }

    private static boolean ownerMayCreate(Statement s) throws SQLException {
        try (ResultSet r =
                s.executeQuery("SELECT has_database_privilege(current_database(), 'CREATE')")) {
            return r.next() && r.getBoolean(1);
        }
    }

    private static boolean exists(Connection c, String sql, String name) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setString(1, name);
            return s.executeQuery().next();
        }
    }

    private Bootstrap.Login login(Role role) {
        return new Bootstrap.Login(role.sqlName(), passwords.get(role));
    }

    private String createDatabase() {
        return "CREATE DATABASE %s OWNER provindex_owner ENCODING 'UTF8' TEMPLATE template0"
                .formatted(Bootstrap.identifier(url.database()));
    }

    private Connection connectAsAdministrator(String jdbc) throws SQLException {
        String user =
                url.user()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "A user who may create roles on %s is needed: name one with --database-user."
                                                        .formatted(url.server())));
        try {
            return connect(jdbc, user, url.password().orElse(""));
        } catch (SQLException e) {
            throw ConnectionFailure.refusal(url, user, e);
        }
    }

    private static boolean isPermission(SQLException e) {
        return "42501".equals(e.getSQLState());
    }

    private static Connection connect(String jdbc, String user, String password)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("ApplicationName", "provindex");
        return DriverManager.getConnection(jdbc, properties);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
