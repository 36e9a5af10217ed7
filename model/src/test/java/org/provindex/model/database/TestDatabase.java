package org.provindex.model.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests, one for each JVM. Testcontainers where a Docker socket answers, the
 * embedded binaries else: this class is the one place that decides. {@code
 * -Dprovindex.test.database=embedded}, or {@code PROVINDEX_TEST_DATABASE=embedded} in the
 * environment, keeps to the binaries.
 */
public final class TestDatabase {
    /** Password of every role in the test database. */
    public static final String PASSWORD = "test";

    private static TestDatabase instance;

    private final String server;
    private final String admin;
    private final String adminPassword;
    private int databases;

    private TestDatabase(String server, String admin, String adminPassword) {
        this.server = server;
        this.admin = admin;
        this.adminPassword = adminPassword;
    }

    /** The server of this JVM, started at the first call. */
    public static synchronized TestDatabase server() {
        if (instance == null) {
            instance = dockerAnswers() ? container() : embedded();
        }
        return instance;
    }

    /** Whether tests run on a container here. */
    public static boolean dockerAnswers() {
        String given = System.getenv().getOrDefault("PROVINDEX_TEST_DATABASE", "");
        return !"embedded".equals(System.getProperty("provindex.test.database", given))
                && engineAnswers();
    }

    static boolean engineAnswers() {
        return (System.getenv("DOCKER_HOST") != null
                        || Files.exists(Path.of("/var/run/docker.sock")))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // stopped when the JVM ends
    static TestDatabase container() {
        PostgreSQLContainer<?> container = new PostgreSQLContainer<>("postgres:15");
        container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        System.out.println("Tests use PostgreSQL in a container");
        return new TestDatabase(
                "jdbc:postgresql://%s:%d/"
                        .formatted(container.getHost(), container.getMappedPort(5432)),
                container.getUsername(),
                container.getPassword());
    }

    private static TestDatabase embedded() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
            System.out.println("Tests use embedded PostgreSQL");
            return new TestDatabase(
                    "jdbc:postgresql://localhost:%d/".formatted(postgres.getPort()),
                    "postgres",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database with the roles, without tables. */
    public synchronized Database createEmpty() {
        String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), ++databases);
        try (Connection connection =
                DriverManager.getConnection(server + "postgres", admin, adminPassword)) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Connection connection =
                DriverManager.getConnection(server + name, admin, adminPassword)) {
            List<Bootstrap.Login> logins =
                    Stream.concat(
                                    Stream.of(Bootstrap.OWNER),
                                    Bootstrap.SERVICES.stream().map(Bootstrap::role))
                            .map(role -> new Bootstrap.Login(role, PASSWORD))
                            .toList();
            Bootstrap.run(connection, name, logins);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(server + name + "?currentSchema=" + Migrations.SCHEMA);
    }

    /** A new database with the roles and all migrations. */
    public Database create() {
        Database database = createEmpty();
        Migrations.apply(database.url(), Bootstrap.OWNER, PASSWORD);
        return database;
    }

    /**
     * One database of the server, reached as any role.
     *
     * @param url for JDBC, with the schema set
     */
    public record Database(String url) {
        public Jdbi as(String role) {
            return Jdbi.create(url, role, PASSWORD);
        }

        public Jdbi asService(String service) {
            return as(Bootstrap.role(service));
        }
    }
}
