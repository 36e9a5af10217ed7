package org.provindex.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.provindex.launcher.process.ProcessMark;

/**
 * The file in which a running server notes its process: line 1 the number, line 7 its shared
 * memory.
 */
record PostmasterPid(Path data) {
    /** Above any process number that a system gives out (Linux: 4194304). */
    private static final long NO_PROCESS = 2_000_000_000;

    /** The server of this data folder, if the process noted is one: {@code postgres -D <data>}. */
    Optional<ProcessMark> server() throws IOException {
        return noted().filter(this::servesThisFolder);
    }

    /**
     * Puts an impossible number in the place of one that belongs to no server of this folder: a
     * foreign process that has come to bear it, or the remains of a killed server that no parent
     * has taken away, would keep PostgreSQL from starting. The file stays, because the server finds
     * by its line 7 whether parts of its forerunner still live.
     */
    void disownUnlessServing() throws IOException {
        if (!Files.exists(file()) || server().isPresent()) return;
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        if (lines.isEmpty()) return;
        lines.set(0, Long.toString(NO_PROCESS));
        Files.write(file(), lines);
    }

    private Optional<ProcessMark> noted() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessMark.of(Long.parseLong(lines.get(0).trim()));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private boolean servesThisFolder(ProcessMark mark) {
        return ProcessHandle.of(mark.pid())
                .flatMap(handle -> handle.info().arguments())
                .filter(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .isPresent();
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
