package org.provindex.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One process for all time: its number and the moment it started. A number alone is given out
 * again; the pair is not. On Linux the moment is the boot id and the clock ticks since boot ({@code
 * /proc/PID/stat}, field 22), which unlike {@link ProcessHandle.Info#startInstant} do not move when
 * the wall clock is set.
 */
public record ProcessMark(long pid, String started) {
    private static final Path PROC = Path.of("/proc");
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    /**
     * The process that has this number now; empty when there is none, or only the remains of an
     * ended one.
     */
    public static Optional<ProcessMark> of(long pid) {
        Path stat = PROC.resolve(Long.toString(pid)).resolve("stat");
        if (Files.isReadable(PROC.resolve("self/stat"))) {
            try {
                return fromStat(pid, Files.readString(stat), bootId());
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(h -> h.info().startInstant())
                .map(start -> new ProcessMark(pid, start.toString()));
    }

    public static ProcessMark self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    static Optional<ProcessMark> fromStat(long pid, String stat, String bootId) {
        // The second field is the program's name in brackets and may itself hold spaces and
        // brackets.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split("\\s+");
        if (fields.length <= START_TICKS
                || fields[STATE].equals("Z")
                || fields[STATE].equals("X")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessMark(pid, bootId + ":" + fields[START_TICKS]));
    }

    private static String bootId() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).trim();
        } catch (IOException hidden) {
            return "";
        }
    }

    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /**
     * Asks the process to end, and ends it by force after the grace. Never touches another process
     * that has come to bear the same number.
     *
     * @return whether it is gone
     */
    public boolean stop(Duration grace) throws InterruptedException {
        if (!alive()) return true;
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        if (awaitEnd(grace)) return true;
        if (alive()) ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return awaitEnd(Duration.ofSeconds(10));
    }

    public boolean awaitEnd(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (alive()) {
            if (System.nanoTime() > deadline) return false;
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }

    /** Resident memory in bytes, where the system tells. */
    public Optional<Long> residentBytes() {
        try {
            return Files.readAllLines(PROC.resolve(pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
