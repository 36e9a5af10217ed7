package org.provindex.system.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.system.installation.Installation;
import org.provindex.system.installation.OnInstallation;

/** Every SDMX-JSON and JSON-stat answer over the seeds is valid by the schemas of their makers. */
@Order(5)
@ExtendWith(OnInstallation.class)
class PublishedSchemasIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "sdmx-json-2.0/sdmx-json-structure-schema.json, /sdmx/v2/structure?references=all",
        "sdmx-json-2.0/sdmx-json-data-schema.json, /sdmx/v2/data/datastructure/PVX/OBSERVATION",
        "sdmx-json-2.0/sdmx-json-data-schema.json, /sdmx/v2/data/dataflow/PVX/INDUSTRY?dimensionAtObservation=AllDimensions",
        "sdmx-json-2.0/sdmx-json-data-schema.json, /sdmx/v2/data/dataflow/PVX/INFRASTRUCTURE?updatedAfter=1",
        "sdmx-json-2.0/sdmx-json-data-schema.json, /api/v1/exports/observations.sdmx-json",
        "json-stat/dataset.json, /api/v1/exports/observations.json-stat",
        "json-stat/dataset.json, /api/v1/exports/observations.json-stat?indicator=software-revenue&lang=zh"
    })
    void itIsValid(String file, String path, Installation installation) throws IOException {
        Path schema = Installation.root().resolve("../shared/schemas").resolve(file);
        if (!Files.exists(schema)) {
            System.out.printf("There is no %s: answers are not validated%n", schema);
            Assumptions.abort("the published schemas are not here");
        }
        JsonNode answer = installation.indicator().json(path);

        assertThat(compile(schema).validate(answer)).isEmpty();
        if (file.startsWith("json-stat")) {
            long cells = 1;
            for (JsonNode size : answer.path("size")) {
                cells *= size.asLong();
            }
            JsonNode value = answer.path("value");
            assertThat(value.isObject() || value.size() == cells).isTrue();
        }
    }

    private static JsonSchema compile(Path file) throws IOException {
        ObjectNode schema = (ObjectNode) JSON.readTree(file.toFile());
        if (schema.path("$schema").asText().endsWith("/schema#")) { // names no draft
            schema.remove("$schema");
            if (schema.has("id")) {
                schema.set("$id", schema.remove("id"));
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
