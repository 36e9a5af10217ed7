package org.provindex.ingest.owner;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.provindex.web.identity.IdentityConfig;

/** Hands reference data and methodologies to the services that own them, through their APIs. */
@Singleton
public class Owners {
    private static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final OwnerConfig config;
    private final Optional<String> serviceKey;

    Owners(OwnerConfig config, IdentityConfig identity) {
        this.config = config;
        this.serviceKey = identity.serviceKey();
    }

    public void catalogue(String json) throws IOException, InterruptedException {
        post(config.indicator().url() + "/api/v1/catalogue", JSON, json, 200);
    }

    /** A version that is there already is left as it is. */
    public void methodology(String yaml) throws IOException, InterruptedException {
        post(config.ranking().url() + "/api/v1/methodologies", "application/yaml", yaml, 201, 200);
    }

    /** Gives an indicator another name; one that it has already is fine. */
    public void alias(String indicator, String alias) throws IOException, InterruptedException {
        String path =
                "/api/v1/indicators/%s/aliases"
                        .formatted(URLEncoder.encode(indicator, StandardCharsets.UTF_8));
        post(
                config.indicator().url() + path,
                JSON,
                new ObjectMapper().createObjectNode().put("alias", alias).toString(),
                200);
    }

    public void indicator(String json) throws IOException, InterruptedException {
        post(config.indicator().url() + "/api/v1/indicators", JSON, json, 201);
    }

    private void post(String url, String type, String body, int... expected)
            throws IOException, InterruptedException {
        String key =
                serviceKey.orElseThrow(
                        () ->
                                new IOException(
                                        "provindex.identity.service-key is not set (PROVINDEX_IDENTITY_SERVICE_KEY): give all three services the same"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(Duration.ofMinutes(2))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return;
            }
        }
        throw new RefusedByOwnerException(url, answer.statusCode(), answer.body());
    }

    /** Waits until both owners are ready, or the deadline (nanoseconds) has passed. */
    public void await(long deadline) throws IOException, InterruptedException {
        for (String url : new String[] {config.indicator().url(), config.ranking().url()}) {
            while (!isReady(url)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("%s did not become ready".formatted(url));
                }
                Thread.sleep(250);
            }
        }
    }

    private boolean isReady(String url) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }
}
