package org.provindex.launcher.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.process.Command;
import org.provindex.launcher.terminal.Refusal;

/** The server's data: made on first use, configured anew at each start. */
record DataFolder(Home home, Binaries binaries, Account account) {
    private static final long INITDB_SECONDS = 300;
    private static final String OWN_SETTINGS = "provindex.conf";

    boolean exists() {
        return Files.exists(home.postgresData().resolve("PG_VERSION"));
    }

    /** Makes the folder beside and renames it, so that one cut short is never taken for whole. */
    void make(String administrator, String password) throws IOException, InterruptedException {
        Path draft = home.folder().resolve("postgres.new");
        Binaries.deleteTree(draft);
        Files.createDirectory(draft);
        Path passwordFile = Files.createTempFile(home.folder(), "initdb", null);
        try {
            Files.writeString(passwordFile, password + "\n");
            account.own(draft);
            account.own(passwordFile);
            Command.Result result =
                    account.run(
                            home,
                            List.of(
                                    binaries.program("initdb"),
                                    "--pgdata=" + draft,
                                    "--username=" + administrator,
                                    "--pwfile=" + passwordFile,
                                    "--auth-host=scram-sha-256",
                                    "--auth-local=reject",
                                    // The builtin provider sorts alike on every system; no locale
                                    // need be installed.
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8"),
                            INITDB_SECONDS);
            if (!result.succeeded()) {
                throw new Refusal(
                        Refusal.knownCause(result.output())
                                .orElse(
                                        "PostgreSQL could not make its data folder %s: %s."
                                                .formatted(
                                                        home.postgresData(),
                                                        lastLine(result.output()))));
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"),
                "\n# Written anew at each start; for lasting changes use ALTER SYSTEM.\ninclude = '%s'\n"
                        .formatted(OWN_SETTINGS),
                StandardOpenOption.APPEND);
        Files.move(draft, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
    }

    void checkVersion() throws IOException {
        String found = Files.readString(home.postgresData().resolve("PG_VERSION")).trim();
        if (!found.equals(binaries.majorVersion())) {
            throw new Refusal(
                    "The data in %s were written by PostgreSQL %s and this is %s: dump them with the old version, or choose another folder with --home."
                            .formatted(home.postgresData(), found, binaries.majorVersion()));
        }
    }

    void configure(int port) throws IOException {
        Path file = home.postgresData().resolve(OWN_SETTINGS);
        Files.write(file, settings(port).getBytes(StandardCharsets.UTF_8));
        account.own(home.postgresData());
        account.own(file);
    }

    /**
     * Modest, for one machine that also runs three services; the pools of the services take up to
     * 60 connections.
     */
    static String settings(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = '96MB'
                work_mem = '8MB'
                maintenance_work_mem = '64MB'
                effective_cache_size = '512MB'
                # No standby and no archive read this log: enough of it to recover from a crash.
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = '256MB'
                min_wal_size = '64MB'
                checkpoint_timeout = '10min'
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] '
                lc_messages = 'C'
                """
                .formatted(port);
    }

    private static String lastLine(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("error:") || line.contains("FATAL"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1))
                .strip();
    }
}
