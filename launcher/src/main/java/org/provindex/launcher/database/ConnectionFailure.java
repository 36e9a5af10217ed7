package org.provindex.launcher.database;

import java.sql.SQLException;
import org.provindex.launcher.terminal.Refusal;

/** Why a server cannot be used, in a sentence. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    /**
     * By the classes of SQLSTATE: 28 the login, 08 the connection, all others as the server says.
     */
    static Refusal refusal(DatabaseUrl url, String user, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new Refusal(
                    "The server %s refuses the user %s (%s): check --database-user and --database-password."
                            .formatted(url.server(), user, firstLine(e)),
                    e);
        }
        if (state.startsWith("08")) {
            return new Refusal(
                    "No PostgreSQL answers at %s: check --database and that the server runs."
                            .formatted(url.server()),
                    e);
        }
        return new Refusal("The server %s refuses: %s.".formatted(url.server(), firstLine(e)), e);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
