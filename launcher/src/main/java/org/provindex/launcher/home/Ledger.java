package org.provindex.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

/**
 * The launcher's book of what it has started, on disk before and after each change, open to one
 * launcher at a time.
 */
public final class Ledger implements AutoCloseable {
    private final Home home;
    private final HomeLock lock;
    private final StateFile file;
    private RunState state;

    private Ledger(Home home, HomeLock lock, StateFile file, RunState state) {
        this.home = home;
        this.lock = lock;
        this.file = file;
        this.state = state;
    }

    /** Opens it, with the entries of a launcher that was killed still in it. */
    public static Ledger open(Home home, Screen screen) throws IOException {
        StateFile file = new StateFile(home);
        HomeLock lock = HomeLock.tryTake(home).orElseThrow(() -> inUse(home, file));
        try {
            Optional<RunState> left = Optional.empty();
            try {
                left = file.read();
            } catch (StateFile.BrokenStateException e) {
                screen.line(
                        "%s; it is set aside as %s, and running processes are found without it."
                                .formatted(e.getMessage(), file.setAside()));
            }
            ProcessMark self = ProcessMark.self();
            Ledger ledger =
                    new Ledger(
                            home,
                            lock,
                            file,
                            new RunState(self, left.map(RunState::processes).orElse(List.of())));
            ledger.save();
            Files.writeString(home.launcherPid(), Long.toString(self.pid()));
            return ledger;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Refusal inUse(Home home, StateFile file) {
        String who = "";
        try {
            who = file.read().map(s -> " (process %d)".formatted(s.launcher().pid())).orElse("");
        } catch (IOException unknown) {
            who = "";
        }
        return new Refusal(
                "Provindex already runs with %s%s: use it, end it with `provindex down`, or start another with --home and --port-base."
                        .formatted(home.folder(), who));
    }

    public synchronized RunState state() {
        return state;
    }

    public synchronized void enter(RunState.Started started) throws IOException {
        state = state.with(started);
        save();
    }

    public synchronized void strike(String name) throws IOException {
        state = state.without(name);
        save();
    }

    private void save() throws IOException {
        file.write(state);
    }

    /** Gives the home back; with nothing left running, nothing is left on disk. */
    @Override
    public synchronized void close() throws IOException {
        try {
            if (state.processes().isEmpty()) file.delete();
            Files.deleteIfExists(home.launcherPid());
        } finally {
            lock.close();
        }
    }
}
