package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.home.Passwords;
import org.provindex.launcher.home.RunState;
import org.provindex.launcher.home.StateFile;
import org.provindex.launcher.postgres.PostgresServer;
import org.provindex.launcher.process.MarkedProcesses;
import org.provindex.launcher.process.ProcessMark;

/** The command as a whole: a real server, real processes, and a stand-in for each service. */
class ProvindexCommandTest {
    private final List<LauncherProcess> launchers = new ArrayList<>();
    @TempDir Path folder;
    private Path root;
    private Home home;
    private String portBase = "";

    @BeforeEach
    void layOut() throws IOException {
        root = FakeRoot.in(Files.createDirectory(folder.resolve("a clone")).toRealPath());
        home = TestHome.in(root.resolve(".provindex"));
        portBase = Integer.toString(LauncherProcess.freePortBase());
    }

    @AfterEach
    void stopEverything() throws Exception {
        for (LauncherProcess launcher : launchers) launcher.kill();
        for (ProcessMark service : new MarkedProcesses(home.folder()).find())
            service.stop(Duration.ofSeconds(5));
        PostgresServer.stopIn(home);
        TestHome.leave(home);
    }

    private LauncherProcess run(Map<String, String> environment, String... arguments)
            throws IOException {
        LauncherProcess launcher = LauncherProcess.start(root, environment, arguments);
        launchers.add(launcher);
        return launcher;
    }

    private LauncherProcess serving(String command) throws Exception {
        LauncherProcess launcher = run(Map.of(), command, "--port-base", portBase);
        launcher.awaitOutput("Serving");
        return launcher;
    }

    private RunState state() throws IOException {
        return new StateFile(home).read().orElseThrow();
    }

    private ProcessMark process(String name) throws IOException {
        return state().find(name).orElseThrow().process();
    }

