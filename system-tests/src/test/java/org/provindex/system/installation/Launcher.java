package org.provindex.system.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of {@code provindex up}, from its start until it is told to end or is killed. */
public final class Launcher {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Process process;
    private final Path words;

    private Launcher(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    /**
     * @param environment added to this process's own
     * @param words file that takes what it prints
     */
    static Launcher start(
            Path root, List<String> arguments, Map<String, String> environment, Path words) {
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dprovindex.root=" + root,
                                "-jar",
                                root.resolve("launcher/target/provindex-launcher.jar").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PROVINDEX_"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(words.getParent());
            Process process = builder.start();
            process.getOutputStream().close();
            return new Launcher(process, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it says that it serves. */
    void awaitServing() {
        Waiting.until(
                "the launcher to serve",
                START,
                () -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("The launcher ended: " + words());
                    }
                    return words().contains("Serving;");
                });
    }

    public String words() {
        try {
            return Files.readString(words);
        } catch (IOException e) {
            return "";
        }
    }

    /** As Ctrl-C or a service manager does. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The launcher did not end: " + words());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    RunningProcess process() {
        return new RunningProcess("launcher", process.pid());
    }
}
