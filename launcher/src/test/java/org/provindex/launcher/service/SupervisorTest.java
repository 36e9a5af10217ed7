package org.provindex.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

class SupervisorTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final FakeWard ward = new FakeWard();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Supervisor supervisor =
            new Supervisor(
                    () -> now,
                    new Screen(new PrintStream(printed, true, StandardCharsets.UTF_8), false),
                    List.of(ward));

    private static final class FakeWard implements Supervisor.Ward {
        private boolean alive = true;
        private int restarts;
        private boolean refuses;

        @Override
        public String name() {
            return "The ranking service";
        }

        @Override
        public boolean alive() {
            return alive;
        }

        @Override
        public String ending() {
            return "killed by signal 9";
        }

        @Override
        public void restart() throws IOException {
            restarts++;
            if (refuses) throw new Refusal("The disk is full.");
            alive = true;
        }
    }

    /** Time passes in steps of half a second, as the launcher looks. */
    private void pass(Duration time) throws InterruptedException {
        for (long i = 0; i < time.toMillis() / 500; i++) {
            now = now.plusMillis(500);
            supervisor.look();
        }
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void whatEndsIsStartedAgainAndSaidSo() throws InterruptedException {
        ward.alive = false;
        pass(Duration.ofSeconds(3));

        assertThat(ward.restarts).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        "The ranking service was killed by signal 9; starting it again in 1 s",
                        "The ranking service is started again");
    }

    @Test
    void whatRunsIsLeftAlone() throws InterruptedException {
        pass(Duration.ofMinutes(5));

        assertThat(ward.restarts).isZero();
        assertThat(lines()).isEmpty();
    }

    @Test
    void nothingIsSaidOfAnEndAtTheFirstLook() throws InterruptedException {
        ward.alive = false;
        pass(Duration.ofMillis(500));

        assertThat(lines()).isEmpty();
    }

    @Test
    void endingOverAndOverIsMetWithLongerAndLongerWaits() throws InterruptedException {
        for (int end = 0; end < 7; end++) {
            ward.alive = false;
            int before = ward.restarts;
            while (ward.restarts == before) pass(Duration.ofMillis(500));
        }

        assertThat(lines().stream().filter(line -> line.contains("starting it again in")))
                .extracting(line -> line.replaceAll(".* in (\\d+) s", "$1"))
                .containsExactly("1", "2", "4", "8", "16", "30", "30");
    }

    @Test
    void afterAQuietMinuteTheWaitIsShortAgain() throws InterruptedException {
        for (int end = 0; end < 4; end++) {
            ward.alive = false;
            int before = ward.restarts;
            while (ward.restarts == before) pass(Duration.ofMillis(500));
        }
        pass(Duration.ofMinutes(2));
        printed.reset();
        ward.alive = false;
        pass(Duration.ofSeconds(1));

        assertThat(lines()).singleElement().asString().endsWith("in 1 s");
    }

    @Test
    void aStartThatFailsIsTriedAgainWithItsReasonSaid() throws InterruptedException {
        ward.alive = false;
        ward.refuses = true;
        pass(Duration.ofSeconds(3));
        ward.refuses = false;
        pass(Duration.ofSeconds(5));

        assertThat(lines())
                .containsExactly(
                        "The ranking service was killed by signal 9; starting it again in 1 s",
                        "The ranking service did not start; trying again in 2 s. The disk is full.",
                        "The ranking service is started again");
    }
}
