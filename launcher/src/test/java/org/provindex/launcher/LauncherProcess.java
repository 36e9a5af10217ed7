package org.provindex.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, as people run it; its output in a file. */
final class LauncherProcess {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    private LauncherProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static LauncherProcess start(Path root, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Dprovindex.root=" + root, "-XX:TieredStopAtLevel=1", "-Xmx128m"));
        words.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Provindex.class.getName()));
        words.addAll(List.of(arguments));
        Path output = Files.createTempFile(root, "launcher", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new LauncherProcess(builder.start(), output);
    }

    /** Three ports in a row above it are free now. */
    static int freePortBase() throws IOException {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(20000, 30000);
            if (isFree(base + 1) && isFree(base + 2) && isFree(base + 3)) return base;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits until it has printed this; fails with what it has printed instead. */
    void awaitOutput(String text) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!output().contains(text)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                if (output().contains(text)) return;
                throw new AssertionError(
                        "'%s' was not printed, but:%n%s".formatted(text, output()));
            }
            Thread.sleep(100);
        }
    }

    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It has not ended; it printed:%n%s".formatted(output()));
        }
        return process.exitValue();
    }

    /** As Ctrl-C or a stop by the system. */
    void askToEnd() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
