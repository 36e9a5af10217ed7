package org.provindex.ranking.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What operators see of deliveries. */
@Singleton
class DeliveryMetrics {
    private final MeterRegistry meters;
    private final MultiGauge failures;
    private final MultiGauge lag;
    private volatile long pending;
    private volatile long largestLag;

    DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.failures =
                MultiGauge.builder("provindex.delivery.failures")
                        .description(
                                "Failed attempts in a row, for the subscriptions that fail most")
                        .register(meters);
        this.lag =
                MultiGauge.builder("provindex.delivery.lag")
                        .description("Sequences behind the newest event, for those most behind")
                        .register(meters);
        Gauge.builder("provindex.delivery.pending", () -> pending)
                .description("Subscriptions that are behind the newest event")
                .register(meters);
        Gauge.builder("provindex.delivery.lag.largest", () -> largestLag)
                .description("Sequences that the last subscription is behind")
                .register(meters);
    }

    void attempted(Outcome outcome) {
        String result =
                outcome.isDelivered()
                        ? "delivered"
                        : outcome.status() == null ? "no-answer" : "refused";
        meters.timer("provindex.delivery.attempts", "outcome", result)
                .record(Duration.ofMillis(outcome.durationMillis()));
    }

    void lost() {
        meters.counter("provindex.delivery.leases.lost").increment();
    }

    /** How one subscription stands. */
    record Standing(String subscription, long lag, int failures) {}

    /**
     * @param most those that are most behind or fail most
     */
    void stand(long pending, long largestLag, List<Standing> most) {
        this.pending = pending;
        this.largestLag = largestLag;
        failures.register(
                most.stream()
                        .filter(s -> s.failures > 0)
                        .map(
                                s ->
                                        MultiGauge.Row.of(
                                                Tags.of("subscription", s.subscription),
                                                s.failures))
                        .toList(),
                true);
        lag.register(
                most.stream()
                        .map(s -> MultiGauge.Row.of(Tags.of("subscription", s.subscription), s.lag))
                        .toList(),
                true);
    }
}
