package org.provindex.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.provindex.launcher.SleepingProcess;

class ProcessMarkTest {
    private final SleepingProcess sleeper = new SleepingProcess();

    @AfterEach
    void end() throws InterruptedException {
        sleeper.end();
    }

    @Test
    void aRunningProcessIsRecognised() throws IOException {
        Process process = sleeper.start(List.of());

        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow();

        assertThat(mark.alive()).isTrue();
        assertThat(ProcessMark.of(process.pid())).contains(mark);
    }

    @Test
    void aForeignProcessWithTheSameNumberIsNeitherTakenForItNorEnded() throws Exception {
        Process foreign = sleeper.start(List.of());
        ProcessMark earlier = new ProcessMark(foreign.pid(), "boot:1");

        assertThat(earlier.alive()).isFalse();
        assertThat(earlier.stop(Duration.ofSeconds(1))).isTrue();
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void stoppingEndsTheProcess() throws Exception {
        Process process = sleeper.start(List.of());
        ProcessMark mark = ProcessMark.of(process.pid()).orElseThrow();

        assertThat(mark.stop(Duration.ofSeconds(10))).isTrue();
        assertThat(process.waitFor()).isNotZero();
        assertThat(mark.alive()).isFalse();
    }

    @Test
    void twoProcessesStartedOneAfterTheOtherDiffer() throws IOException {
        ProcessMark first = ProcessMark.of(sleeper.start(List.of()).pid()).orElseThrow();
        ProcessMark second = ProcessMark.of(sleeper.start(List.of()).pid()).orElseThrow();

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void aProgramNameWithBracketsAndSpacesDoesNotShiftTheFields() {
        String stat = "7 (a) b (c) S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 198776 1 2 3";

        assertThat(ProcessMark.fromStat(7, stat, "boot"))
                .contains(new ProcessMark(7, "boot:198776"));
    }

    @Test
    void theRemainsOfAnEndedProcessCountAsNone() {
        String stat = "7 (java) Z 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 198776 1 2 3";

        assertThat(ProcessMark.fromStat(7, stat, "boot")).isEmpty();
    }

    @Test
    void servicesOfThisHomeAreFoundByTheirArgumentAndThoseOfAnotherAreNot() throws IOException {
        MarkedProcesses mine = new MarkedProcesses(Path.of("/tmp/home one"));
        MarkedProcesses other = new MarkedProcesses(Path.of("/tmp/home"));
        Process process = sleeper.start(List.of(mine.argument()));

        assertThat(mine.find()).extracting(ProcessMark::pid).containsExactly(process.pid());
        assertThat(other.find()).isEmpty();
    }
}
