package org.provindex.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What a service answered. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    static final ObjectMapper JSON = new ObjectMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered no JSON: " + text(), e);
        }
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /** The body, which must have come with this status. */
    public JsonNode json(int expected) {
        assertThat(status).as("%s answered %s", request, beginning()).isEqualTo(expected);
        return json();
    }

    /** The problem (RFC 9457), which must have this status and say of itself what it is. */
    public JsonNode problem(int expected) {
        assertThat(status).as("%s answered %s", request, beginning()).isEqualTo(expected);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt()).as(request).isEqualTo(expected);
        assertThat(problem.path("type").asText()).as(request).startsWith("/problems/");
        assertThat(problem.path("title").asText()).as(request).isNotBlank();
        assertThat(problem.path("detail").asText())
                .as(request)
                .isNotBlank()
                .doesNotContain("Exception", "org.provindex", "java.");
        return problem;
    }

    private String beginning() {
        String text = text();
        return text.length() > 2000 ? text.substring(0, 2000) + "…" : text;
    }
}
