package org.provindex.indicator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;
import org.provindex.web.identity.TestKey;

/** An empty database with the roles; the service migrates it when it starts. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                TestKey.SETTING,
                TestKey.TEXT,
                "provindex.database.url",
                TestDatabase.server().createEmpty().url(),
                "provindex.database.user",
                Bootstrap.role("indicator"),
                "provindex.database.password",
                TestDatabase.PASSWORD,
                "provindex.database.owner-user",
                Bootstrap.OWNER,
                "provindex.database.owner-password",
                TestDatabase.PASSWORD);
    }

    /** The server ends with the JVM, and the databases with it. */
    @Override
    public void stop() {}
}
