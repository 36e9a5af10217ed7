package org.provindex.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void aRefusalSpeaksForItselfHoweverDeepItLies() {
        Exception failure =
                new IllegalStateException(
                        "outer", new IOException(new Refusal("Port 8081 is in use.")));

        assertThat(Refusal.sentenceFor(failure)).isEqualTo("Port 8081 is in use.");
    }

    @Test
    void aFullDiskIsNamedWhateverReportsIt() {
        Exception failure =
                new UncheckedIOException(new IOException("write: No space left on device"));

        assertThat(Refusal.sentenceFor(failure)).startsWith("The disk is full").contains("--home");
    }

    @Test
    void aMissingPermissionNamesTheFile() {
        assertThat(Refusal.sentenceFor(new AccessDeniedException("/data/run.json")))
                .contains("/data/run.json")
                .contains("permission for");
    }

    @Test
    void anUnforeseenFailureSaysHowToSeeMore() {
        assertThat(Refusal.sentenceFor(new IllegalStateException()))
                .contains("IllegalStateException")
                .contains("--debug");
    }
}
