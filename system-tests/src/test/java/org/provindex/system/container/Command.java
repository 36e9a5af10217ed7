package org.provindex.system.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that ran to its end. */
public record Command(List<String> words, int exit, String output) {
    /**
     * @param environment added to this process's own, without what sets containers up there
     */
    public static Command run(Path folder, Map<String, String> environment, List<String> words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(
                        name ->
                                name.startsWith("PROVINDEX_")
                                        || name.startsWith("COMPOSE_")
                                        || name.startsWith("GATEWAY_")
                                        || name.startsWith("POSTGRES_")
                                                && !name.equals("POSTGRES_IMAGE"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            return new Command(
                    words, process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** This, which must have succeeded. */
    public Command succeeded() {
        if (exit != 0) {
            throw new AssertionError(
                    "%s ended with %d: %s".formatted(String.join(" ", words), exit, output));
        }
        return this;
    }
}
