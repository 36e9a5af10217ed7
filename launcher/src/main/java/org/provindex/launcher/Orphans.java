package org.provindex.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.Ledger;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.postgres.PostgresServer;
import org.provindex.launcher.process.MarkedProcesses;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

/**
 * Services and server of a home whose launcher was killed; everything else on the machine is left
 * alone.
 */
record Orphans(Home home, Ledger ledger) {
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** Stops them, services before the server they write to; returns how many there were. */
    int stop(Screen screen) throws IOException, InterruptedException {
        Map<ProcessMark, String> services = services();
        Optional<ProcessMark> server = PostgresServer.leftRunningIn(home);
        List<String> all = new ArrayList<>();
        services.forEach((mark, name) -> all.add("%s (%d)".formatted(name, mark.pid())));
        server.ifPresent(mark -> all.add("PostgreSQL (%d)".formatted(mark.pid())));
        if (!all.isEmpty()) {
            screen.line(
                    "Stopping what an earlier launcher left running: " + String.join(", ", all));
        }
        for (ProcessMark service : services.keySet()) {
            ProcessHandle.of(service.pid())
                    .filter(h -> service.alive())
                    .ifPresent(ProcessHandle::destroy);
        }
        for (Map.Entry<ProcessMark, String> service : services.entrySet()) {
            if (!service.getKey().stop(GRACE)) {
                throw new Refusal(
                        "The %s service left running (process %d) cannot be stopped: end it and start again."
                                .formatted(service.getValue(), service.getKey().pid()));
            }
        }
        if (server.isPresent()) PostgresServer.stopIn(home);
        for (RunState.Started entry : ledger.state().processes()) ledger.strike(entry.name());
        return all.size();
    }

    private Map<ProcessMark, String> services() {
        Map<ProcessMark, String> services = new LinkedHashMap<>();
        for (RunState.Started entry : ledger.state().alive()) {
            if (!entry.name().equals(LocalStack.POSTGRES))
                services.put(entry.process(), entry.name());
        }
        for (ProcessMark marked : new MarkedProcesses(home.folder()).find()) {
            services.putIfAbsent(marked, "unrecorded");
        }
        return services;
    }
}
