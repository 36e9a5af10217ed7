package org.provindex.ranking;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;
import org.provindex.web.identity.TestKey;

/** A migrated database; the indicator service would have done that. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                TestKey.SETTING,
                TestKey.TEXT,
                "provindex.database.url",
                TestDatabase.server().create().url(),
                "provindex.database.user",
                Bootstrap.role("ranking"),
                "provindex.database.password",
                TestDatabase.PASSWORD);
    }

    /** The server ends with the JVM, and the databases with it. */
    @Override
    public void stop() {}
}
