package org.provindex.system.delivery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.provindex.system.installation.Installation;

/** Looks past the services into the database. */
final class DatabaseLook {
    private DatabaseLook() {}

    static long number(Installation installation, String query) {
        try (Connection database = installation.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(Installation installation, String query) {
        try (Connection database = installation.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBytes(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void run(Installation installation, String statement) {
        try (Connection database = installation.database();
                Statement what = database.createStatement()) {
            what.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
