package org.provindex.system.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.provindex.system.http.Api;

/** PostgreSQL and the three services under one launcher, in a home and at ports of their own. */
public final class Installation implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES = List.of("indicator", "ranking", "ingest");
    private static final Duration COMEBACK = Duration.ofMinutes(3);

    /** What takes minutes and days elsewhere takes seconds here. */
    private static final String DELIVERY_SETTINGS =
            "-Dprovindex.delivery.lease=3S -Dprovindex.delivery.timeout=1S"
                    + " -Dprovindex.delivery.retries=0.2S,0.5S,1S,2S -Dprovindex.subscriptions.most=20000 -Dprovindex.streams.retry=0.3S";

    private final Path root;
    private final Path folder;
    private final int portBase;
    private Launcher launcher;
    private int starts;

    private Installation(Path root, Path folder, int portBase) {
        this.root = root;
        this.folder = folder;
        this.portBase = portBase;
        this.launcher = launch();
    }

    /** A new one, with the seeds loaded. */
    public static Installation begin() {
        try {
            Path folder = Files.createTempDirectory("provindex-system-");
            // PostgreSQL may run under another account, which has to come in here.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectories(folder.resolve("tmp"));
            Installation installation = new Installation(root(), folder, freePortBase());
            // For a run that is broken off; closing twice does no harm.
            Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
            try {
                installation.launcher.awaitServing();
            } catch (AssertionError e) {
                System.out.println(installation.logs().since(Map.of()));
                installation.close();
                throw e;
            }
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the repository. */
    public static Path root() {
        return Path.of(System.getProperty("provindex.root")).toAbsolutePath().normalize();
    }

    private Launcher launch() {
        // A folder of their own for temporary files shows whether the services leave any.
        return Launcher.start(
                root,
                List.of(
                        "up",
                        "--home",
                        home().toString(),
                        "--port-base",
                        Integer.toString(portBase)),
                Map.of(
                        "PROVINDEX_SERVICE_OPTS",
                        "-Djava.io.tmpdir=" + temporary() + " " + DELIVERY_SETTINGS),
                folder.resolve("launcher-%d.log".formatted(++starts)));
    }

    /**
     * Below the ports that systems give out; at random, as other runs may look at the same time.
     */
    private static int freePortBase() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int base = 20_000 + 4 * new Random().nextInt(3000);
            if (isFree(base + 1) && isFree(base + 2) && isFree(base + 3)) {
                return base;
            }
        }
        throw new IllegalStateException("No three free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public Api indicator() {
        return api(1);
    }

    public Api ranking() {
        return api(2);
    }

    public Api ingest() {
        return api(3);
    }

    private Api api(int offset) {
        return new Api(URI.create("http://127.0.0.1:" + (portBase + offset)), adminKey());
    }

    /** The key that the first start wrote; it may do everything. */
    public String adminKey() {
        try {
            return Files.readString(home().resolve("admin.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded database, as its superuser. */
    public Connection database() throws SQLException {
        try {
            String port = Files.readString(home().resolve("postgres.port")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%s/provindex".formatted(port),
                    "postgres",
                    databasePassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Password of the superuser. */
    public String databasePassword() {
        try {
            return JSON.readTree(home().resolve("passwords.json").toFile())
                    .path("embedded")
                    .path("postgres")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** Where the services put temporary files. */
    public Path temporary() {
        return folder.resolve("tmp");
    }

    /** Files of received bodies that no request needs any more. */
    public List<Path> leftBehind() {
        try (Stream<Path> files = Files.list(temporary())) {
            return files.filter(f -> f.getFileName().toString().startsWith("provindex-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Logs logs() {
        return new Logs(home().resolve("logs"));
    }

    public Launcher launcher() {
        return launcher;
    }

    public RunningProcess service(String name) {
        return processes().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    public List<RunningProcess> services() {
        return processes().stream().filter(p -> SERVICES.contains(p.name())).toList();
    }

    /** PostgreSQL and the services, from the launcher's state file. */
    public List<RunningProcess> processes() {
        try {
            List<RunningProcess> processes = new ArrayList<>();
            for (JsonNode entry :
                    JSON.readTree(home().resolve("run.json").toFile()).path("processes")) {
                processes.add(
                        new RunningProcess(
                                entry.path("name").asText(),
                                entry.path("process").path("pid").asLong()));
            }
            return processes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a service answers and says that it is ready. */
    public boolean isReady(Api service) {
        try {
            return service.get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    /** Returns when another process stands in the place of a killed one and is ready. */
    public void awaitComeback(RunningProcess killed) {
        Api api =
                switch (killed.name()) {
                    case "indicator" -> indicator();
                    case "ranking" -> ranking();
                    default -> ingest();
                };
        Waiting.until(
                "another %s service".formatted(killed.name()),
                COMEBACK,
                () -> service(killed.name()).pid() != killed.pid() && isReady(api));
    }

    /** Kills the launcher alone, as {@code kill -9} does. */
    public void killLauncher() {
        launcher.process().kill();
    }

    public void stop() {
        launcher.stop();
    }

    /** Starts again with the same home; returns when it serves. */
    public void startAgain() {
        launcher = launch();
        launcher.awaitServing();
    }

    /** Stops everything and removes the data. */
    @Override
    public void close() {
        launcher.stop();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.out.printf("%s could not be removed: %s%n", folder, e.getMessage());
        }
    }
}
