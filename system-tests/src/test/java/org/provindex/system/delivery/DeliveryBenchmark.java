package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * How fast events go out. Prints figures and their limits; no test depends on a time: {@code mvn
 * verify -pl system-tests,clients/java -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dit.test=DeliveryBenchmark -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@ExtendWith(OnInstallation.class)
class DeliveryBenchmark {
    private static final int SUBSCRIPTIONS =
            Integer.getInteger("provindex.bench.subscriptions", 10_000);
    private static final int STREAMS = 1000;
    private static final int ROUNDS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** One edition to ten thousand subscriptions, by three replicas. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void oneEditionToTenThousand(Installation installation) throws InterruptedException {
        try (Trial trial = Trial.begin("many", "edition.published", installation)) {
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
                String path = PublishedEdition.methodology(installation, "to-many", 1);
                PublishedEdition.publish(installation.ranking(), path, "to-many-1");
                Waiting.until(
                        "all to have it", PATIENCE, () -> first(trial).size() >= SUBSCRIPTIONS);
                long[] waits = first(trial).values().stream().mapToLong(w -> w).sorted().toArray();
                System.out.printf(
                        "one edition to %d subscriptions: half in %.1f s, all in %.1f s (limit 60), %d arrivals; by the processes %d, %d and %d%n",
                        SUBSCRIPTIONS,
                        waits[waits.length / 2] / 1000.0,
                        waits[waits.length - 1] / 1000.0,
                        trial.receiver().taken().size(),
                        installation.service("ranking").pid(),
                        one.pid(),
                        other.pid());
            }
        }
    }

    /** What each receiver waited until it first had it, in milliseconds. */
    private static Map<String, Long> first(Trial trial) {
        Map<String, Long> waits = new HashMap<>();
        for (Receiver.Hook hook : trial.receiver().taken()) {
            waits.putIfAbsent(hook.path(), wait(hook));
        }
        return waits;
    }

    /** Milliseconds from the append to the arrival. */
    private static long wait(Receiver.Hook hook) {
        return hook.millis() - Instant.parse(hook.json().path("time").asText()).toEpochMilli();
    }

    /**
     * Twenty receivers that hang beside twenty good ones: rounds with them and rounds in which
     * their subscriptions are paused, in turn, as a machine is not the same from minute to minute.
     */
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
            List<String> hanging = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                trial.subscribe("/hang/" + n);
                hanging.add(trial.subscription("/hang/" + n));
            }
            round(trial, 100); // so that everything is warm
            List<Long> alone = new ArrayList<>();
            List<Long> beside = new ArrayList<>();
            for (int n = 0; n < ROUNDS; n++) {
                hanging.forEach(id -> change(installation, id, "pause"));
                alone.addAll(round(trial, 50));
                hanging.forEach(id -> change(installation, id, "resume"));
                beside.addAll(round(trial, 50));
            }
            long hung =
                    trial.receiver().taken().stream()
                            .filter(hook -> hook.path().startsWith("/hang"))
                            .count();
            System.out.printf(
                    "p95 of 20 good receivers: %d ms alone, %d ms beside 20 that hang (%d times): %.2f times (limit 1.2)%n",
                    p95(alone), p95(beside), hung, (double) p95(beside) / p95(alone));
        }
    }

    private static void change(Installation installation, String subscription, String how) {
        installation
                .ranking()
                .postJson("/api/v1/subscriptions/%s/%s".formatted(subscription, how), "")
                .json(200);
    }

    /** What the good ones waited for some events, in milliseconds. */
    private static List<Long> round(Trial trial, int events) {
        int before = good(trial).size();
        for (int n = 0; n < events; n++) {
            trial.makeEvent();
            Trial.pause(100);
        }
        Waiting.until("the good ones", PATIENCE, () -> good(trial).size() >= before + 20 * events);
        return good(trial).stream().skip(before).map(DeliveryBenchmark::wait).toList();
    }

    private static List<Receiver.Hook> good(Trial trial) {
        return trial.receiver().taken().stream()
                .filter(hook -> !hook.path().startsWith("/hang"))
                .toList();
    }

    private static long p95(List<Long> waits) {
        return waits.stream().sorted().skip((long) (waits.size() * 0.95)).findFirst().orElseThrow();
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
                    "%d idle streams: %d MB more (limit 200; %d to %d)%n",
                    STREAMS, (after - before) >> 20, before >> 20, after >> 20);
            readers.forEach(EventReader::close);
        }
    }
}
