package org.provindex.launcher.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How far the ingest service has come with loading the seeds, as {@code GET /api/v1/seeds} says.
 */
public record SeedProgress(State state, long done, long total, String current, String error) {
    /** Where loading stands. */
    public enum State {
        LOADING,
        LOADED,
        FAILED
    }

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Of the ingest service at this address; empty when it does not tell. */
    public static Optional<SeedProgress> of(Http http, URI ingest) throws InterruptedException {
        try {
            Http.Answer answer = http.get(ingest.resolve("/api/v1/seeds"), LIMIT);
            return answer.ok() ? Optional.of(parse(answer.body())) : Optional.empty();
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    static SeedProgress parse(JsonNode json) {
        State state =
                switch (json.path("state").asText()) {
                    case "loaded" -> State.LOADED;
                    case "failed" -> State.FAILED;
                    default -> State.LOADING;
                };
        return new SeedProgress(
                state,
                json.path("done").asLong(),
                json.path("total").asLong(),
                text(json.path("current")),
                text(json.path("error")));
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }

    public String inWords() {
        String count = total > 0 ? "%d of %d".formatted(done, total) : "";
        return (count + " " + current).strip();
    }
}
