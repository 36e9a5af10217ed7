package org.provindex.model.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The roles that a database needs before the first migration: an owner, and a role for each service
 * that may write its own tables only. Idempotent; a password that is given anew replaces the old
 * one.
 */
public final class Bootstrap {
    public static final String OWNER = "provindex_owner";

    /** Roles of the services, by service name. */
    public static final List<String> SERVICES = List.of("indicator", "ingest", "ranking");

    /**
     * Makes the administrator a member of the owner role, which handing things over needs; creating
     * a role does not, and a superuser is one already.
     */
    public static final String MEMBERSHIP =
            """
            do $bootstrap$
            begin
                if not pg_has_role(current_user, '%1$s', 'usage') then
                    grant %1$s to current_user;
                end if;
            end
            $bootstrap$"""
                    .formatted(OWNER);

    private Bootstrap() {}

    public static String role(String service) {
        return "provindex_" + service;
    }

    /** A role and the password it shall log in with. */
    public record Login(String role, String password) {}

    /**
     * The statements for one login; {@code format} does the quoting of the password on the server.
     */
    public static String createRole(Login login) {
        return """
                do $bootstrap$
                begin
                    perform pg_advisory_xact_lock(hashtext('provindex-bootstrap'));
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login;
                    end if;
                    execute format('alter role %1$s login password %%L', '%2$s');
                end
                $bootstrap$"""
                .formatted(login.role(), login.password().replace("'", "''"));
    }

    /**
     * The statements that hand a database to the owner and let the services in, once the roles
     * exist; for a connection to the database itself. The tables' own grants are in the migrations.
     */
    public static List<String> grants(String database) {
        String services = SERVICES.stream().map(Bootstrap::role).collect(Collectors.joining(", "));
        return List.of(
                MEMBERSHIP,
                "grant all on database %s to %s".formatted(identifier(database), OWNER),
                // On a server where the public may not connect, nor make temporary tables.
                "grant connect, temporary on database %s to %s"
                        .formatted(identifier(database), services),
                "create schema if not exists %s".formatted(Migrations.SCHEMA),
                "grant usage on schema %s to %s".formatted(Migrations.SCHEMA, services),
                "alter schema %s owner to %s".formatted(Migrations.SCHEMA, OWNER));
    }

    /** A name as SQL takes it, whatever characters it holds. */
    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /**
     * Creates the roles and hands the database to the owner.
     *
     * @param admin a connection to the database itself, of a user who may create roles
     */
    public static void run(Connection admin, String database, List<Login> logins)
            throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (Login login : logins) {
                statement.execute(createRole(login));
            }
            for (String grant : grants(database)) {
                statement.execute(grant);
            }
        }
    }
}
