package org.provindex.launcher;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.home.StateFile;
import org.provindex.launcher.postgres.PostgresServer;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.service.Http;
import org.provindex.launcher.service.Readiness;
import org.provindex.launcher.table.TextTable;
import org.provindex.launcher.table.TextTable.Column;
import org.provindex.launcher.table.TextTable.Side;
import org.provindex.launcher.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code provindex status}: what runs, where, and how much memory it holds. */
@Command(
        name = "status",
        description = "Shows what runs; exit code 0 when all of it is ready, 3 when not.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Mixin private HomeOption option = new HomeOption();

    @Override
    public Integer call() throws Exception {
        Screen screen = Screen.standard();
        Home home = option.home();
        Optional<RunState> state = new StateFile(home).read();
        if (state.isEmpty() || state.get().processes().isEmpty()) {
            Optional<ProcessMark> server = PostgresServer.leftRunningIn(home);
            screen.line(
                    server.map(
                                    s ->
                                            "Only PostgreSQL runs (process %d), left behind: `provindex down` stops it"
                                                    .formatted(s.pid()))
                            .orElse("Nothing runs with " + home.folder()));
            return NOT_RUNNING;
        }
        TextTable table =
                new TextTable(
                        List.of(
                                new Column("", Side.LEFT),
                                new Column("State", Side.LEFT),
                                new Column("Process", Side.RIGHT),
                                new Column("Memory", Side.RIGHT),
                                new Column("Address", Side.LEFT)));
        boolean allReady = true;
        for (RunState.Started started : state.get().processes()) {
            String condition = condition(started);
            allReady &= condition.equals("ready");
            table.add(cells(started, condition));
        }
        table.lines().forEach(screen::line);
        if (!state.get().launcher().alive()) {
            screen.line(
                    "The launcher (process %d) was killed: `provindex down` stops what it left"
                            .formatted(state.get().launcher().pid()));
            return NOT_RUNNING;
        }
        return allReady ? 0 : NOT_RUNNING;
    }

    private static List<String> cells(RunState.Started started, String condition) {
        List<String> cells = new ArrayList<>(List.of(started.name(), condition));
        cells.add(Long.toString(started.process().pid()));
        cells.add(
                Optional.of(started.process())
                        .filter(ProcessMark::alive)
                        .flatMap(ProcessMark::residentBytes)
                        .map(bytes -> "%d MB".formatted(bytes / 1_000_000))
                        .orElse(""));
        cells.add(started.address());
        return cells;
    }

    private static String condition(RunState.Started started) throws InterruptedException {
        if (!started.process().alive()) return "ended";
        if (started.name().equals(LocalStack.POSTGRES)) return "ready";
        return Readiness.of(new Http(), URI.create(started.address())).ready()
                ? "ready"
                : "not ready";
    }
}
