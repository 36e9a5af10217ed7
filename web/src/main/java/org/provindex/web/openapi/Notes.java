package org.provindex.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What parameters and tags mean, from {@code META-INF/openapi/common.yaml} of this module and
 * {@code META-INF/openapi/notes.yaml} of the service.
 *
 * @param tags description by name, in the order of the document
 * @param parameters by {@code name}, or by {@code operationId.name} where one operation means
 *     something else: description, example and keywords of JSON Schema
 */
record Notes(Map<String, String> tags, ObjectNode parameters) {
    private static final List<String> FILES = List.of("common.yaml", "notes.yaml");

    static Notes load() {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, String> tags = new LinkedHashMap<>();
        ObjectNode parameters = yaml.createObjectNode();
        for (String file : FILES) {
            String resource = "META-INF/openapi/" + file;
            try (InputStream in =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    continue;
                }
                JsonNode notes = yaml.readTree(in);
                notes.path("tags")
                        .fields()
                        .forEachRemaining(t -> tags.put(t.getKey(), t.getValue().asText()));
                notes.path("parameters")
                        .fields()
                        .forEachRemaining(p -> parameters.set(p.getKey(), p.getValue()));
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        }
        return new Notes(tags, parameters);
    }

    Optional<JsonNode> parameter(String operationId, String name) {
        return Optional.ofNullable(parameters.get(operationId + "." + name))
                .or(() -> Optional.ofNullable(parameters.get(name)));
    }
}
