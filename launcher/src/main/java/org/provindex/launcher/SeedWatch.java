package org.provindex.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.provindex.launcher.service.Http;
import org.provindex.launcher.service.SeedProgress;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

/** Follows the loading of the seeds to its end. */
record SeedWatch(Http http, URI ingest, Path log, Screen screen) {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(10);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    /** Done between two looks. */
    interface Meanwhile {
        void run() throws InterruptedException;
    }

    void await(Meanwhile meanwhile) throws InterruptedException {
        Stopwatch whole = new Stopwatch();
        Stopwatch sinceChange = new Stopwatch();
        Stopwatch sinceLine = new Stopwatch();
        Optional<SeedProgress> before = Optional.empty();
        while (true) {
            Optional<SeedProgress> now = SeedProgress.of(http, ingest);
            if (now.isPresent() && now.get().state() == SeedProgress.State.LOADED) {
                screen.settle("%-18sloaded (%s)".formatted("seeds", whole));
                return;
            }
            if (now.isPresent() && now.get().state() == SeedProgress.State.FAILED)
                throw failed(now.get());
            if (!now.equals(before)) sinceChange = new Stopwatch();
            before = now;
            Duration limit = now.isPresent() ? LONGEST_STANDSTILL : LONGEST_SILENCE;
            if (sinceChange.elapsed().compareTo(limit) > 0) {
                throw new Refusal(
                        "The ingest service has not come on with the seeds for %d minutes (log: %s)."
                                .formatted(limit.toMinutes(), log));
            }
            String words = now.map(SeedProgress::inWords).orElse("");
            screen.progress("Loading the seeds %s (%s)".formatted(words, whole));
            if (!screen.isTerminal() && sinceLine.elapsed().compareTo(LINE_EVERY) > 0) {
                screen.line("%-18s%s (%s)".formatted("seeds", words, whole));
                sinceLine = new Stopwatch();
            }
            meanwhile.run();
            Thread.sleep(LOOK.toMillis());
        }
    }

    private Refusal failed(SeedProgress progress) {
        String error = progress.error().isEmpty() ? "no reason given" : progress.error();
        return new Refusal(
                Refusal.knownCause(error)
                        .orElse(
                                "The seeds could not be loaded: %s (at %s; log: %s)."
                                        .formatted(
                                                error,
                                                progress.current().isEmpty()
                                                        ? "the beginning"
                                                        : progress.current(),
                                                log)));
    }
}
