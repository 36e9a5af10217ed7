package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.provindex.system.contract.OpenApiNpm;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;
import org.provindex.system.installation.Waiting;

/** What integrators use: their libraries on real bytes, and the receivers of docs/subscribe.md. */
@Order(13)
@ExtendWith(OnInstallation.class)
class IntegratorsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    @ExtendWith(OpenApiNpm.class)
    void theirLibrariesVerifyWhatWasSent(Installation installation, @TempDir Path folder)
            throws IOException {
        try (Trial trial = Trial.begin("verified", installation)) {
            String old = trial.subscribe("/verified");
            String fresh =
                    installation
                            .ranking()
                            .postJson(
                                    "/api/v1/subscriptions/%s/rotate-secret"
                                            .formatted(trial.subscription("/verified")),
                                    "")
                            .json(200)
                            .path("secret")
                            .asText();
            for (int n = 0; n < 10; n++) {
                trial.makeEvent();
            }
            trial.drain();
            List<Map<String, Object>> hooks =
                    trial.receiver().taken().stream()
                            .map(
                                    hook ->
                                            Map.<String, Object>of(
                                                    "headers",
                                                    hook.headers(),
                                                    "body",
                                                    new String(
                                                            hook.body(),
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8)))
                            .toList();
            Path file = folder.resolve("hooks.json");
            JSON.writeValue(file.toFile(), Map.of("secrets", List.of(old, fresh), "hooks", hooks));
            OpenApiNpm.install();

            assertThat(OpenApiNpm.run(Map.of(), "run", "verify-webhooks", "--", file.toString()))
                    .contains("10 webhooks verified by standardwebhooks, svix and cloudevents");
        }
    }

    @Test
    @ExtendWith(OpenApiNpm.class)
    void theirClientResumesAStreamOverTwentyCuts(Installation installation) throws IOException {
        Api ranking = installation.ranking();
        long start = Trial.head(ranking);
        try (Trial trial = Trial.begin("resumed", installation)) {
            for (int n = 0; n < 40; n++) {
                trial.makeEvent();
            }
            Waiting.until("all in the log", PATIENCE, () -> trial.events().size() >= 40);
            List<Long> table =
                    ranking.items("/api/v1/events?limit=1000&after=" + start).stream()
                            .map(e -> e.path("sequence").asLong())
                            .toList();
            OpenApiNpm.install();
            JsonNode read =
                    JSON.readTree(
                            OpenApiNpm.run(
                                    Map.of(),
                                    "run",
                                    "resume-stream",
                                    "--",
                                    ranking.base().toString(),
                                    Long.toString(start),
                                    Long.toString(table.get(table.size() - 1)),
                                    "20"));
            List<Long> seen = new ArrayList<>();
            read.path("seen").forEach(id -> seen.add(id.asLong()));

            assertThat(read.path("cuts").asInt()).isEqualTo(20);
            assertThat(seen).isEqualTo(table);
        }
    }

    @Test
    void theReceiverInJavaWorks(Installation installation, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("Receive.java");
        Files.writeString(file, block("java"));
        String libraries =
                Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                        .filter(jar -> jar.contains("standardwebhooks"))
                        .collect(Collectors.joining(java.io.File.pathSeparator));
        assertThat(libraries).isNotEmpty();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        works(installation, List.of(java, "-cp", libraries, file.toString()));
    }

    @Test
    @ExtendWith(OpenApiNpm.class)
    void theReceiverInTypeScriptWorks(Installation installation) throws IOException {
        OpenApiNpm.install();
        works(
                installation,
                List.of("node", OpenApiNpm.folder().resolve("scripts/receive.mjs").toString()));
    }

    @Test
    void theReceiverInPythonWorks(Installation installation, @TempDir Path folder)
            throws IOException {
        boolean there =
                Stream.of(
                                System.getenv()
                                        .getOrDefault("PATH", "")
                                        .split(java.io.File.pathSeparator))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "python3")));
        if (!there) {
            System.out.println("There is no python3: the receiver in Python is not tried");
            org.junit.jupiter.api.Assumptions.abort("There is no python3");
        }
        Path file = folder.resolve("receive.py");
        Files.writeString(file, block("python"));
        works(installation, List.of("python3", file.toString()));
    }

    /** The one block of docs/subscribe.md in a language. */
    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                        .matcher(
                                Files.readString(Installation.root().resolve("docs/subscribe.md")));
        assertThat(block.find()).as("docs/subscribe.md has a block in %s", language).isTrue();
        return block.group(1);
    }

    /**
     * Starts it without a secret to subscribe, again with the secret, and sends a test; a delivery
     * with another secret is refused.
     */
    private static void works(Installation installation, List<String> command) throws IOException {
        int port = freePort();
        Path printed = Files.createTempFile("receiver", ".txt");
        String secret;
        String id;
        Process first = start(command, port, "", printed);
        try {
            awaitListening(port, printed);
            Answer made =
                    installation
                            .ranking()
                            .postJson(
                                    "/api/v1/subscriptions",
                                    "{\"url\": \"http://127.0.0.1:%d/\", \"filter\": {\"types\": [\"subscription.test\"]}}"
                                            .formatted(port));
            secret = made.json(201).path("secret").asText();
            id = made.json().path("subscription").path("id").asText();
        } finally {
            end(first);
        }
        String path = "/api/v1/subscriptions/" + id;
        Process second = start(command, port, secret, printed);
        try {
            awaitListening(port, printed);
            String event =
                    installation
                            .ranking()
                            .postJson(path + "/test", "")
                            .json(200)
                            .path("event")
                            .asText();
            Waiting.until(
                    "the receiver to print the event: " + printed,
                    PATIENCE,
                    () -> read(printed).contains(event));
        } finally {
            end(second);
        }
        Process stranger =
                start(command, port, "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", printed);
        try {
            awaitListening(port, printed);
            installation.ranking().postJson(path + "/test", "").json(200);
            Waiting.until(
                    "the receiver to refuse it",
                    PATIENCE,
                    () ->
                            installation
                                    .ranking()
                                    .json(path + "/attempts")
                                    .path("items")
                                    .findValuesAsText("status")
                                    .contains("401"));
        } finally {
            end(stranger);
            installation.ranking().delete(path, "If-Match", "*");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process start(List<String> command, int port, String secret, Path printed)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(printed.toFile()));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("WEBHOOK_SECRET", secret);
        return builder.start();
    }

    private static void awaitListening(int port, Path printed) {
        Waiting.until(
                "the receiver to listen; it says %s".formatted(read(printed)),
                PATIENCE,
                () -> {
                    try (var socket = new java.net.Socket("127.0.0.1", port)) {
                        return socket.isConnected();
                    } catch (IOException notYet) {
                        return false;
                    }
                });
    }

    private static void end(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
