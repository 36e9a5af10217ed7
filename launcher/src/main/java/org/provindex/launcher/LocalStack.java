package org.provindex.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.provindex.launcher.database.DatabaseUrl;
import org.provindex.launcher.database.Role;
import org.provindex.launcher.home.DiskSpace;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.Ledger;
import org.provindex.launcher.home.Passwords;
import org.provindex.launcher.postgres.PostgresServer;
import org.provindex.launcher.process.MarkedProcesses;
import org.provindex.launcher.service.Addresses;
import org.provindex.launcher.service.Http;
import org.provindex.launcher.service.Service;
import org.provindex.launcher.service.ServiceCommand;
import org.provindex.launcher.service.Supervisor;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.launcher.terminal.Screen;

/** PostgreSQL and the three services on this machine, from start to stop. */
final class LocalStack {
    static final String POSTGRES = "postgres";
    private static final Duration LOOK = Duration.ofMillis(500);

    /**
     * What is to run and where.
     *
     * @param ownDatabase a server of the user's in the place of the embedded one
     * @param serviceOptions further JVM options for the services
     */
    record Settings(
            Path root,
            Home home,
            Addresses addresses,
            Optional<DatabaseUrl> ownDatabase,
            boolean resetPasswords,
            List<String> serviceOptions) {}

    /** What is to be done once the services are ready. */
    interface WhenReady {
        void run() throws InterruptedException;
    }

    private final Settings settings;
    private final Screen screen;
    private final Http http = new Http();
    private final Map<Service, ServiceWard> services = new EnumMap<>(Service.class);
    private final ReentrantLock changes = new ReentrantLock();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private Optional<Ledger> ledger = Optional.empty();
    private Optional<PostgresWard> postgres = Optional.empty();
    private Optional<Supervisor> supervisor = Optional.empty();

