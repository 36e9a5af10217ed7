package org.provindex.launcher.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** {@code run.json}: the {@link RunState} that outlives the launcher. */
public final class StateFile {
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path path;

    public StateFile(Home home) {
        this.path = home.state();
    }

    /** Thrown when the file is there and is not what a launcher writes. */
    public static final class BrokenStateException extends IOException {
        BrokenStateException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public Optional<RunState> read() throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        try {
            RunState state = JSON.readValue(content, RunState.class);
            Objects.requireNonNull(state.launcher().started());
            for (RunState.Started each : state.processes()) {
                Objects.requireNonNull(each.name());
                Objects.requireNonNull(each.process().started());
            }
            return Optional.of(state);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new BrokenStateException("%s is damaged".formatted(path), e);
        }
    }

    public void write(RunState state) throws IOException {
        new PrivateFile(path).write(JSON.writeValueAsBytes(state));
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Moves a damaged file out of the way, for whoever wants to look at it. */
    public Path setAside() throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".damaged");
        return Files.move(path, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
