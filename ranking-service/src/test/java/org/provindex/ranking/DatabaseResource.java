package org.provindex.ranking;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;
import org.provindex.web.identity.TestKey;

/** A migrated database; the indicator service would have done that. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    /** Key that secrets are encrypted with. */
    public static final String SUBSCRIPTIONS_KEY = "dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=";

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry(TestKey.SETTING, TestKey.TEXT),
                Map.entry("provindex.database.url", TestDatabase.server().create().url()),
                Map.entry("provindex.database.user", Bootstrap.role("ranking")),
                Map.entry("provindex.database.password", TestDatabase.PASSWORD),
                // Receivers of the tests are here; what takes days elsewhere takes seconds.
                Map.entry("provindex.subscriptions.key", SUBSCRIPTIONS_KEY),
                Map.entry("provindex.outgoing.loopback", "true"),
                Map.entry("provindex.delivery.lease", "3S"),
                Map.entry("provindex.delivery.timeout", "1S"),
                Map.entry("provindex.delivery.retries", "0.2S,0.3S,0.5S"),
                Map.entry("provindex.delivery.disable-after", "3S"));
    }

    /** The server ends with the JVM, and the databases with it. */
    @Override
    public void stop() {}
}