    LocalStack(Settings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    Addresses addresses() {
        return settings.addresses();
    }

    /**
     * Starts everything, does what is to be done then, and serves until the process is told to end.
     * On any failure everything is stopped again first.
     */
    void run(WhenReady whenReady) throws IOException, InterruptedException {
        Thread hook = new Thread(this::stopFromHook, "stop");
        try {
            open();
            Runtime.getRuntime().addShutdownHook(hook);
            start();
            whenReady.run();
            screen.line("");
            screen.line("Serving; Ctrl-C stops everything.");
            while (!stopping) {
                supervise();
                Thread.sleep(LOOK.toMillis());
            }
            stopped.await();
        } catch (IOException | RuntimeException e) {
            // What fails while all is being stopped fails because of that.
            if (stopping) stopped.await();
            screen.clear();
            stop();
            throw e;
        }
    }

    private void open() throws IOException {
        Home home = settings.home();
        home.open();
        if (settings.ownDatabase().isEmpty()) DiskSpace.neededBy(home).check(home);
        ledger = Optional.of(Ledger.open(home, screen));
    }

    private void start() throws IOException, InterruptedException {
        Home home = settings.home();
        Addresses addresses = settings.addresses();
        change(() -> new Orphans(home, ledger()).stop(screen));
        addresses.checkFree();
        if (addresses.beyondLoopback()) {
            screen.line(
                    "Warning: listening on %s, without encryption, for everyone who can reach this machine; put a proxy with TLS before it."
                            .formatted(addresses.host()));
        }
        Passwords passwords = Passwords.of(home);
        DatabaseSetup setup = new DatabaseSetup(home, passwords);
        DatabaseUrl url;
        Map<Role, String> ofRoles;
        if (settings.ownDatabase().isPresent()) {
            url = settings.ownDatabase().get();
            screen.progress("Preparing the database on " + url.server());
            ofRoles = setup.onOwn(url, settings.resetPasswords());
            screen.settle("Database          %s on %s".formatted(url.database(), url.server()));
        } else {
            url = startPostgres(passwords);
            ofRoles = setup.onEmbedded(url);
        }
        startServices(url, ofRoles, passwords);
        screen.settle(
                "Key               %s (administrator; only you can read it)"
                        .formatted(home.adminKey()));
    }

    private DatabaseUrl startPostgres(Passwords passwords)
            throws IOException, InterruptedException {
        Home home = settings.home();
        Stopwatch watch = new Stopwatch();
        screen.progress("Preparing PostgreSQL");
        home.freshLog(POSTGRES);
        PostgresServer server = PostgresServer.of(home, passwords);
        screen.progress(server.hasData() ? "Starting PostgreSQL" : "Making the database");
        PostgresWard ward = new PostgresWard(server, ledger());
        change(ward::restart);
        postgres = Optional.of(ward);
        screen.settle(
                "PostgreSQL %-7sready on 127.0.0.1:%d (%s)"
                        .formatted(server.version(), server.port(), watch));
        return DatabaseUrl.loopback(server.port(), PostgresServer.ADMINISTRATOR, server.password());
    }

    private void startServices(DatabaseUrl url, Map<Role, String> ofRoles, Passwords passwords)
            throws IOException, InterruptedException {
        Home home = settings.home();
        Stopwatch watch = new Stopwatch();
        ServiceCommand command =
                new ServiceCommand(
                        settings.root(),
                        new MarkedProcesses(home.folder()),
                        settings.addresses(),
                        url,
                        ofRoles,
                        passwords.serviceKey(),
                        passwords.subscriptionsKey(),
                        home.adminKey(),
                        settings.serviceOptions());
        for (Service service : Service.values()) {
            ServiceWard ward =
                    new ServiceWard(service, command, ledger(), home.freshLog(service.code()));
            services.put(service, ward);
            change(ward::restart);
        }
        new Startup(services, postgres, http, settings.addresses(), screen)
                .await(watch, () -> stopping);
        List<Supervisor.Ward> wards = new ArrayList<>(services.values());
        postgres.ifPresent(ward -> wards.add(0, ward));
        supervisor = Optional.of(new Supervisor(InstantSource.system(), screen, wards));
    }

    /** Shows how the seeds are loaded, and returns when they are. */
    void awaitSeeds() throws InterruptedException {
        new SeedWatch(
                        http,
                        settings.addresses().url(Service.INGEST),
                        settings.home().log(Service.INGEST.code()),
                        screen)
                .await(
                        () -> {
                            if (stopping) throw new Refusal("Stopped while the seeds were loaded.");
                            supervise();
                        });
    }

    List<String> addressLines() {
        List<String> lines = new ArrayList<>();
        for (Service service : Service.values()) {
            String url = settings.addresses().url(service).toString();
            lines.add("");
            lines.add("%-10s API      %s/api/v1".formatted(service.code(), url));
            lines.add("           OpenAPI  %s/openapi".formatted(url));
            lines.add("           Swagger  %s/q/swagger-ui".formatted(url));
            lines.add("           health   %s/q/health".formatted(url));
        }
        return lines;
    }

    private void supervise() throws InterruptedException {
        changes.lock();
        try {
            if (!stopping && supervisor.isPresent()) supervisor.get().look();
        } finally {
            changes.unlock();
        }
    }

    private interface Change {
        void make() throws IOException, InterruptedException;
    }

    /** One step that starts or stops processes; never beside the stopping of all. */
    private void change(Change change) throws IOException, InterruptedException {
        changes.lock();
        try {
            if (stopping) throw new Refusal("Stopped while starting.");
            change.make();
        } finally {
            changes.unlock();
        }
    }

    private void stopFromHook() {
        try {
            stop();
        } catch (IOException | InterruptedException | RuntimeException e) {
            screen.settle("Not everything stopped: " + Refusal.sentenceFor(e));
        }
    }

    private void stop() throws IOException, InterruptedException {
        stopping = true;
        changes.lock();
        try {
            if (stopped.getCount() == 0 || ledger.isEmpty()) return;
            screen.clear();
            stopServices();
            if (postgres.isPresent() || PostgresServer.leftRunningIn(settings.home()).isPresent()) {
                screen.progress("Stopping PostgreSQL");
                PostgresServer.stopIn(settings.home());
                ledger().strike(POSTGRES);
                screen.settle(
                        "PostgreSQL is stopped; the data stay in " + settings.home().folder());
            }
            ledger().close();
        } finally {
            stopped.countDown();
            changes.unlock();
        }
    }

    private void stopServices() throws IOException, InterruptedException {
        if (services.values().stream().noneMatch(ServiceWard::wasStarted)) return;
        screen.progress("Stopping the services");
        services.values().forEach(ServiceWard::askToStop);
        for (ServiceWard ward : services.values()) ward.awaitStop();
        screen.settle("The services are stopped");
    }

    private Ledger ledger() {
        return ledger.orElseThrow();
    }
}
