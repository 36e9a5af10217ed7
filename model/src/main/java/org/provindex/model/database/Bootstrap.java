package org.provindex.model.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The roles that a database needs before the first migration: an owner, and a role for each service
 * that may write its own tables only. Idempotent; a password that is given anew replaces the old
 * one.
 */
public final class Bootstrap {
    public static final String OWNER = "provindex_owner";

    /** Roles of the services, by service name. */
    public static final List<String> SERVICES = List.of("indicator", "ingest", "ranking");

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
            // Creating a role does not make a plain user a member, which handing things over needs.
            statement.execute("grant %s to current_user".formatted(OWNER));
            String name = statement.enquoteIdentifier(database, true);
            statement.execute("grant all on database %s to %s".formatted(name, OWNER));
            statement.execute("create schema if not exists %s".formatted(Migrations.SCHEMA));
            for (String service : SERVICES) {
                statement.execute(
                        "grant usage on schema %s to %s"
                                .formatted(Migrations.SCHEMA, role(service)));
            }
            statement.execute("alter schema %s owner to %s".formatted(Migrations.SCHEMA, OWNER));
        }
    }
}
