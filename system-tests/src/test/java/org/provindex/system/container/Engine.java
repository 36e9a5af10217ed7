package org.provindex.system.container;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The container engine of this machine, and whether it can do what is needed. */
public final class Engine {
    /** The variables of docker-compose.yml that name base images, with its defaults. */
    private static final Map<String, String> BASE_IMAGES =
            Map.of(
                    "JRE_IMAGE", "eclipse-temurin:17-jre",
                    "POSTGRES_IMAGE", "postgres:15",
                    "BASE_IMAGE", "debian:bookworm-slim");

    private Engine() {}

    /** Why containers cannot be tried here, in a sentence; empty where they can. */
    public static Optional<String> obstacle() {
        try {
            if (docker("info").exit() != 0) {
                return Optional.of("no container engine answers `docker info`");
            }
        } catch (UncheckedIOException missing) {
            return Optional.of("there is no command docker");
        }
        if (docker("compose", "version").exit() != 0) {
            return Optional.of("docker has no plugin compose");
        }
        if (docker("network", "ls", "--filter", "driver=bridge", "--quiet").output().isBlank()) {
            return Optional.of("the engine has no bridge network");
        }
        for (Map.Entry<String, String> base : BASE_IMAGES.entrySet()) {
            String image =
                    Optional.ofNullable(System.getenv(base.getKey())).orElse(base.getValue());
            if (docker("image", "inspect", image).exit() != 0
                    && docker("pull", "--quiet", image).exit() != 0) {
                return Optional.of(
                        "the image %s is not here and cannot be pulled; %s names another"
                                .formatted(image, base.getKey()));
            }
        }
        return Optional.empty();
    }

    static Command docker(String... arguments) {
        List<String> words = new java.util.ArrayList<>(List.of("docker"));
        words.addAll(List.of(arguments));
        return Command.run(Path.of("").toAbsolutePath(), Map.of(), words);
    }
}
