package org.provindex.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.launcher.home.Home;
import org.provindex.launcher.terminal.Refusal;
import picocli.CommandLine.Option;

/** The key that is sent to a service. It is never a word of the command line, which others see. */
final class KeyOption {
    static final String VARIABLE = "PROVINDEX_KEY";

    private final Map<String, String> environment;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "File with the API key (default: the variable PROVINDEX_KEY, else the administrator's key of the installation here).")
    private @Nullable Path file;

    KeyOption() {
        this(System.getenv());
    }

    KeyOption(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The key that was named; the one of the installation here is not for other addresses. */
    Optional<String> given() throws IOException {
        if (file != null) return Optional.of(read(file));
        return Optional.ofNullable(environment.get(VARIABLE)).map(String::strip);
    }

    Optional<String> ofHome(Home home) throws IOException {
        Optional<String> given = given();
        if (given.isPresent() || !Files.isReadable(home.adminKey())) return given;
        return Optional.of(read(home.adminKey()));
    }

    private static String read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal("The file %s with the key cannot be read.".formatted(file));
        }
        return Files.readString(file).strip();
    }
}
