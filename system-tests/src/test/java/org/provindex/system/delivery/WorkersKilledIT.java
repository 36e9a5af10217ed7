package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.Waiting;

/** Delivery by three replicas of which one after the other is killed, stopped, or told to end. */
@Order(15)
@ExtendWith(OnInstallation.class)
class WorkersKilledIT {
    private static final int SUBSCRIPTIONS = Trial.FULL ? 30 : 10;

    /** R1: every 2 s one of three is killed; the receiver fails, loses answers and hangs. */
    @Test
    void nothingIsLostWhenWorkersAreKilled(Installation installation) {
        int rounds = Trial.FULL ? 20 : 4;
        try (Trial trial = Trial.begin("killed", installation);
                Replica one = Replica.start(installation, Map.of());
                Replica other = Replica.start(installation, Map.of())) {
            trial.receiver().behaves(trial::moody);
            trial.subscribe(SUBSCRIPTIONS);
            List<Replica> replicas = List.of(one, other);
            Random random = trial.random();
            List<String> killed = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                for (int n = 0; n < 5; n++) {
                    trial.makeEvent();
                    Trial.pause(400);
                }
                Replica victim = replicas.get(random.nextInt(2));
                victim.kill();
                killed.add(Long.toString(victim.pid()));
                victim.startAgain();
            }
            DeliveryChecker.Report report = trial.drain();

            assertThat(killed).hasSize(rounds);
            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(report.expected()).isEqualTo(trial.made() * SUBSCRIPTIONS);
        }
    }

    /** R2: a worker that slept longer than its lease finds that it is no longer its own. */
    @Test
    void aWorkerThatSleptWritesNothing(Installation installation) {
        int rounds = Trial.FULL ? 5 : 1;
        try (Trial trial = Trial.begin("slept", installation);
                Replica replica = Replica.start(installation, Map.of())) {
            trial.subscribe(SUBSCRIPTIONS);
            double before = lost(installation.ranking()) + lost(replica.api());
            for (int round = 0; round < rounds; round++) {
                // The answer of a broken connection is no success: keep it whole.
                trial.receiver().behaves(hook -> slowly());
                for (int n = 0; n < 4; n++) {
                    trial.makeEvent();
                }
                long sleeper = awaitHolder(installation);
                Replica.signal(sleeper, "STOP");
                Trial.pause(4500);
                Replica.signal(sleeper, "CONT");
                Trial.pause(1000);
            }
            DeliveryChecker.Report report = trial.drain();
            double lost = lost(installation.ranking()) + lost(replica.api()) - before;
            System.out.printf("slept: %.0f leases were lost to others%n", lost);

            assertThat(report.isClean()).as(report.toString()).isTrue();
            assertThat(lost).as("leases that ran out while their worker slept").isPositive();
        }
    }

    /** Process of the replica that has the most subscriptions, in the middle of its deliveries. */
    private static long awaitHolder(Installation installation) {
        AtomicLong holder = new AtomicLong();
        Waiting.until(
                "a worker to have subscriptions",
                Duration.ofMinutes(1),
                () -> {
                    holder.set(
                            DatabaseLook.number(
                                    installation,
                                    """
                                    select coalesce((select split_part(leased_by, '-', 1)::bigint from provindex.subscription
                                        where leased_until > clock_timestamp() group by leased_by having count(*) > 2
                                        order by count(*) desc limit 1), 0)"""));
                    return holder.get() > 0;
                });
        return holder.get();
    }

    private static Receiver.Answer slowly() {
        Trial.pause(500);
        return Receiver.Answer.OK;
    }

    private static double lost(Api ranking) {
        return ranking.get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("provindex_delivery_leases_lost_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** R11: told to end amid deliveries and a stream, it ends both in order and in time. */
    @Test
    void aWorkerThatIsToldToEndFinishesWhatItDoes(Installation installation) throws Exception {
        try (Trial trial = Trial.begin("ended", installation);
                Replica replica = Replica.start(installation, Map.of())) {
            trial.receiver().behaves(hook -> slowly());
            trial.subscribe(SUBSCRIPTIONS);
            try (EventReader reader = new EventReader(replica.api(), trial.events().size(), "")) {
                for (int n = 0; n < 5; n++) {
                    trial.makeEvent();
                }
                Trial.pause(1500);
                long begun = System.nanoTime();
                Thread end = new Thread(() -> replica.end(Duration.ofSeconds(15)));
                end.start();
                Trial.pause(300);
                int readiness = readiness(replica);
                boolean closed = reader.awaitEnd(Duration.ofSeconds(10));
                end.join();
                System.out.printf(
                        "ended: readiness %d at once, stream closed %s, gone after %d ms%n",
                        readiness, closed, (System.nanoTime() - begun) / 1_000_000);

                assertThat(replica.running().isAlive()).as("it has ended").isFalse();
                assertThat(readiness).isEqualTo(503);
                assertThat(closed).as("the stream was closed").isTrue();
            }
            DeliveryChecker.Report report = trial.drain();
            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }

    /** 503 also where it does not listen any more. */
    private static int readiness(Replica replica) {
        try {
            return replica.api().get("/q/health/ready").status();
        } catch (java.io.UncheckedIOException gone) {
            return 503;
        }
    }
}
