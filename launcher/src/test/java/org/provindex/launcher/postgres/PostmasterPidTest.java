package org.provindex.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.launcher.SleepingProcess;
import org.provindex.launcher.process.ProcessMark;

class PostmasterPidTest {
    private final SleepingProcess sleeper = new SleepingProcess();
    @TempDir Path data;

    @AfterEach
    void end() throws InterruptedException {
        sleeper.end();
    }

    private PostmasterPid noted(long pid) throws IOException {
        Files.write(
                data.resolve("postmaster.pid"),
                List.of(Long.toString(pid), data.toString(), "1767225600"));
        return new PostmasterPid(data);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(data.resolve("postmaster.pid"));
    }

    @Test
    void aForeignProcessThatBearsTheNumberIsNotTakenForTheServerAndNoLongerInItsWay()
            throws IOException {
        Process foreign = sleeper.start(List.of());
        PostmasterPid pid = noted(foreign.pid());

        assertThat(pid.server()).isEmpty();
        pid.disownUnlessServing();

        assertThat(lines()).containsExactly("2000000000", data.toString(), "1767225600");
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void aProcessThatServesThisFolderIsTheServer() throws IOException {
        // The argument as PostgreSQL gets it, seen by the JVM as the value of a launcher option of
        // its own.
        Process server = sleeper.start(List.of("--class-path", data.toString()));
        PostmasterPid pid = noted(server.pid());

        assertThat(pid.server()).map(ProcessMark::pid).contains(server.pid());
        pid.disownUnlessServing();

        assertThat(lines().get(0)).isEqualTo(Long.toString(server.pid()));
    }

    @Test
    void theNumberOfAnEndedProcessIsNoServer() throws Exception {
        Process ended = sleeper.start(List.of());
        ended.destroyForcibly().waitFor();
        PostmasterPid pid = noted(ended.pid());

        assertThat(pid.server()).isEmpty();
        pid.disownUnlessServing();

        assertThat(lines().get(0)).isEqualTo("2000000000");
    }

    @Test
    void aMissingOrGarbledFileMeansNoServer() throws IOException {
        assertThat(new PostmasterPid(data).server()).isEmpty();
        Files.writeString(data.resolve("postmaster.pid"), "");
        assertThat(new PostmasterPid(data).server()).isEmpty();
        Files.writeString(data.resolve("postmaster.pid"), "x\n");
        assertThat(new PostmasterPid(data).server()).isEmpty();
    }
}
