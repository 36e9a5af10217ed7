package org.provindex.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.provindex.system.http.Answer;
import org.provindex.system.http.Api;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.Waiting;

/**
 * A run of a fault: a receiver, subscriptions to it, events that are made by recording figures, and
 * the comparison of the two at its end. Which of its answers are bad follows from the seed.
 */
final class Trial implements AutoCloseable {
    /** Full forms with {@code -Pfaults}. */
    static final boolean FULL = Boolean.getBoolean("provindex.faults.full");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A cell of a release is recorded once. */
    private static final AtomicInteger YEAR = new AtomicInteger(2100);

    private static final Duration DRAIN = Duration.ofMinutes(3);

    private final String name;
    private final String type;
    private final Installation installation;
    private final Receiver receiver = new Receiver();
    private final Map<String, String> subscriptions =
            java.util.Collections.synchronizedMap(new java.util.LinkedHashMap<>());
    private final long start;
    private final long seed;
    private final JsonNode figure;
    private int figures;

    private Trial(String name, String type, Installation installation) {
        this.name = name;
        this.type = type;
        this.installation = installation;
        this.seed = Long.getLong("provindex.faults.seed", System.nanoTime() & 0xFFFFFF);
        this.start = head(installation.ranking());
        this.figure =
                installation.indicator().json("/api/v1/observations?limit=1").path("items").path(0);
        System.out.printf("%s: seed %d (-Dprovindex.faults.seed=%d)%n", name, seed, seed);
    }

    static Trial begin(String name, Installation installation) {
        return begin(name, "indicator.revised", installation);
    }

    /**
     * @param type of the events that the receivers get, or several, separated by commas
     */
    static Trial begin(String name, String type, Installation installation) {
        return new Trial(name, type, installation);
    }

    Receiver receiver() {
        return receiver;
    }

    Random random() {
        return new Random(seed);
    }

    /**
     * 10 % 503, 4 % lost answers, 2 % that hang; the same for the same seed, receiver, event and
     * attempt.
     */
    Receiver.Answer moody(Receiver.Hook hook) {
        int dice =
                new Random(seed ^ (hook.path() + hook.id()).hashCode() * 31L + hook.attempt())
                        .nextInt(100);
        if (dice < 10) {
            return Receiver.Answer.UNAVAILABLE;
        }
        return dice < 14
                ? Receiver.Answer.LOST
                : dice < 16 ? Receiver.Answer.HANG : Receiver.Answer.OK;
    }

    /** Sequence of the newest event; what is still on its way into the log is waited for. */
    static long head(Api ranking) {
        long head = -1;
        long now = last(ranking);
        while (head != now) {
            pause(1500);
            head = now;
            now = last(ranking);
        }
        return head;
    }

    private static long last(Api ranking) {
        List<JsonNode> all = ranking.items("/api/v1/events?limit=1000");
        return all.isEmpty() ? 0 : all.get(all.size() - 1).path("sequence").asLong();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Subscribes addresses of the receiver. */
    void subscribe(int count) {
        for (int n = 0; n < count; n++) {
            subscribe("/%s/%d".formatted(name, subscriptions.size()));
        }
    }

    /**
     * Subscribes an address.
     *
     * @return the secret
     */
    String subscribe(String path) {
        Answer answer =
                installation
                        .ranking()
                        .postJson(
                                "/api/v1/subscriptions",
                                "{\"url\": \"%s\", \"filter\": {\"types\": [\"%s\"]}}"
                                        .formatted(
                                                receiver.url(path), type.replace(",", "\", \"")));
        JsonNode made = answer.json(201);
        subscriptions.put(path, made.path("subscription").path("id").asText());
        return made.path("secret").asText();
    }

    String subscription(String path) {
        return subscriptions.get(path);
    }

    /** Records a forecast for another far year: one revision, one event. */
    void makeEvent() {
        Answer answer = installation.indicator().postJson("/api/v1/observations", figure());
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    /** A forecast for another far year, as it is recorded. */
    String figure() {
        return """
                {"indicator": "%s", "area": "%s", "period": "%d", "kind": "forecast", "value": %d.%d, "source": "%s", "release": "%s"}"""
                .formatted(
                        figure.path("indicator").asText(),
                        figure.path("area").asText(),
                        YEAR.getAndIncrement(),
                        1000 + ++figures,
                        System.nanoTime() % 1_000_000,
                        figure.path("source").asText(),
                        figure.path("release").asText());
    }

    int made() {
        return figures;
    }

    /** Events since the trial began, as anybody reads them. */
    List<JsonNode> events() {
        List<JsonNode> events =
                installation
                        .ranking()
                        .items("/api/v1/events?limit=1000&type=%s&after=%d".formatted(type, start));
        return events;
    }

    /** Waits until the log has all that was made and each receiver has had the last of it. */
    DeliveryChecker.Report drain() {
        Waiting.until("all events in the log", DRAIN, () -> events().size() >= figures);
        long head = events().stream().mapToLong(e -> e.path("sequence").asLong()).max().orElse(0);
        for (String id : subscriptions.values()) {
            Waiting.until(
                    "subscription %s to get everything".formatted(id),
                    DRAIN,
                    () ->
                            installation
                                            .ranking()
                                            .json("/api/v1/subscriptions/%s/progress".formatted(id))
                                            .path("cursor")
                                            .asLong()
                                    >= head);
        }
        DeliveryChecker.Report report = check();
        System.out.printf("%s: %s%n", name, report);
        return report;
    }

    private DeliveryChecker.Report check() {
        try {
            Path expected = Files.createTempFile("expected", ".jsonl");
            Path received = Files.createTempFile("received", ".jsonl");
            List<String> due = new ArrayList<>();
            for (String path : subscriptions.keySet()) {
                for (JsonNode event : events()) {
                    due.add(line(path, event));
                }
            }
            List<String> came = new ArrayList<>();
            for (Receiver.Hook hook : receiver.taken()) {
                came.add(
                        line(
                                hook.path(),
                                hook.id(),
                                hook.sequence(),
                                JSON.writeValueAsBytes(hook.json())));
            }
            Files.write(expected, due);
            Files.write(received, came);
            return DeliveryChecker.check(expected, received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event, for the checker. */
    static String line(String path, JsonNode event) {
        try {
            return line(
                    path,
                    event.path("id").asText(),
                    event.path("sequence").asLong(),
                    JSON.writeValueAsBytes(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String path, String id, long sequence, byte[] body) {
        try {
            String sha256 =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            return JSON.writeValueAsString(
                    Map.of("path", path, "id", id, "sequence", sequence, "sha256", sha256));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the subscriptions back. */
    @Override
    public void close() {
        for (String id : subscriptions.values()) {
            String path = "/api/v1/subscriptions/" + id;
            installation.ranking().delete(path, "If-Match", "*");
        }
        receiver.close();
    }
}
