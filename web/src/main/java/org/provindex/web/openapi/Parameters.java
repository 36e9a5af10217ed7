package org.provindex.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jboss.jandex.MethodParameterInfo;
import org.provindex.web.paging.PageRequest;

/** Describes the parameters, and adds the headers that conventions ask for. */
final class Parameters {
    private final Notes notes;

    Parameters(Notes notes) {
        this.notes = notes;
    }

    void complete(String path, Operation operation, Endpoint endpoint) {
        List<Parameter> parameters =
                new ArrayList<>(
                        operation.getParameters() == null ? List.of() : operation.getParameters());
        // Content-Type is said by the request body (OpenAPI 3.1.1, section 4.8.12.1).
        parameters.removeIf(
                p -> p.getIn() == In.HEADER && p.getName().equalsIgnoreCase("Content-Type"));
        parameters.forEach(p -> describe(operation.getOperationId(), p));
        if (endpoint.isConditional()) {
            parameters.add(
                    header(
                            "If-None-Match",
                            "ETag of an answer you have; 304 if it is still right. Nothing is read from the data for that.",
                            "\"r25-1x4f9k\""));
        }
        if (endpoint.needsIfMatch()) {
            parameters.add(
                    header(
                                    "If-Match",
                                    "ETag of the version that the change was made from; 428 without, 412 if somebody was faster.",
                                    "\"v25-1x4f9k\"")
                            .required(true));
        }
        if (endpoint.isIdempotent()) {
            parameters.add(
                    header(
                            "Idempotency-Key",
                            "Any text of your own, such as a UUID. The same key with the same body within 24 hours gets the first answer again; with another body 422; while the first still runs 409.",
                            "5f0c1c6e-6a0b-4b43-9f0e-0d7d5b1f7f3a"));
        }
        parameters.sort(Comparator.comparing(p -> place(path, endpoint, p)));
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .in(In.HEADER)
                .name(name)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    /** Path, query, header; the first by the path, the second as declared. */
    private static String place(String path, Endpoint endpoint, Parameter parameter) {
        return switch (parameter.getIn()) {
            case PATH -> "1%04d".formatted(path.indexOf("{" + parameter.getName() + "}"));
            case QUERY -> "2%04d".formatted(declared(endpoint, parameter.getName()));
            default -> "3" + parameter.getName();
        };
    }

    private static int declared(Endpoint endpoint, String name) {
        for (MethodParameterInfo parameter : endpoint.method().parameters()) {
            if (name.equals(parameter.name())) {
                return parameter.position();
            }
        }
        return 999;
    }

    private void describe(String operationId, Parameter parameter) {
        notes.parameter(operationId, parameter.getName())
                .ifPresent(
                        note -> {
                            parameter.setDescription(note.path("description").asText());
                            if (note.has("example")) {
                                parameter.setExample(value(note.get("example")));
                            }
                            if (note.has("type")) {
                                parameter.setSchema(schema(note));
                            }
                        });
        if (parameter.getIn() == In.QUERY && parameter.getName().equals("limit")) {
            parameter.setSchema(
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.INTEGER)
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.MAXIMUM_LIMIT))
                            .defaultValue(PageRequest.DEFAULT_LIMIT));
        }
    }

    private static Schema schema(JsonNode note) {
        Schema schema =
                OASFactory.createSchema()
                        .addType(
                                Schema.SchemaType.valueOf(
                                        note.get("type").asText().toUpperCase(Locale.ROOT)));
        if (note.has("format")) {
            schema.setFormat(note.get("format").asText());
        }
        if (note.has("pattern")) {
            schema.setPattern(note.get("pattern").asText());
        }
        if (note.has("default")) {
            schema.setDefaultValue(value(note.get("default")));
        }
        note.path("enum").forEach(v -> schema.addEnumeration(value(v)));
        return schema;
    }

    private static Object value(JsonNode node) {
        return node.isInt()
                ? (Object) node.asInt()
                : node.isBoolean() ? (Object) node.asBoolean() : node.asText();
    }
}
