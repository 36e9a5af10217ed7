package org.provindex.ranking.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.ranking.Given.get;
import static org.provindex.ranking.Given.json;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.provindex.model.database.Bootstrap;
import org.provindex.model.database.TestDatabase;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.Given;
import org.provindex.ranking.Receiver;
import org.provindex.ranking.Receiver.Hook;
import org.provindex.ranking.Receiver.Reply;
import org.provindex.web.identity.TestKey;

/**
 * R20: five days of nothing but failures, by the schedule as it is and a clock that the test sets.
 * The database's clock is the one that counts; the schema {@code ahead}, which is searched before
 * {@code pg_catalog}, has another {@code clock_timestamp()}.
 */
@QuarkusTest
@TestProfile(FiveDaysTest.Profile.class)
class FiveDaysTest {
    private static final List<Duration> SCHEDULE =
            Stream.of("5S", "5M", "30M", "2H", "5H", "10H", "14H", "20H", "24H")
                    .map(text -> Duration.parse("PT" + text))
                    .toList();

    private static volatile Duration ahead = Duration.ZERO;

    /** A database with a clock that can be set, and the settings of an installation. */
    public static final class ClockOfTheTest implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            TestDatabase.Database database = TestDatabase.server().create();
            database.as(Bootstrap.OWNER)
                    .useHandle(
                            h ->
                                    h.execute(
                                            """
                                            create schema ahead;
                                            create table ahead.clock (seconds double precision not null);
                                            insert into ahead.clock values (0);
                                            create function ahead.clock_timestamp() returns timestamptz volatile language sql as
                                                'select pg_catalog.clock_timestamp() + make_interval(secs => seconds) from ahead.clock';
                                            grant usage on schema ahead to public;
                                            grant select, update on ahead.clock to public"""));
            return Map.of(
                    TestKey.SETTING,
                    TestKey.TEXT,
                    "provindex.database.url",
                    database.url().replace("currentSchema=", "currentSchema=ahead,pg_catalog,"),
                    "provindex.database.user",
                    Bootstrap.role("ranking"),
                    "provindex.database.password",
                    TestDatabase.PASSWORD,
                    "provindex.subscriptions.key",
                    DatabaseResource.SUBSCRIPTIONS_KEY,
                    "provindex.outgoing.loopback",
                    "true");
        }

        @Override
        public void stop() {}
    }

    /** With the clock of the test in the service too. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(AheadClock.class);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ClockOfTheTest.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Alternative
    @Singleton
    static class AheadClock implements InstantSource {
        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @Inject Jdbi jdbi;

    /** When the database says that the next attempt is due, from now. */
    private Duration untilNext(String id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select (extract(epoch from next_at - clock_timestamp()) * 1000)::bigint from subscription where id = :id")
                                .bind("id", id)
                                .mapTo(Long.class)
                                .map(Duration::ofMillis)
                                .one());
    }

    private void goAhead(Duration by) {
        ahead = ahead.plus(by);
        jdbi.useHandle(
                h ->
                        h.createUpdate("update ahead.clock set seconds = :seconds")
                                .bind("seconds", ahead.toMillis() / 1000.0)
                                .execute());
    }

    @Test
    void fiveDaysOfFailuresDisableAndNothingIsLost() {
        TestKey.sent(Given.key("five-days", "admin"));
        try (Receiver receiver = new Receiver()) {
            receiver.answers("/dead", h -> new Reply(500, Map.of(), "", 0));
            String id =
                    json().body(
                                    "{\"url\":\"%s\",\"filter\":{\"types\":[\"subscription.test\",\"subscription.disabled\"]}}"
                                            .formatted(receiver.url("/dead")))
                            .post("/api/v1/subscriptions")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("subscription.id");
            String address = "/api/v1/subscriptions/" + id;
            List<String> sent = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                sent.add(
                        json().post(address + "/test")
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("event"));
            }
            List<Duration> waits = new ArrayList<>();
            for (int attempts = 1; ; attempts++) {
                int now = attempts;
                Receiver.await(
                        "attempt %d, %s ahead".formatted(now, ahead),
                        () ->
                                get(address + "/attempts?limit=100")
                                                .jsonPath()
                                                .getList("items")
                                                .size()
                                        == now);
                if (get(address).path("state").equals("disabled")) {
                    break;
                }
                waits.add(untilNext(id));
                goAhead(untilNext(id).plusMillis(1));
            }

            for (int n = 0; n < waits.size(); n++) {
                Duration least = SCHEDULE.get(Math.min(n, SCHEDULE.size() - 1));
                assertThat(waits.get(n).toMillis())
                        .as("wait %d", n + 1)
                        // What has passed since the attempt, and a fifth at random.
                        .isBetween(least.toMillis() - 4000, least.toMillis() * 12 / 10);
            }
            assertThat(ahead).isBetween(Duration.ofDays(5), Duration.ofDays(7));
            assertThat(get(address).<String>path("disabledBecause")).isEqualTo("failing");
            List<String> failed = receiver.at("/dead").stream().map(Hook::id).toList();
            assertThat(failed).as("strict order").containsOnly(sent.get(0));
            JsonPath told = get("/api/v1/events?type=subscription.disabled&limit=10").jsonPath();
            assertThat(told.getList("items.data.subscription")).containsExactly(id);

            receiver.answers("/dead", h -> Reply.of(204));
            json().post(address + "/resume").then().statusCode(200);
            Receiver.await("what was kept", () -> receiver.at("/dead").size() == failed.size() + 4);
            List<String> all = receiver.at("/dead").stream().map(Hook::id).toList();
            assertThat(all.subList(failed.size(), failed.size() + 3)).isEqualTo(sent);
            assertThat(all.get(failed.size() + 3)).isEqualTo(told.getString("items[0].id"));
        }
    }
}
