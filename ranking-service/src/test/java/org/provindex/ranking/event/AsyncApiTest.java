package org.provindex.ranking.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code openapi/asyncapi.yaml} says of each type what the service says of it. */
class AsyncApiTest {
    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeIsDescribedAsItIsServed(EventType type) throws IOException {
        JsonNode file =
                new YAMLMapper()
                        .readTree(
                                Path.of(
                                                System.getProperty("provindex.root"),
                                                "openapi",
                                                "asyncapi.yaml")
                                        .toFile());
        JsonNode message = null;
        String name = "";
        for (var entry : file.path("components").path("messages").properties()) {
            if (entry.getValue().path("name").asText().equals(type.word())) {
                message = entry.getValue();
                name = entry.getKey();
            }
        }
        assertThat(message).as(type.word()).isNotNull();
        assertThat(message.path("summary").asText()).isEqualTo(type.description());
        assertThat(file.path("channels").path("webhook").path("messages").has(name)).isTrue();
        assertThat(file.path("channels").path("topic").path("messages").path(name).path("name"))
                .as("in the topic of Kafka")
                .isEqualTo(
                        type.audience() == EventType.Audience.PUBLIC
                                ? message.path("name")
                                : MissingNode.getInstance());
        try (InputStream in =
                EventType.class.getResourceAsStream("/event-types/" + type.word() + ".json")) {
            ObjectNode served = (ObjectNode) new ObjectMapper().readTree(in);
            served.remove("$schema");
            assertThat(file.path("components").path("schemas").path(name)).isEqualTo(served);
        }
    }
}
