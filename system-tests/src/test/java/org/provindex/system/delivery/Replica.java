package org.provindex.system.delivery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.RunningProcess;
import org.provindex.system.installation.Waiting;

/** One more ranking service beside that of an installation, started as the launcher starts it. */
final class Replica implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Installation installation;
    private final Map<String, String> settings;
    private final int port;
    private Process process;

    private Replica(Installation installation, Map<String, String> settings) {
        this.installation = installation;
        this.settings = settings;
        this.port = freePort();
        this.process = launch();
    }

    /**
     * @param settings environment in addition to that of the service it is like
     */
    static Replica start(Installation installation, Map<String, String> settings) {
        Replica replica = new Replica(installation, settings);
        replica.awaitReady();
        return replica;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the kernel keeps of a process: words or variables, each ended by a zero byte. */
    private static List<String> words(RunningProcess process, String file) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
            return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment of the ranking service of the installation. */
    static Map<String, String> environment(Installation installation) {
        Map<String, String> variables = new TreeMap<>();
        for (String variable : words(installation.service("ranking"), "environ")) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return variables;
    }

    private Process launch() {
        List<String> command = new ArrayList<>(words(installation.service("ranking"), "cmdline"));
        // The launcher ends what carries its mark.
        command.removeIf(word -> word.startsWith("-Dprovindex.home="));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment(installation));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        File log = installation.temporary().resolve("replica-%d.log".formatted(port)).toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        return new Api(URI.create("http://127.0.0.1:" + port), installation.adminKey());
    }

    RunningProcess running() {
        return new RunningProcess("replica", process.pid());
    }

    void awaitReady() {
        Waiting.until(
                "a replica to be ready",
                START,
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The replica ended: " + log());
                    }
                    return installation.isReady(api());
                });
    }

    String log() {
        try {
            return Files.readString(
                    installation.temporary().resolve("replica-%d.log".formatted(port)));
        } catch (IOException e) {
            return "";
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a service manager does; false if it has not ended in time. */
    boolean end(Duration limit) {
        process.destroy();
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another process at the same port, with nothing of the one before. */
    void startAgain() {
        process = launch();
    }

    /** Sends a signal, such as STOP or CONT. */
    static void signal(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            signal(process.pid(), "CONT");
            kill();
        }
        try {
            Files.deleteIfExists(
                    installation.temporary().resolve("replica-%d.log".formatted(port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
