package org.provindex.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.launcher.home.RunState.Started;
import org.provindex.launcher.process.ProcessMark;

class StateFileTest {
    private static final RunState STATE =
            new RunState(
                    new ProcessMark(10, "boot:1"),
                    List.of(
                            new Started(
                                    "postgres", new ProcessMark(11, "boot:2"), "127.0.0.1:15432"),
                            new Started(
                                    "ranking",
                                    new ProcessMark(12, "boot:3"),
                                    "http://127.0.0.1:8082")));

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void open() {
        home = new Home(folder);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        new StateFile(home).write(STATE);

        assertThat(new StateFile(home).read()).contains(STATE);
    }

    @Test
    void noFileIsNoState() throws IOException {
        assertThat(new StateFile(home).read()).isEmpty();
    }

    @Test
    void writingLeavesNoDraftAndOnlyTheOwnerReads() throws IOException {
        new StateFile(home).write(STATE);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(home.state());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.state())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"launcher\":{\"pid\":1},\"processes\":[]}",
                "{\"launcher\":{\"pid\":1,\"started\":\"x\"},\"processes\":[{\"name\":\"ranking\"}]}"
            })
    void aDamagedFileIsSaidToBeDamaged(String content) throws IOException {
        Files.writeString(home.state(), content);

        assertThatThrownBy(() -> new StateFile(home).read())
                .isInstanceOf(StateFile.BrokenStateException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aRestartedProcessTakesThePlaceOfItsForerunner() {
        Started again = new Started("postgres", new ProcessMark(99, "boot:9"), "127.0.0.1:15432");

        assertThat(STATE.with(again).processes())
                .extracting(Started::name)
                .containsExactly("postgres", "ranking");
        assertThat(STATE.with(again).find("postgres")).contains(again);
    }

    @Test
    void nothingOfAnEarlierBootIsAlive() {
        assertThat(STATE.alive()).isEmpty();
    }
}
