package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.RunningProcess;
import org.provindex.system.installation.Waiting;

/** R3: PostgreSQL ends at once in the middle of deliveries, and comes back. */
@Order(18)
@ExtendWith(OnInstallation.class)
class DatabaseRestartIT {
    @Test
    void deliveryGoesOnByItself(Installation installation) {
        int rounds = Trial.FULL ? 5 : 1;
        try (Trial trial = Trial.begin("restart", installation)) {
            trial.receiver().behaves(trial::moody);
            trial.subscribe(10);
            for (int round = 0; round < rounds; round++) {
                for (int n = 0; n < 10; n++) {
                    trial.makeEvent();
                }
                Trial.pause(300);
                RunningProcess postgres = installation.service("postgres");
                long begun = System.nanoTime();
                // What pg_ctl -m immediate sends: no checkpoint, no good-bye.
                Replica.signal(postgres.pid(), "QUIT");
                postgres.awaitEnd(Duration.ofSeconds(30));
                Waiting.until(
                        "everything to be ready again",
                        Duration.ofMinutes(2),
                        () ->
                                installation.isReady(installation.ranking())
                                        && installation.isReady(installation.indicator()));
                System.out.printf(
                        "restart: ready again after %d ms%n",
                        (System.nanoTime() - begun) / 1_000_000);
            }
            DeliveryChecker.Report report = trial.drain();

            assertThat(report.isClean()).as(report.toString()).isTrue();
        }
    }
}
