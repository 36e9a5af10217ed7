package org.provindex.launcher.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@code /q/health/ready} says of a service (MicroProfile Health). */
public record Readiness(boolean ready, List<String> failingChecks) {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    public Readiness {
        failingChecks = List.copyOf(failingChecks);
    }

    /** Of the service at this address; not ready when nothing answers. */
    public static Readiness of(Http http, URI service) throws InterruptedException {
        try {
            Http.Answer answer = http.get(service.resolve("/q/health/ready"), LIMIT);
            return new Readiness(answer.ok(), failing(answer.body()));
        } catch (IOException noAnswer) {
            return new Readiness(false, List.of());
        }
    }

    private static List<String> failing(JsonNode health) {
        List<String> names = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            if (!"UP".equals(check.path("status").asText()))
                names.add(check.path("name").asText("unnamed"));
        }
        return names;
    }
}
