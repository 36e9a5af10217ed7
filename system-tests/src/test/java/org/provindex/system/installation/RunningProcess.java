package org.provindex.system.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process that the launcher has started, as its state file names it. */
public record RunningProcess(String name, long pid) {
    /** Whether it runs; what is only left in the process table does not. */
    public boolean isAlive() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(Duration.ofSeconds(20));
    }

    public void awaitEnd(Duration limit) {
        Waiting.until("the end of %s (%d)".formatted(name, pid), limit, () -> !isAlive());
    }

    /** Resident memory in bytes ({@code VmRSS}), or the most that ever was ({@code VmHWM}). */
    public long memory(String field) {
        try {
            String line =
                    Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                            .filter(l -> l.startsWith(field + ":"))
                            .findFirst()
                            .orElse("0");
            long bytes = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            assertThat(bytes).as("%s of %s", field, name).isPositive();
            return bytes;
        } catch (IOException e) {
            throw new AssertionError("%s (%d) does not run".formatted(name, pid), e);
        }
    }
}
