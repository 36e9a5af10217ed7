package org.provindex.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A short-lived program: run to its end, its output read afterwards. */
public record Command(List<String> words, Path directory) {
    /** How a program ended and what it wrote to both its outputs. */
    public record Result(int exitCode, String output) {
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    public Command {
        words = List.copyOf(words);
    }

    /**
     * The output goes through a file, not a pipe: a server that the program leaves behind may keep
     * its outputs open, and reading a pipe would then never end.
     */
    public Result run(long limitSeconds) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "command", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().putAll(Map.of("LC_ALL", "C", "LANGUAGE", "C"));
            Process process = builder.start();
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(
                        "%s did not end within %d s".formatted(words.get(0), limitSeconds));
            }
            return new Result(
                    process.exitValue(),
                    new String(Files.readAllBytes(output), StandardCharsets.UTF_8).trim());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(
                System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
