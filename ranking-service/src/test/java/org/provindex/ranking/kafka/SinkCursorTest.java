package org.provindex.ranking.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provindex.ranking.DatabaseResource;

/** The lease of the sink and its token; no broker is named, so that the test alone takes it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(SinkCursorTest.ShortLease.class)
class SinkCursorTest {
    public static class ShortLease implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("provindex.kafka.lease", "0.5S");
        }
    }

    @Inject SinkCursor cursor;
    @Inject Jdbi jdbi;

    @BeforeEach
    void nobodyHasIt() {
        jdbi.useHandle(h -> h.execute("update event_sink set cursor = 0, leased_until = null"));
    }

    private static void expire() throws InterruptedException {
        Thread.sleep(700);
    }

    @Test
    void oneAtATimeHasTheLease() {
        SinkLease first = cursor.take().orElseThrow();
        assertThat(cursor.take()).isEmpty();

        cursor.giveBack(first);
        assertThat(cursor.take().orElseThrow().token()).isGreaterThan(first.token());
    }

    @Test
    void whoSleptLongerThanTheLeaseMovesNothing() throws InterruptedException {
        SinkLease slept = cursor.take().orElseThrow();
        expire();
        SinkLease next = cursor.take().orElseThrow();
        SinkLease moved = cursor.advance(next, 7, true).orElseThrow();

        assertThat(moved.cursor()).isEqualTo(7);
        assertThat(slept.left()).isNegative();
        assertThat(cursor.advance(slept, 3, true)).isEmpty();
        cursor.giveBack(slept);
        assertThat(cursor.take()).as("still the other's").isEmpty();
        assertThat(cursor.at()).isEqualTo(7);
    }

    @Test
    void movingTheCursorRenewsTheLease() throws InterruptedException {
        SinkLease held = cursor.take().orElseThrow();
        for (int n = 1; n <= 4; n++) {
            Thread.sleep(250);
            Optional<SinkLease> renewed = cursor.advance(held, n, false);
            assertThat(renewed).isPresent();
            assertThat(cursor.take()).isEmpty();
        }
    }

    @Test
    void withoutABrokerThereIsNoSink() {
        given().when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'kafka' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'kafka' }.data.enabled", equalTo(false));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().equals("event-kafka"))
                .noneMatch(t -> t.getName().startsWith("kafka-"));
    }
}
