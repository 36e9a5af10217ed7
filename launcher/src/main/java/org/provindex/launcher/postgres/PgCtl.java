package org.provindex.launcher.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.process.Command;

/** PostgreSQL's own program for starting and stopping the server. */
record PgCtl(Home home, Binaries binaries, Account account) {
    /** Recovery after a crash replays at most max_wal_size, but a slow disk may take its time. */
    private static final int START_SECONDS = 300;

    private static final int STOP_SECONDS = 60;

    /** How long pg_ctl itself may overrun the time it was given. */
    private static final int OVERRUN_SECONDS = 30;

    Command.Result start(Path log) throws IOException, InterruptedException {
        return run(START_SECONDS, "start", "--log=" + log);
    }

    /** In one of its modes: fast rolls back, immediate leaves the rest to recovery. */
    boolean stop(String mode) throws IOException, InterruptedException {
        return run(STOP_SECONDS, "stop", "--mode=" + mode).succeeded();
    }

    private Command.Result run(int seconds, String action, String option)
            throws IOException, InterruptedException {
        return account.run(
                home,
                List.of(
                        binaries.program("pg_ctl"),
                        action,
                        "--pgdata=" + home.postgresData(),
                        option,
                        "--wait",
                        "--timeout=" + seconds),
                seconds + OVERRUN_SECONDS);
    }
}
