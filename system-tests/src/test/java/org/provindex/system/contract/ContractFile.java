package org.provindex.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.provindex.system.installation.Installation;

/** The OpenAPI file of one service, as it is committed. */
final class ContractFile {
    /** Fewer by {@code -Dprovindex.contract.services=ranking}, for work on one of them. */
    static final List<String> SERVICES =
            List.of(
                    System.getProperty("provindex.contract.services", "indicator,ingest,ranking")
                            .split(","));

    private static final List<String> ORDER =
            List.of("openapi", "info", "servers", "tags", "paths", "components");
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();

    private final String service;
    private final JsonNode document;
    private final JsonSchemaFactory schemas;

    private ContractFile(String service, JsonNode document) {
        this.service = service;
        this.document = document;
        this.schemas =
                JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder ->
                                builder.schemaLoaders(
                                        loaders ->
                                                loaders.schemas(
                                                        uri ->
                                                                uri.equals(address())
                                                                        ? document.toString()
                                                                        : null)));
    }

    static Path path(String service) {
        return Installation.root().resolve("openapi").resolve(service + ".yaml");
    }

    static ContractFile of(String service) {
        try {
            return new ContractFile(service, read(Files.readString(path(service))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ContractFile> all() {
        return SERVICES.stream().map(ContractFile::of).toList();
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is committed: what a reader looks for first comes first. */
    static String write(JsonNode document) {
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        ORDER.forEach(key -> ordered.set(key, document.get(key)));
        document.fields().forEachRemaining(f -> ordered.putIfAbsent(f.getKey(), f.getValue()));
        try {
            return YAML.writeValueAsString(ordered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String service() {
        return service;
    }

    private String address() {
        return "https://provindex.invalid/openapi/" + service + ".yaml";
    }

    /** All operations; those of one address stand together, reads before writes. */
    List<ContractOperation> operations() {
        List<ContractOperation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fields()
                                        .forEachRemaining(
                                                method ->
                                                        operations.add(
                                                                new ContractOperation(
                                                                        this,
                                                                        method.getKey()
                                                                                .toUpperCase(
                                                                                        java.util
                                                                                                .Locale
                                                                                                .ROOT),
                                                                        path.getKey(),
                                                                        method.getValue()))));
        operations.sort(
                Comparator.comparing(ContractOperation::path)
                        .thenComparing(ContractOperation::method));
        return operations;
    }

    ContractOperation operation(String id) {
        return operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    /** The operation that a request reaches. */
    Optional<ContractOperation> at(String method, String rawPath) {
        return operations().stream()
                .filter(o -> o.method().equals(method) && o.matches(rawPath))
                .findFirst();
    }

    /** What stands at a reference within this file. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /**
     * What is wrong with a body.
     *
     * @param schema a schema of this file
     */
    List<String> faults(JsonNode schema, JsonNode body) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().build();
        JsonSchema compiled =
                schema.has("$ref")
                        ? schemas.getSchema(
                                SchemaLocation.of(address() + schema.path("$ref").asText()), config)
                        : schemas.getSchema(
                                SchemaLocation.of(address() + "#inline"), schema, config);
        Set<ValidationMessage> messages = compiled.validate(body);
        return messages.stream().map(ValidationMessage::getMessage).collect(Collectors.toList());
    }

    /** The fields of a body that its schema does not know, as pointers. */
    List<String> unknownFields(JsonNode schema, JsonNode body) {
        List<String> unknown = new ArrayList<>();
        unknownFields(resolve(schema), body, "", unknown);
        return unknown;
    }

    private void unknownFields(JsonNode schema, JsonNode body, String at, List<String> unknown) {
        if (body instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                unknownFields(resolve(schema.path("items")), array.get(i), at + "/" + i, unknown);
            }
        } else if (body instanceof ObjectNode object && schema.has("properties")) {
            object.fields()
                    .forEachRemaining(
                            field -> {
                                JsonNode known = schema.path("properties").get(field.getKey());
                                if (known != null) {
                                    unknownFields(
                                            resolve(known),
                                            field.getValue(),
                                            at + "/" + field.getKey(),
                                            unknown);
                                } else if (!schema.has("additionalProperties")) {
                                    unknown.add(at + "/" + field.getKey());
                                }
                            });
        }
    }
}
