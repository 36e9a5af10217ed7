package org.provindex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvindexTest {
    @Test
    void withoutArgumentsItSaysWhatItIsAndHowToBegin() {
        CommandRun run = CommandRun.of();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Provindex turns reports and tables about provinces into indicators")
                .contains("provindex demo", "provindex extract report.txt", "help COMMAND");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"demo", "up", "down", "status", "extract", "ingest", "compute", "migrate"})
    void everyCommandIsListedAndExplainsItself(String command) {
        assertThat(CommandRun.of().out()).contains("\n  " + command + " ");

        CommandRun help = CommandRun.of("help", command);

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: provindex " + command, "--help");
    }

    @Test
    void aMistypedCommandIsAnsweredInWordsWithTheLikeliestOne() {
        CommandRun run = CommandRun.of("exract");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'exract'", "provindex extract", "`provindex --help`");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aWrongOptionIsAnsweredWithoutTheWholeHelp() {
        CommandRun run = CommandRun.of("compute", "--nonsense", "a.yaml", "b.csv");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(run.err()).contains("--nonsense", "`provindex compute --help`");
    }
}