    private static void killAtOnce(ProcessMark mark) throws InterruptedException {
        ProcessHandle.of(mark.pid()).orElseThrow().destroyForcibly();
        assertThat(mark.awaitEnd(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void theDemoPrintsBothTablesAndEndsCleanly() throws Exception {
        LauncherProcess demo = serving("demo");

        assertThat(demo.output())
                .contains("Digital economy, 2022: 31 provinces")
                .contains("  31  Province 31 第31省")
                .contains("The 6 central provinces among themselves")
                .contains("/openapi")
                .contains("/q/swagger-ui");
        List<RunState.Started> started = state().processes();
        assertThat(started)
                .extracting(RunState.Started::name)
                .containsExactly("postgres", "indicator", "ranking", "ingest");

        demo.askToEnd();
        demo.awaitEnd();

        assertThat(demo.output())
                .contains("The services are stopped")
                .contains("PostgreSQL is stopped");
        assertThat(started).noneMatch(each -> each.process().alive());
        assertThat(home.state()).doesNotExist();
    }

    @Test
    void aSecondLauncherOnTheSameHomeSaysSoAndDisturbsNothing() throws Exception {
        serving("up");

        LauncherProcess second = run(Map.of(), "up", "--port-base", portBase);

        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.output())
                .contains("already runs")
                .contains("provindex down")
                .doesNotContain("\tat ");
        assertThat(state().alive()).hasSize(4);
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedByTheNextOne() throws Exception {
        serving("up").kill();
        List<RunState.Started> orphans = state().alive();
        assertThat(orphans).hasSize(4);

        LauncherProcess next = serving("up");

        assertThat(next.output()).contains("Stopping what an earlier launcher left running");
        assertThat(orphans).noneMatch(each -> each.process().alive());
        assertThat(state().alive()).hasSize(4);
    }

    @Test
    void orphansAreFoundWithoutTheStateFileToo() throws Exception {
        serving("up").kill();
        List<RunState.Started> orphans = state().alive();
        Files.writeString(home.state(), "{ damaged");

        LauncherProcess down = run(Map.of(), "down");

        assertThat(down.awaitEnd()).isZero();
        assertThat(down.output()).contains("damaged").contains("Everything is stopped");
        assertThat(orphans).noneMatch(each -> each.process().alive());
    }

    @Test
    void aForeignProcessUnderARecordedNumberIsLeftAlone() throws Exception {
        SleepingProcess sleeper = new SleepingProcess();
        try {
            Process foreign = sleeper.start(List.of());
            ProcessMark old = new ProcessMark(foreign.pid(), "earlier boot:1");
            new StateFile(home)
                    .write(
                            new RunState(
                                    old,
                                    List.of(
                                            new RunState.Started(
                                                    "ranking", old, "http://127.0.0.1:1"))));

            LauncherProcess down = run(Map.of(), "down");

            assertThat(down.awaitEnd()).isZero();
            assertThat(down.output()).contains("Nothing runs");
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            sleeper.end();
        }
    }

    @Test
    void aKilledServiceAndAKilledServerAreStartedAgain() throws Exception {
        LauncherProcess up = serving("up");

        ProcessMark ranking = process("ranking");
        killAtOnce(ranking);
        up.awaitOutput("The ranking service is started again");
        killAtOnce(process("postgres"));
        up.awaitOutput("PostgreSQL is started again");

        assertThat(up.output()).contains("The ranking service was killed by signal 9");
        assertThat(process("ranking")).isNotEqualTo(ranking);
        assertThat(state().alive()).hasSize(4);
    }

    @Test
    void downEndsALauncherThatRunsElsewhere() throws Exception {
        LauncherProcess up = serving("up");
        LauncherProcess status = run(Map.of(), "status");
        assertThat(status.awaitEnd()).isZero();
        assertThat(status.output()).contains("ready").contains("MB");

        assertThat(run(Map.of(), "down").awaitEnd()).isZero();

        up.awaitEnd();
        assertThat(run(Map.of(), "status").awaitEnd()).isEqualTo(3);
    }

    @Test
    void aTakenPortIsRefusedInOneSentenceBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken =
                new ServerSocket(
                        Integer.parseInt(portBase) + 2, 1, InetAddress.getByName("127.0.0.1"))) {
            LauncherProcess up = run(Map.of(), "up", "--port-base", portBase);

            assertThat(up.awaitEnd()).isEqualTo(1);
            assertThat(up.output().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort());
            assertThat(home.postgresData()).doesNotExist();
        }
    }

    @Test
    void aServiceThatDoesNotStartIsNamedWithTheLineThatTellsWhy() throws Exception {
        String rankingPort = Integer.toString(Integer.parseInt(portBase) + 2);
        LauncherProcess up =
                run(
                        Map.of("FAKE_TROUBLE", rankingPort + " the schema is too old"),
                        "up",
                        "--port-base",
                        portBase);

        assertThat(up.awaitEnd()).isEqualTo(1);
        assertThat(up.output())
                .contains("The ranking service does not start")
                .contains("ERROR the schema is too old")
                .contains("ranking.log")
                .doesNotContain("\tat ");
        assertThat(new MarkedProcesses(home.folder()).find()).isEmpty();
        assertThat(PostgresServer.leftRunningIn(home)).isEmpty();
    }

    @Test
    void seedsThatFailEndTheDemoAndAreOnlyReportedByUp() throws Exception {
        Map<String, String> bad = Map.of("FAKE_SEED_ERROR", "row 3 is bad");

        LauncherProcess demo = run(bad, "demo", "--port-base", portBase);
        assertThat(demo.awaitEnd()).isEqualTo(1);
        LauncherProcess up = run(bad, "up", "--port-base", portBase);
        up.awaitOutput("Serving");

        assertThat(demo.output())
                .contains("The seeds could not be loaded: row 3 is bad (at areas.csv;");
        assertThat(up.output())
                .contains("The seeds could not be loaded: row 3 is bad (at areas.csv;");
    }

    @Test
    void withAServerOfTheUsersNoneIsStarted() throws Exception {
        Home other = TestHome.in(folder.resolve("server of the user"));
        PostgresServer server = PostgresServer.of(other, Passwords.of(other));
        server.start();
        try {
            LauncherProcess up =
                    run(
                            Map.of("PROVINDEX_DATABASE_PASSWORD", server.password()),
                            "up",
                            "--port-base",
                            portBase,
                            "--database",
                            server.jdbcUrl("postgres"),
                            "--database-user",
                            PostgresServer.ADMINISTRATOR);
            up.awaitOutput("Serving");

            assertThat(up.output())
                    .contains("Database")
                    .contains("provindex on 127.0.0.1:" + server.port());
            assertThat(state().processes())
                    .extracting(RunState.Started::name)
                    .containsExactly("indicator", "ranking", "ingest");
            assertThat(home.postgresData()).doesNotExist();
            up.askToEnd();
            up.awaitEnd();
            assertThat(PostgresServer.leftRunningIn(other)).isPresent();
        } finally {
            server.stop();
            TestHome.leave(other);
        }
    }
}
