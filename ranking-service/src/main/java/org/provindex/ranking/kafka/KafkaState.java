package org.provindex.ranking.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.RecentEvents;

/** How the sink stands, for operators: what this replica knows of it. */
@Singleton
class KafkaState {
    /** What this replica does. */
    enum Role {
        /** Nothing: there is no sink, or it has only just started. */
        NONE("none"),
        /** It has the lease. */
        SENDS("sends"),
        /** Another replica has it. */
        WATCHES("watches");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final KafkaConfig config;
    private final RecentEvents events;
    private final Counter sent;
    private final Counter failures;
    private final Counter lost;
    private volatile Role role = Role.NONE;
    private volatile long cursor;
    private volatile long stillSinceNanos = System.nanoTime();
    private volatile @Nullable String trouble;

    KafkaState(KafkaConfig config, MeterRegistry meters, RecentEvents events) {
        this.config = config;
        this.events = events;
        sent =
                Counter.builder("provindex.kafka.sent")
                        .description("Records that the broker has acknowledged")
                        .register(meters);
        failures =
                Counter.builder("provindex.kafka.failures")
                        .description(
                                "Times that the broker was not reached, or did not acknowledge")
                        .register(meters);
        lost =
                Counter.builder("provindex.kafka.leases.lost")
                        .description("Times that another replica had taken the lease")
                        .register(meters);
        Gauge.builder("provindex.kafka.lag", this::lag)
                .description("Sequences that the sink is behind the newest event")
                .register(meters);
        Gauge.builder("provindex.kafka.sending", () -> role == Role.SENDS ? 1 : 0)
                .description("1 at the replica that sends events on")
                .register(meters);
    }

    /** How far the sink has got. */
    void stands(long at) {
        boolean moved = at != cursor;
        cursor = at;
        if (moved || lag() == 0) {
            stillSinceNanos = System.nanoTime();
        }
    }

    /** This replica has the lease, and the broker answers. */
    void sends() {
        role = Role.SENDS;
        trouble = null;
    }

    /** Another replica has the lease. */
    void watches(long at) {
        role = Role.WATCHES;
        trouble = null;
        stands(at);
    }

    void sent(int records) {
        sent.increment(records);
    }

    void lost() {
        role = Role.NONE;
        lost.increment();
    }

    void failed(String why) {
        role = Role.NONE;
        trouble = why;
        failures.increment();
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    Role role() {
        return role;
    }

    /** Sequences behind the newest event; 0 where there is no sink. */
    long lag() {
        return !config.isOn() ? 0 : Math.max(0, events.head() - cursor);
    }

    /** For how long it has been behind without getting on; 0 when it is not behind. */
    long secondsStill() {
        return lag() == 0 ? 0 : (System.nanoTime() - stillSinceNanos) / 1_000_000_000;
    }
}
