package org.provindex.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.provindex.launcher.database.DatabaseRoles;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.database.Role;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.Passwords;
import org.provindex.launcher.terminal.Refusal;

/**
 * Makes roles and database on the server. Their passwords are made here and kept in the home; on a
 * server of the user's they may also be given in the environment, as containers do, whose homes do
 * not last.
 */
record DatabaseSetup(Home home, Passwords passwords) {
    /**
     * On the embedded server, where this launcher is the administrator and its passwords are the
     * ones that count.
     */
    Map<Role, String> onEmbedded(DatabaseUrl url) throws IOException {
        Map<Role, String> ofRoles = passwords(Passwords.EMBEDDED);
        DatabaseRoles roles = new DatabaseRoles(url, ofRoles);
        if (!roles.complete()) create(roles, url, true);
        return ofRoles;
    }

    Map<Role, String> onOwn(DatabaseUrl url, boolean resetPasswords) throws IOException {
        Map<Role, String> given = given(System.getenv());
        Map<Role, String> ofRoles = given.isEmpty() ? passwords(url.server()) : given;
        DatabaseRoles roles = new DatabaseRoles(url, ofRoles);
        if (!roles.complete()) create(roles, url, resetPasswords);
        return ofRoles;
    }

    private void create(DatabaseRoles roles, DatabaseUrl url, boolean takeOver) throws IOException {
        DatabaseRoles.Outcome outcome;
        try {
            outcome = roles.create(takeOver);
        } catch (SQLException e) {
            throw new Refusal(
                    Refusal.knownCause(String.valueOf(e.getMessage()))
                            .orElse(
                                    "The database on %s could not be prepared: %s."
                                            .formatted(url.server(), e.getMessage())),
                    e);
        }
        switch (outcome) {
            case READY -> {}
            case OTHER_PASSWORDS ->
                    throw new Refusal(
                            "The roles provindex_... exist on %s with passwords that %s does not know: if no other installation uses them, start once with --reset-passwords."
                                    .formatted(url.server(), home.folder()));
            case MAY_NOT_CREATE -> {
                home.writePrivately(home.bootstrapSql(), roles.script());
                throw new Refusal(
                        "The user %s may not create what is needed on %s: let an administrator of the server run `psql -h %s -p %d -U postgres -d postgres -f '%s'` once, then start again."
                                .formatted(
                                        url.user().orElse(""),
                                        url.server(),
                                        url.host(),
                                        url.port(),
                                        home.bootstrapSql()));
            }
        }
    }

    private Map<Role, String> passwords(String server) throws IOException {
        Map<Role, String> ofRoles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) ofRoles.put(role, passwords.of(server, role.sqlName()));
        return ofRoles;
    }

    /** All four or none, as a password made here beside given ones would be known to nobody. */
    static Map<Role, String> given(Map<String, String> environment) {
        Map<Role, String> given = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String password = environment.getOrDefault(role.passwordVariable(), "");
            if (!password.isEmpty()) given.put(role, password);
        }
        if (!given.isEmpty() && given.size() < Role.values().length) {
            throw new Refusal(
                    "The environment gives the passwords of some roles and not of others: set %s, or none of them."
                            .formatted(
                                    Arrays.stream(Role.values())
                                            .map(Role::passwordVariable)
                                            .collect(Collectors.joining(", "))));
        }
        return given;
    }
}
