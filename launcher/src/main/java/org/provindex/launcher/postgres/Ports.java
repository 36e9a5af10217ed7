package org.provindex.launcher.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.provindex.launcher.terminal.Refusal;

/**
 * The server's port on loopback: the one of last time where it is free, else the next free one,
 * kept for next time.
 */
record Ports(Path file) {
    private static final int FIRST = 15432;
    private static final int LAST = 15631;

    int choose() throws IOException {
        int kept = kept();
        if (kept != 0 && isFree(kept)) return kept;
        return next(FIRST);
    }

    /** The first free port from this one on; kept. */
    int next(int from) throws IOException {
        int port =
                IntStream.rangeClosed(from, LAST)
                        .filter(Ports::isFree)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "No port from %d to %d is free for PostgreSQL: end one of the programs that hold them."
                                                        .formatted(FIRST, LAST)));
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private int kept() throws IOException {
        try {
            int port = Integer.parseInt(Files.readString(file).trim());
            return port > 0 && port < 65536 ? port : 0;
        } catch (NoSuchFileException | NumberFormatException none) {
            return 0;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    new InetSocketAddress(
                            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
