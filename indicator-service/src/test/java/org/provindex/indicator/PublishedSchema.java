package org.provindex.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The JSON schemas that the makers of the formats publish; they are no part of this repository. */
public enum PublishedSchema {
    SDMX_DATA("sdmx-json-2.0/sdmx-json-data-schema.json", SpecVersion.VersionFlag.V7),
    SDMX_STRUCTURE("sdmx-json-2.0/sdmx-json-structure-schema.json", SpecVersion.VersionFlag.V7),
    JSON_STAT("json-stat/dataset.json", SpecVersion.VersionFlag.V202012);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;
    private final SpecVersion.VersionFlag draft;

    PublishedSchema(String file, SpecVersion.VersionFlag draft) {
        this.file = file;
        this.draft = draft;
    }

    /** The test is skipped, with the reason, where the schemas are not. */
    public void assertValid(String text) {
        Path path =
                Path.of(System.getProperty("provindex.root", ".."))
                        .resolve("../shared/schemas")
                        .resolve(file);
        if (!Files.exists(path)) {
            System.out.printf("There is no %s: messages are not validated%n", path);
            Assumptions.abort("the published schemas are not here");
        }
        try {
            JsonNode message = JSON.readTree(text);
            ObjectNode schema = (ObjectNode) JSON.readTree(path.toFile());
            if (draft == SpecVersion.VersionFlag.V7) { // they name no draft
                schema.remove("$schema");
                if (schema.has("id")) {
                    schema.set("$id", schema.remove("id"));
                }
            }
            JsonSchema compiled = JsonSchemaFactory.getInstance(draft).getSchema(schema);
            assertThat(compiled.validate(message))
                    .as(text.substring(0, Math.min(3000, text.length())))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
