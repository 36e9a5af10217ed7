package org.provindex.launcher.process;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The services of one home, found by the argument {@code -Dprovindex.home=...} that each is started
 * with. They are found so even when the launcher was killed before it could write them down, or
 * when its state file is lost.
 */
public record MarkedProcesses(Path home) {
    public String argument() {
        return "-Dprovindex.home=" + home;
    }

    public List<ProcessMark> find() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::isMarked)
                    .map(h -> ProcessMark.of(h.pid()))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private boolean isMarked(ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(argument()))
                .isPresent();
    }
}
