package org.provindex.launcher.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.provindex.launcher.home.LogTail;
import org.provindex.launcher.process.ProcessMark;
import org.provindex.launcher.terminal.Refusal;

/** A started service: its process, and where its words go. */
public final class ServiceProcess {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int KILLED_BY_SIGNAL = 128;

    private final Process process;
    private final ProcessMark mark;
    private final Path log;

    private ServiceProcess(Process process, ProcessMark mark, Path log) {
        this.process = process;
        this.mark = mark;
        this.log = log;
    }

    /** Starts it; what it prints is appended to the log. */
    public static ServiceProcess start(
            List<String> commandLine, Map<String, String> environment, Path log)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(commandLine)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // The administrator's name and password are not the services' business.
        builder.environment().keySet().removeIf(name -> name.startsWith("PROVINDEX_DATABASE"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        ProcessMark mark =
                ProcessMark.of(process.pid())
                        .orElseGet(() -> new ProcessMark(process.pid(), "ended at once"));
        return new ServiceProcess(process, mark, log);
    }

    public ProcessMark mark() {
        return mark;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Why it ended, for people: the signal or exit code, and the telling line of its log. */
    public String ending() {
        int code = process.exitValue();
        String how =
                code > KILLED_BY_SIGNAL
                        ? "killed by signal " + (code - KILLED_BY_SIGNAL)
                        : "ended with code " + code;
        if (code > KILLED_BY_SIGNAL) return how;
        return new LogTail(log).tellingLine().map(line -> how + ": " + line).orElse(how);
    }

    /** The refusal to go on with a service that ended before it was ready. */
    public Refusal refusal(Service service) {
        String ending = ending();
        return new Refusal(
                Refusal.knownCause(ending)
                        .or(() -> portTaken(ending))
                        .orElse(
                                "The %s service does not start, it was %s (log: %s)."
                                        .formatted(service.code(), ending, log)));
    }

    private static Optional<String> portTaken(String ending) {
        boolean taken =
                ending.contains("in use by another process")
                        || ending.contains("ddress already in use");
        return taken
                ? Optional.of(
                        "Another program took a port meanwhile: start again, or move all ports with --port-base.")
                : Optional.empty();
    }

    public void askToStop() {
        process.destroy();
    }

    /** Waits for the end after {@link #askToStop}; by force when the grace is over. */
    public boolean awaitStop() throws InterruptedException {
        if (process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) return true;
        process.destroyForcibly();
        return process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
    }
}
