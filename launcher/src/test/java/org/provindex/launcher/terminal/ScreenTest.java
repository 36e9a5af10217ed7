package org.provindex.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aFileGetsPlainLinesWithoutProgress() {
        Screen screen = screen(false);

        screen.progress("Starting");
        screen.progress("Starting");
        screen.settle("ready");
        screen.line("serving");

        assertThat(printed()).isEqualTo("ready\nserving\n");
    }

    @Test
    void onATerminalTheSettledLineTakesThePlaceOfTheProgress() {
        Screen screen = screen(true);

        screen.progress("Starting");
        screen.settle("ready");

        assertThat(printed()).endsWith("Starting\r\u001b[Kready\n");
    }

    @Test
    void aLineBetweenLeavesTheProgressBelowIt() {
        Screen screen = screen(true);

        screen.progress("Loading");
        screen.line("The ranking service is started again");

        assertThat(printed())
                .contains("\r\u001b[KThe ranking service is started again\n")
                .endsWith("Loading");
    }

    @Test
    void chineseNamesSurviveAPlainLocale() {
        assertThat(Screen.charset("ANSI_X3.4-1968")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Screen.charset("no such encoding")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(Screen.charset("GB18030").name()).isEqualTo("GB18030");
    }
}
