package org.provindex.system.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;

/** {@code docker compose} on the repository's file, with a name, a port and secrets of its own. */
public final class Compose implements AutoCloseable {
    /** What runs for ever, in the order of the file. */
    public static final List<String> CONTAINERS =
            List.of("postgres", "indicator", "ranking", "ingest", "gateway");

    public static final List<String> SERVICES = List.of("indicator", "ranking", "ingest");

    private final Path root = Installation.root();
    private final String project = "provindex-it-" + ProcessHandle.current().pid();
    private final Path secrets;
    private boolean closed;

    public Compose() {
        try {
            secrets = Files.createTempDirectory("provindex-compose-").resolve("env");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Command.run(root, Map.of(), List.of("deploy/new-secrets", secrets.toString())).succeeded();
        // For a run that is broken off; closing twice does no harm.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Builds the images and returns when every container says that it is healthy. */
    public void buildAndStart() {
        run("up", "--detach", "--build", "--wait", "--quiet-pull").succeeded();
    }

    public void start() {
        run("up", "--detach", "--wait").succeeded();
    }

    public Command run(String... arguments) {
        return runWith(secrets, arguments);
    }

    public Command runWith(Path settings, String... arguments) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "docker",
                                "compose",
                                "--progress",
                                "quiet",
                                "--project-name",
                                project,
                                "--env-file",
                                settings.toString()));
        words.addAll(List.of(arguments));
        // Any free port; an image tag that is not the user's.
        return Command.run(root, Map.of("GATEWAY_PORT", "0", "PROVINDEX_TAG", project), words);
    }

    /** A command inside a container. */
    public Command in(String container, String... command) {
        List<String> words = new ArrayList<>(List.of("exec", "-T", container));
        words.addAll(List.of(command));
        return run(words.toArray(String[]::new));
    }

    /** The one address of all services; another one after a new start. */
    public Api gateway() {
        String address = run("port", "gateway", "8080").succeeded().output().strip();
        return new Api(URI.create("http://" + address), adminKey());
    }

    private String adminKey() {
        try (Stream<String> lines = Files.lines(secrets)) {
            String name = "PROVINDEX_IDENTITY_ADMIN_KEY=";
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A member of what the engine knows of a container, by a template of {@code docker inspect}.
     */
    public String inspect(String container, String template) {
        String id = run("ps", "--all", "--quiet", container).succeeded().output().strip();
        return Engine.docker("inspect", "--format", template, id).succeeded().output().strip();
    }

    public String logs() {
        return run("logs", "--no-color", "--tail", "60").output();
    }

    /** Removes containers, volumes and images. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Command down = run("down", "--volumes", "--remove-orphans", "--timeout", "10");
        if (down.exit() != 0) {
            System.out.printf("Containers could not be removed: %s%n", down.output());
        }
        for (String image : List.of("command", "indicator", "ranking", "ingest", "gateway")) {
            Engine.docker("image", "rm", "provindex/%s:%s".formatted(image, project));
        }
        try {
            Files.deleteIfExists(secrets);
            Files.deleteIfExists(secrets.getParent());
        } catch (IOException e) {
            System.out.printf("%s could not be removed: %s%n", secrets, e.getMessage());
        }
    }
}
