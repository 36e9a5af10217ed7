package org.provindex.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("postgres.port");
    }

    @Test
    void thePortOfLastTimeIsTakenAgain() throws IOException {
        Files.writeString(file(), "15599\n");

        assertThat(new Ports(file()).choose()).isEqualTo(15599);
    }

    @Test
    void aPortTakenMeanwhileGivesWayToAnotherThatIsKept() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Files.writeString(file(), Integer.toString(taken.getLocalPort()));

            int chosen = new Ports(file()).choose();

            assertThat(chosen).isNotEqualTo(taken.getLocalPort());
            assertThat(file()).hasContent(Integer.toString(chosen));
        }
    }

    @Test
    void aGarbledFileIsNoHindrance() throws IOException {
        Files.writeString(file(), "70000");
        int afterOutOfRange = new Ports(file()).choose();
        Files.writeString(file(), "x");

        assertThat(afterOutOfRange).isBetween(15432, 15631);
        assertThat(new Ports(file()).choose()).isEqualTo(afterOutOfRange);
    }
}
