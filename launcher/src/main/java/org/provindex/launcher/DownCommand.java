package org.provindex.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.HomeLock;
import org.provindex.launcher.home.Ledger;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.home.StateFile;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code provindex down}: ends the launcher that runs elsewhere, or what a killed one left. */
@Command(
        name = "down",
        description =
                "Stops the services and PostgreSQL that run in the background or were left behind.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    /** A launcher gives its services 15 s and its server 60 s. */
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private static final Duration LOOK = Duration.ofMillis(100);

    @Mixin private HomeOption option = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Screen screen = Screen.standard();
        Home home = option.home();
        if (!Files.isDirectory(home.folder())) {
            screen.line("Nothing runs: %s is not there".formatted(home.folder()));
            return 0;
        }
        home.open();
        boolean ended = endLauncher(home, screen);
        try (Ledger ledger = Ledger.open(home, screen)) {
            int left = new Orphans(home, ledger).stop(screen);
            screen.line(ended || left > 0 ? "Everything is stopped" : "Nothing runs");
        }
        return 0;
    }

    private static boolean endLauncher(Home home, Screen screen)
            throws IOException, InterruptedException {
        if (isFree(home)) return false;
        Optional<ProcessMark> launcher = launcher(home);
        if (launcher.isEmpty()) {
            throw new Refusal(
                    "Another provindex command is at work on %s: wait a moment and try again."
                            .formatted(home.folder()));
        }
        screen.line("Ending the launcher (process %d)".formatted(launcher.get().pid()));
        ProcessHandle.of(launcher.get().pid()).ifPresent(ProcessHandle::destroy);
        Stopwatch watch = new Stopwatch();
        while (!isFree(home)) {
            if (watch.elapsed().compareTo(LIMIT) > 0) {
                throw new Refusal(
                        "The launcher (process %d) does not end: end it with `kill -9 %d` and run `provindex down` again."
                                .formatted(launcher.get().pid(), launcher.get().pid()));
            }
            Thread.sleep(LOOK.toMillis());
        }
        return true;
    }

    private static Optional<ProcessMark> launcher(Home home) throws IOException {
        return new StateFile(home).read().map(RunState::launcher).filter(ProcessMark::alive);
    }

    private static boolean isFree(Home home) throws IOException {
        Optional<HomeLock> lock = HomeLock.tryTake(home);
        if (lock.isEmpty()) return false;
        lock.get().close();
        return true;
    }
}
