package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.Waiting;

/**
 * How fast events go out: {@code mvn -Pbench verify -pl system-tests -am
 * -Dit.test=DeliveryBenchmark}.
 */
@ExtendWith(OnInstallation.class)
class DeliveryBenchmark {
    private static final int SUBSCRIPTIONS =
            Integer.getInteger("provindex.bench.subscriptions", 10_000);
    private static final int STREAMS = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** One event to ten thousand subscriptions, by three replicas. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void oneEventToTenThousand(Installation installation) throws InterruptedException {
        try (Trial trial = Trial.begin("many", installation)) {
            ExecutorService callers = Executors.newFixedThreadPool(6);
            for (int n = 0; n < SUBSCRIPTIONS; n++) {
                String path = "/many/" + n;
                callers.execute(() -> trial.subscribe(path));
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(40, TimeUnit.MINUTES)).isTrue();
            try (Replica one = Replica.start(installation, Map.of());
                    Replica other = Replica.start(installation, Map.of())) {
                Trial.pause(5000);
                long begun = System.currentTimeMillis();
                trial.makeEvent();
                Waiting.until(
                        "all to have it",
                        PATIENCE,
                        () -> trial.receiver().taken().size() >= SUBSCRIPTIONS);
                long last =
                        trial.receiver().taken().stream()
                                .mapToLong(Receiver.Hook::millis)
                                .max()
                                .orElseThrow();
                System.out.printf(
                        "one event to %d subscriptions: %.1f s (replicas %d, %d and the installation's)%n",
                        SUBSCRIPTIONS, (last - begun) / 1000.0, one.pid(), other.pid());
            }
        }
    }

    /** Twenty receivers that hang beside twenty good ones. */
    @Test
    void receiversThatHangHoldNobodyUp(Installation installation) {
        try (Trial trial = Trial.begin("beside", installation)) {
            trial.subscribe(20);
            trial.receiver()
                    .behaves(
                            hook ->
                                    hook.path().startsWith("/hang")
                                            ? Receiver.Answer.HANG
                                            : Receiver.Answer.OK);
            events(trial, 20); // so that everything is warm
            trial.receiver().taken().clear();
            double alone = p95(trial, 100);
            for (int n = 0; n < 20; n++) {
                trial.subscribe("/hang/" + n);
            }
            double beside = p95(trial, 100);
            System.out.printf(
                    "p95 of good receivers: %.0f ms alone, %.0f ms beside 20 that hang: %.2f times%n",
                    alone, beside, beside / alone);
        }
    }

    private static void events(Trial trial, int count) {
        int before = (int) good(trial).stream().count();
        for (int n = 0; n < count; n++) {
            trial.makeEvent();
            Trial.pause(100);
        }
        Waiting.until("the good ones", PATIENCE, () -> good(trial).size() >= before + 20 * count);
    }

    private static List<Receiver.Hook> good(Trial trial) {
        return trial.receiver().taken().stream()
                .filter(hook -> !hook.path().startsWith("/hang"))
                .toList();
    }

    /** Milliseconds from the append to the arrival. */
    private static double p95(Trial trial, int count) {
        int before = good(trial).size();
        events(trial, count);
        List<Receiver.Hook> hooks = good(trial);
        long[] waits =
                hooks.subList(before, hooks.size()).stream()
                        .mapToLong(
                                hook ->
                                        hook.millis()
                                                - Instant.parse(hook.json().path("time").asText())
                                                        .toEpochMilli())
                        .sorted()
                        .toArray();
        return waits[(int) (waits.length * 0.95)];
    }

    /** A thousand streams on which nothing happens. */
    @Test
    void aThousandIdleStreams(Installation installation) {
        try (Replica replica = Replica.start(installation, Map.of())) {
            Trial.pause(5000);
            String head = Long.toString(Trial.head(replica.api()));
            long before = replica.running().memory("VmRSS");
            List<EventReader> readers = new ArrayList<>();
            for (int n = 0; n < STREAMS; n++) {
                readers.add(new EventReader(replica.api(), 0, head));
            }
            Waiting.until(
                    "all streams to be open",
                    PATIENCE,
                    () -> readers.stream().allMatch(r -> r.status().contains("200")));
            Trial.pause(30_000);
            long after = replica.running().memory("VmRSS");
            System.out.printf(
                    "%d idle streams: %d MB more (%d to %d)%n",
                    STREAMS, (after - before) >> 20, before >> 20, after >> 20);
            readers.forEach(EventReader::close);
        }
    }
}
