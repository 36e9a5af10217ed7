package org.provindex.launcher.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Speaks JSON with the services; never through a proxy, as they are near. */
public final class Http {
    private static final String BEARER = "Bearer ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build();
    private final Optional<String> key;

    /** Reads what is public. */
    public Http() {
        this(Optional.empty());
    }

    /**
     * @param key sent with every request
     */
    public Http(Optional<String> key) {
        this.key = key;
    }

    /**
     * An answer.
     *
     * @param body missing where it is no JSON
     */
    public record Answer(int status, JsonNode body) {
        public boolean ok() {
            return status == 200;
        }

        /** Whether a POST made something, or found it made already. */
        public boolean accepted() {
            return status == 200 || status == 201;
        }
    }

    public Answer get(URI uri, Duration limit) throws IOException, InterruptedException {
        return send(request(uri, limit).build());
    }

    /** Sends a file as it is, read while it is sent. */
    public Answer post(URI uri, String contentType, Path file, Duration limit)
            throws IOException, InterruptedException {
        return send(
                request(uri, limit)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build());
    }

    public Answer postJson(URI uri, JsonNode body, Duration limit)
            throws IOException, InterruptedException {
        return send(
                request(uri, limit)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }

    /** Without a body. */
    public Answer post(URI uri, Duration limit) throws IOException, InterruptedException {
        return send(request(uri, limit).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** Changes it as it is at this moment. */
    public Answer putJson(URI uri, JsonNode body, Duration limit)
            throws IOException, InterruptedException {
        return send(
                request(uri, limit)
                        .header("If-Match", "*")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }

    /** Deletes it as it is at this moment. */
    public Answer delete(URI uri, Duration limit) throws IOException, InterruptedException {
        return send(request(uri, limit).header("If-Match", "*").DELETE().build());
    }

    private HttpRequest.Builder request(URI uri, Duration limit) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(limit).header("Accept", "application/json");
        key.ifPresent(k -> request.header("Authorization", BEARER + k));
        return request;
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), parse(response.body()));
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }
}
