package org.provindex.ranking;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;

/** A migrated database; the indicator service would have done that. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "provindex.database.url", TestDatabase.server().create().url(),
                "provindex.database.user", Bootstrap.role("ranking"),
                "provindex.database.password", TestDatabase.PASSWORD);
    }

    /** The server ends with the JVM, and the databases with it. */
    @Override
    public void stop() {}
}
