package org.provindex.ingest.extract;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF and DOCX with Apache Tika in a JVM of its own: what a poisoned file can break is that
 * process.
 */
@Singleton
class TikaChild {
    /** How a JVM with ExitOnOutOfMemoryError ends. */
    private static final int OUT_OF_MEMORY = 3;

    private final ExtractConfig config;
    private final Semaphore places;

    TikaChild(ExtractConfig config) {
        this.config = config;
        this.places = new Semaphore(config.children());
    }

    ExtractedText read(Path file) throws IOException {
        Path answer = Files.createTempFile("provindex-", ".text");
        try {
            places.acquire();
            try {
                run(file, answer);
            } finally {
                places.release();
            }
            return parse(Files.readString(answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The service is stopping", e);
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private void run(Path file, Path answer) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + config.heap() + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.awt.headless=true",
                                "-cp",
                                classPath(),
                                TikaMain.class.getName(),
                                file.toString(),
                                Integer.toString(config.characters()))
                        .redirectOutput(answer.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!child.waitFor(config.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableException(
                        "Reading it took longer than %d seconds"
                                .formatted(config.time().toSeconds()));
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        if (child.exitValue() == OUT_OF_MEMORY) {
            throw new UnreadableException("Reading it needed more memory than a document may take");
        }
        if (child.exitValue() != 0) {
            Log.errorf("The reader of a document ended with %d", child.exitValue());
            throw new UnreadableException("Its reader broke down on it");
        }
    }

    private static ExtractedText parse(String answer) {
        String[] lines = answer.split("\n", 5);
        if (!lines[0].equals("ok")) {
            throw new UnreadableException(
                    lines.length > 1 ? lines[1] : "The document cannot be read");
        }
        String text = lines[4].replace('\0', '\uFFFD').strip();
        return new ExtractedText(text, orNull(lines[1]), orNull(lines[2]), day(lines[3]));
    }

    private static @Nullable String orNull(String line) {
        return line.isBlank() ? null : line;
    }

    private static @Nullable LocalDate day(String line) {
        try {
            return line.length() < 10 ? null : LocalDate.parse(line.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The packaged service starts from one jar whose libraries lie beside it; tests and development
     * from a class path.
     */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        Path runner = Path.of(own.split(File.pathSeparator)[0]);
        if (runner.getFileName() != null
                && runner.getFileName().toString().equals("quarkus-run.jar")) {
            Path folder = runner.toAbsolutePath().getParent();
            return String.join(
                    File.pathSeparator,
                    Stream.of("lib/main/*", "lib/boot/*", "app/*")
                            .map(part -> folder.resolve(part).toString())
                            .toList());
        }
        return own;
    }
}
