package org.provindex.composite.methodology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.List;
import org.provindex.composite.methodology.InvalidMethodologyException.Message;

/**
 * The written form of a methodology: YAML or JSON in, canonical JSON or YAML out. Reading what was
 * written gives an equal methodology. Unknown fields are refused; comments are free in YAML.
 */
public final class MethodologyFormat {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final ObjectMapper YAML =
            new ObjectMapper(
                            YAMLFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private MethodologyFormat() {}

    /**
     * Reads a methodology from YAML or JSON (a text that begins with an opening brace).
     *
     * @throws InvalidMethodologyException with every message, each with its path and what is
     *     allowed
     */
    public static Methodology read(String text) {
        return read(parse(text));
    }

    /**
     * The document as it stands, whether or not it is a methodology.
     *
     * @throws InvalidMethodologyException if it is neither YAML nor JSON
     */
    public static JsonNode parse(String text) {
        ObjectMapper mapper = text.stripLeading().startsWith("{") ? JSON : YAML;
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            String where =
                    location == null
                            ? ""
                            : " (line %d, column %d)"
                                    .formatted(location.getLineNr(), location.getColumnNr());
            throw new InvalidMethodologyException(
                    List.of(
                            new Message(
                                    "",
                                    "is neither JSON nor YAML: %s%s"
                                            .formatted(e.getOriginalMessage(), where))));
        }
    }

    /**
     * Reads a methodology from a parsed document.
     *
     * @throws InvalidMethodologyException with every message
     */
    public static Methodology read(JsonNode document) {
        return new MethodologyReader().read(document);
    }

    /**
     * The JSON Schema (2020-12) of the written form; also the resource {@code
     * org/provindex/composite/methodology.schema.json}. What the schema cannot say (unique codes,
     * weights that do not sum to 0, goalposts in order) {@link #read} still checks.
     */
    public static JsonNode schema() {
        return MethodologySchema.of();
    }

    /**
     * Canonical JSON: one order of fields, no white space, numbers in their shortest exact form.
     */
    public static String write(Methodology methodology) {
        return MethodologyWriter.write(methodology).toString();
    }

    public static JsonNode toJson(Methodology methodology) {
        return MethodologyWriter.write(methodology);
    }

    public static String writeYaml(Methodology methodology) {
        try {
            return YAML.writeValueAsString(MethodologyWriter.write(methodology));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
