package org.provindex.system.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One service at its address; paths begin with a slash.
 *
 * @param key sent with every request; empty for none
 */
public record Api(URI base, String key) {
    /** So long no answer takes; a longer one is a service that hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build();

    /** The same service, asked with another key. */
    public Api with(String otherKey) {
        return new Api(base, otherKey);
    }

    /** A value as it may stand in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** The body of a GET that must succeed. */
    public JsonNode json(String path) {
        return get(path).json(200);
    }

    /** The items of all pages of a list. */
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (true) {
            JsonNode page = json(next);
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("nextCursor")) {
                return items;
            }
            next =
                    path
                            + (path.contains("?") ? "&" : "?")
                            + "cursor="
                            + encoded(page.path("nextCursor").asText());
        }
    }

    public Answer postJson(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), with(headers, "application/json"));
    }

    public Answer patchJson(String path, String body, String... headers) {
        return send(
                "PATCH", path, BodyPublishers.ofString(body), with(headers, "application/json"));
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String mediaType, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", mediaType);
    }

    /** Sends without waiting; the future fails when the connection is cut. */
    public CompletableFuture<Answer> postLater(String path, String mediaType, byte[] body) {
        HttpRequest request =
                request("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", mediaType);
        return CLIENT.sendAsync(request, BodyHandlers.ofByteArray())
                .thenApply(r -> new Answer(label(request), r.statusCode(), r.headers(), r.body()));
    }

    private static String[] with(String[] headers, String mediaType) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type");
        all.add(mediaType);
        return all.toArray(String[]::new);
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest request = request(method, path, body, headers);
        try {
            var response = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    label(request), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(label(request) + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        if (!key.isEmpty()) {
            builder.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder.build();
    }

    private static String label(HttpRequest request) {
        return request.method() + " " + request.uri();
    }
}
