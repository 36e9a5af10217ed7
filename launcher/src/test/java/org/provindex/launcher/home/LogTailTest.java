package org.provindex.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir Path folder;

    private LogTail log(String content) throws IOException {
        return new LogTail(Files.writeString(folder.resolve("service.log"), content));
    }

    @Test
    void theInnermostCauseTellsMoreThanTheFrames() throws IOException {
        LogTail log =
                log(
                        """
                        2026-01-01 10:00:00 INFO  Starting
                        2026-01-01 10:00:01 ERROR Failed to start application: java.lang.RuntimeException
                        \tat org.example.Main.main(Main.java:1)
                        Caused by: java.lang.IllegalStateException: outer
                        \tat org.example.Main.main(Main.java:2)
                        Caused by: org.example.SchemaException: version 3 is needed
                        \t... 12 more
                        """);

        assertThat(log.tellingLine())
                .contains("Caused by: org.example.SchemaException: version 3 is needed");
    }

    @Test
    void aFullDiskTellsMoreThanWhatFollowedFromIt() throws IOException {
        LogTail log =
                log(
                        """
                        PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device
                        LOG:  startup process (PID 1) was terminated by signal 6: Aborted
                        FATAL:  aborting startup due to startup process failure
                        """);

        assertThat(log.tellingLine().orElseThrow()).contains("No space left on device");
    }

    @Test
    void withoutTroubleTheLastLineIsTaken() throws IOException {
        assertThat(log("one\ntwo\n\n").tellingLine()).contains("two");
    }

    @Test
    void anEmptyOrMissingLogTellsNothing() throws IOException {
        assertThat(log("").tellingLine()).isEmpty();
        assertThat(new LogTail(folder.resolve("none.log")).tellingLine()).isEmpty();
    }

    @Test
    void onlyTheEndOfALongLogIsRead() throws IOException {
        String old = "ERROR of long ago\n" + "INFO fine\n".repeat(20_000);

        assertThat(log(old + "INFO last").tellingLine()).contains("INFO last");
    }
}
