package org.provindex.ranking.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.provindex.ranking.Given.get;
import static org.provindex.ranking.Given.json;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;
import org.provindex.web.identity.TestKey;

/** An installation whose operator has not set the key that secrets are encrypted with. */
@QuarkusTest
@TestProfile(NoKeyTest.Profile.class)
class NoKeyTest {
    public static final class WithoutKey implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(new DatabaseResource().start());
            settings.remove("provindex.subscriptions.key");
            return settings;
        }

        @Override
        public void stop() {}
    }

    public static final class Profile implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(WithoutKey.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Inject Jdbi jdbi;

    @Test
    void readinessSaysWhatIsMissingAndIsNotDown() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'subscriptions' }.status", equalTo("UP"))
                .body(
                        "checks.find { it.name == 'subscriptions' }.data.key",
                        startsWith("missing: nobody can subscribe"));
        TestKey.sent(Given.key("no-key", "admin"));
        json().body("{\"url\":\"http://127.0.0.1:1/hook\"}")
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/no-subscriptions"));
    }

    @Test
    void secretsThatCannotBeReadAreNoWellness() {
        assertThat(unreadable()).isEqualTo(0);
        jdbi.useHandle(
                h ->
                        h.execute(
                                """
                                insert into subscription (id, owner, url, ordering, filter, sees_curators, secret, cursor)
                                values ('sub_0123456789abcdefghij', 'x', 'http://127.0.0.1:1/', 'strict', '{}', false, '\\x00ff', 0)"""));
        try {
            get("/q/health/well").then().statusCode(503);
            assertThat(unreadable()).isEqualTo(1);
        } finally {
            jdbi.useHandle(h -> h.execute("delete from subscription"));
        }
    }

    private static int unreadable() {
        return get("/q/health/well")
                .jsonPath()
                .getInt("checks.find { it.name == 'subscriptions' }.data.unreadableSecrets");
    }
}
