package org.provindex.launcher.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.LogTail;
import org.provindex.launcher.home.Passwords;
import org.provindex.launcher.process.Command;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.terminal.Refusal;

/**
 * The embedded PostgreSQL of a home: one server process on loopback, with passwords, whose data
 * outlive it.
 */
public final class PostgresServer {
    public static final String ADMINISTRATOR = "postgres";
    private static final String LOG = "postgres";

    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Home home;
    private final Binaries binaries;
    private final Account account;
    private final PgCtl pgCtl;
    private final DataFolder data;
    private final Ports ports;
    private final String password;
    private volatile int port;

    private PostgresServer(Home home, Binaries binaries, Account account, String password) {
        this.home = home;
        this.binaries = binaries;
        this.account = account;
        this.pgCtl = new PgCtl(home, binaries, account);
        this.data = new DataFolder(home, binaries, account);
        this.ports = new Ports(home.postgresPort());
        this.password = password;
    }

    /** Unpacks the programs where that has not been done; starts nothing. */
    public static PostgresServer of(Home home, Passwords passwords)
            throws IOException, InterruptedException {
        Binaries binaries = Binaries.unpackedIn(home);
        return of(home, passwords, binaries, Account.choose(home, binaries));
    }

    static PostgresServer of(Home home, Passwords passwords, Binaries binaries, Account account)
            throws IOException {
        if (Files.exists(home.postgresData())
                && !passwords.knows(Passwords.EMBEDDED, ADMINISTRATOR)) {
            throw new Refusal(
                    "The passwords for the data in %s are missing: restore %s from a backup, or move %s away to begin anew."
                            .formatted(home.postgresData(), home.passwords(), home.postgresData()));
        }
        return new PostgresServer(
                home, binaries, account, passwords.of(Passwords.EMBEDDED, ADMINISTRATOR));
    }

    /** The server of this home that a launcher has left running, if there is one. */
    public static Optional<ProcessMark> leftRunningIn(Home home) throws IOException {
        return new PostmasterPid(home.postgresData()).server();
    }

    /** Stops the server of this home: open transactions are rolled back, data written out. */
    public static void stopIn(Home home) throws IOException, InterruptedException {
        Optional<ProcessMark> server = leftRunningIn(home);
        if (server.isEmpty()) return;
        Binaries binaries = Binaries.unpackedIn(home);
        stop(new PgCtl(home, binaries, Account.choose(home, binaries)), server.get());
    }

    /** As PostgreSQL itself counts: 17.6. */
    public String version() {
        return binaries.version().replaceFirst("\\.0$", "");
    }

    public boolean hasData() {
        return data.exists();
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Starts the server, its data made on the first start; returns when it accepts connections. */
    public ProcessMark start() throws IOException, InterruptedException {
        if (!data.exists()) data.make(ADMINISTRATOR, password);
        data.checkVersion();
        PostmasterPid pid = new PostmasterPid(home.postgresData());
        pid.disownUnlessServing();
        Path log = home.log(LOG);
        if (!Files.exists(log)) Files.createFile(log);
        account.own(log);
        // Once services know the port, a server started again must keep it.
        boolean known = port != 0;
        if (!known) port = ports.choose();
        for (int attempt = 1; ; attempt++) {
            data.configure(port);
            long logged = Files.size(log);
            Command.Result result = pgCtl.start(log);
            if (result.succeeded()) {
                return pid.server()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "PostgreSQL ended right after its start: "
                                                        + reason(result)));
            }
            String said = from(log, logged);
            if (attempt == ATTEMPTS) throw failure(result);
            if (!known && said.contains("could not bind")) {
                port = ports.next(port + 1);
            } else if (said.contains("shared memory block") && said.contains("still in use")) {
                // Backends of a server that was killed are still ending.
                Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
            } else {
                throw failure(result);
            }
        }
    }

    /** Stops the server: open transactions are rolled back, data written out. */
    public void stop() throws IOException, InterruptedException {
        Optional<ProcessMark> server = leftRunningIn(home);
        if (server.isPresent()) stop(pgCtl, server.get());
    }

    private static void stop(PgCtl pgCtl, ProcessMark server)
            throws IOException, InterruptedException {
        if (!pgCtl.stop("fast") && !pgCtl.stop("immediate")) server.stop(Duration.ofSeconds(5));
        server.awaitEnd(Duration.ofSeconds(5));
    }

    private Refusal failure(Command.Result result) {
        String reason = reason(result);
        return new Refusal(
                Refusal.knownCause(reason)
                        .orElse(
                                "PostgreSQL does not start: %s (log: %s)."
                                        .formatted(reason, home.log(LOG))));
    }

    private String reason(Command.Result result) {
        return new LogTail(home.log(LOG))
                .tellingLine()
                .orElseGet(
                        () ->
                                result.output()
                                        .lines()
                                        .reduce((a, b) -> b)
                                        .orElse("it left no message"));
    }

    private static String from(Path log, long start) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(file.length() - start, 64 * 1024)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
