package org.provindex.launcher.service;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

/**
 * Keeps what was started running: whatever ends unasked is started again after its {@link BackOff},
 * and said so.
 */
public final class Supervisor {
    /** Something that can end and be started again. */
    public interface Ward {
        String name();

        boolean alive();

        /** How it ended, for people: "killed by signal 9"; asked only when it is not alive. */
        String ending();

        void restart() throws IOException, InterruptedException;
    }

    private final InstantSource clock;
    private final Screen screen;
    private final List<Watch> watches;

    public Supervisor(InstantSource clock, Screen screen, List<? extends Ward> wards) {
        this.clock = clock;
        this.screen = screen;
        this.watches = wards.stream().map(Watch::new).toList();
    }

    /** Looks at each once; to be called every half second or so. */
    public void look() throws InterruptedException {
        for (Watch watch : watches) watch.look();
    }

    private final class Watch {
        private final Ward ward;
        private BackOff backOff = BackOff.NONE;
        private Instant startedAt = clock.instant();
        private Optional<Instant> restartAt = Optional.empty();
        private boolean missedOnce;

        Watch(Ward ward) {
            this.ward = ward;
        }

        void look() throws InterruptedException {
            if (ward.alive()) {
                missedOnce = false;
                return;
            }
            // Ctrl-C reaches services and launcher at the same moment: by the second look the
            // launcher is stopping.
            if (!missedOnce) {
                missedOnce = true;
                return;
            }
            Instant now = clock.instant();
            if (restartAt.isEmpty()) plan(now);
            if (!now.isBefore(restartAt.orElseThrow())) restart(now);
        }

        private void plan(Instant now) {
            Duration delay = postpone(now, Duration.between(startedAt, now));
            screen.line(
                    "%s was %s; starting it again in %d s"
                            .formatted(ward.name(), ward.ending(), delay.toSeconds()));
        }

        private void restart(Instant now) throws InterruptedException {
            try {
                ward.restart();
                restartAt = Optional.empty();
                startedAt = now;
                missedOnce = false;
                screen.line("%s is started again".formatted(ward.name()));
            } catch (IOException | Refusal e) {
                Duration delay = postpone(now, Duration.ZERO);
                screen.line(
                        "%s did not start; trying again in %d s. %s"
                                .formatted(ward.name(), delay.toSeconds(), Refusal.sentenceFor(e)));
            }
        }

        private Duration postpone(Instant now, Duration ran) {
            backOff = backOff.afterEnd(ran);
            restartAt = Optional.of(now.plus(backOff.delay()));
            return backOff.delay();
        }
    }
}
