package org.provindex.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.provindex.system.http.Api;

/** Observations as the indicator service answers them. */
record Figures(Api indicator) {
    /** The one observation that a query finds, and its value. */
    JsonNode one(String query, double value) {
        List<JsonNode> found =
                indicator.items("/api/v1/observations?" + query).stream()
                        .filter(o -> o.path("value").asDouble() == value)
                        .toList();
        assertThat(found).as("%s with %s", query, value).hasSize(1);
        return found.get(0);
    }

    JsonNode provenance(JsonNode observation) {
        return indicator.json(
                "/api/v1/observations/" + observation.path("id").asText() + "/provenance");
    }
}
