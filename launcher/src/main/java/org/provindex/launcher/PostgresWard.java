package org.provindex.launcher;

import java.io.IOException;
import java.util.Optional;
import org.provindex.launcher.home.Ledger;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.postgres.PostgresServer;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.service.Supervisor;

/** The embedded server under supervision, each start of it in the ledger. */
final class PostgresWard implements Supervisor.Ward {
    private final PostgresServer server;
    private final Ledger ledger;
    private Optional<ProcessMark> mark = Optional.empty();

    PostgresWard(PostgresServer server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public boolean alive() {
        return mark.filter(ProcessMark::alive).isPresent();
    }

    @Override
    public String ending() {
        return "ended from outside";
    }

    @Override
    public void restart() throws IOException, InterruptedException {
        ProcessMark started = server.start();
        mark = Optional.of(started);
        ledger.enter(
                new RunState.Started(LocalStack.POSTGRES, started, "127.0.0.1:" + server.port()));
    }
}
