package org.provindex.ranking.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.ranking.DatabaseResource;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.EventLog;
import org.provindex.ranking.event.EventType;
import org.provindex.ranking.event.Facts;
import org.provindex.ranking.event.NewEvent;

/** Leases and their tokens, with no worker that would take them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(FenceTest.NobodyDelivers.class)
class FenceTest {
    /** So that the test alone takes leases. */
    public static class NobodyDelivers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("provindex.delivery.enabled", "false");
        }
    }

    @Inject Jdbi jdbi;
    @Inject EventLog log;
    @Inject Leases leases;
    @Inject StepStore steps;

    private Event append(String about) {
        return jdbi.inTransaction(
                h ->
                        log.append(
                                h,
                                NewEvent.of(
                                        EventType.INDICATOR_REVISED,
                                        about,
                                        "indicators/x",
                                        Facts.NONE,
                                        Map.of("n", 1))));
    }

    private void subscription(String id, long cursor) {
        jdbi.useHandle(
                h ->
                        h.execute(
                                """
                                insert into subscription (id, owner, url, ordering, filter, sees_curators, secret, cursor)
                                values (?, 'fence', 'https://example.com/', 'strict', '{}', false, '\\x00', ?)""",
                                id,
                                cursor));
    }

    private long cursor(String id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select cursor from subscription where id = :id")
                                .bind("id", id)
                                .mapTo(Long.class)
                                .one());
    }

    private static Step delivered(Lease lease, Event event) {
        Outcome outcome = new Outcome(event, 1, Instant.now(), 5, 204, null, "", null);
        return new Step(lease, event.sequence(), 0, 0, true, Optional.of(outcome), false);
    }

    @Test
    void whoLostALeaseWritesNothing() throws Exception {
        Event event = append("fence");
        String id = "sub_fence000000000000000";
        subscription(id, event.sequence() - 1);
        Lease first = leases.take(event.sequence(), 10).get(0);
        assertThat(leases.take(event.sequence(), 10)).as("it is leased").isEmpty();
        Thread.sleep(Duration.ofSeconds(3).plusMillis(200).toMillis());
        Lease second = leases.take(event.sequence(), 10).get(0);

        assertThat(steps.write(List.of(delivered(first, event)))).isEmpty();
        assertThat(cursor(id)).isEqualTo(event.sequence() - 1);
        assertThat(first.lasts(0)).as("the first knows that its time is over").isFalse();
        assertThat(steps.write(List.of(delivered(second, event))))
                .containsExactly(StepStore.Held.of(second));
        assertThat(cursor(id)).isEqualTo(event.sequence());
        assertThat(steps.write(List.of(delivered(second, event))))
                .as("the same again, when nobody knows whether it was committed")
                .containsExactly(StepStore.Held.of(second));
    }

    @ParameterizedTest
    @CsvSource({
        "1, , 0, 5",
        "1, , 1, 6",
        "2, , 0, 300",
        "8, , 0, 72000",
        "9, , 0, 86400",
        "50, , 0, 86400",
        "1, 60, 0, 60",
        "2, 60, 0, 300",
        "1, 999999, 0, 86400",
    })
    void theScheduleIsThatOfTheStandard(
            int failures, Long retryAfter, double random, long seconds) {
        RetrySchedule schedule =
                new RetrySchedule(
                        List.of(
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(30),
                                Duration.ofHours(2),
                                Duration.ofHours(5),
                                Duration.ofHours(10),
                                Duration.ofHours(14),
                                Duration.ofHours(20),
                                Duration.ofHours(24)),
                        0.2,
                        Duration.ofHours(24));

        assertThat(
                        schedule.delay(
                                failures,
                                Optional.ofNullable(retryAfter).map(Duration::ofSeconds),
                                random))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120",
                "Thu, 26 Nov 2026 12:00:30 GMT|30",
                "Thu, 26 Nov 2026 11:00:00 GMT|",
                "soon|",
                "-5|",
                "|",
            })
    void retryAfterIsSecondsOrADate(String header, Long seconds) {
        assertThat(RetrySchedule.retryAfter(header, Instant.parse("2026-11-26T12:00:00Z")))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }
}
