package org.provindex.composite.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.SharedMaterial;

class MethodologySchemaTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String RESOURCE = "/org/provindex/composite/methodology.schema.json";

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(MethodologyFormat.schema());
    }

    @Test
    void theResourceIsTheSchemaOfTheCode() throws IOException {
        JsonNode resource =
                new ObjectMapper()
                        .readTree(MethodologySchemaTest.class.getResourceAsStream(RESOURCE));

        assertThat(resource.toPrettyString())
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(MethodologyFormat.schema().toString())
                                .toPrettyString());
    }

    @Test
    void theShippedMethodologiesAreValid() throws IOException {
        Path seeds = SharedMaterial.root().resolve("seeds/methodologies");
        try (var files = Files.list(seeds)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file);
                assertThat(schema().validate(YAML.readTree(text))).as(file.toString()).isEmpty();
                assertThat(
                                schema().validate(
                                                MethodologyFormat.toJson(
                                                        MethodologyFormat.read(text))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        assertThat(
                        schema().validate(
                                        YAML.readTree(
                                                MethodologySchemaTest.class.getResourceAsStream(
                                                        "/human-development-index.yaml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{code: m, pillars: [{code: p, indicators: [a]}], colour: red}",
                "{code: m, pillars: []}",
                "{code: m}",
                "{code: m, pillars: [{code: p}]}",
                "{code: m, pillars: [{code: p, indicators: [{indicator: a, weight: -1}]}]}",
                "{code: m, pillars: [{code: p, indicators: [{indicator: a, direction: 2}]}]}",
                "{code: m, defaults: {aggregate: mode}, pillars: [{code: p, indicators: [a]}]}",
                "{code: m, defaults: {normalise: {method: minMax, top: 1}}, pillars: [{code: p,"
                        + " indicators: [a]}]}",
                "{code: m, defaults: {aggregate: generalised}, pillars: [{code: p, indicators:"
                        + " [a]}]}"
            })
    void whatTheSchemaRefusesTheReaderRefuses(String text) throws IOException {
        assertThat(schema().validate(YAML.readTree(text))).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                MethodologyFormat.read(
                                        text.startsWith("{")
                                                ? YAML.readTree(text).toString()
                                                : text))
                .isInstanceOf(InvalidMethodologyException.class);
    }

    @Test
    void everyMethodWithItsDefaultsReadsBackEqualAndFitsTheSchema() throws IOException {
        for (Class<?> step : StepCatalogue.steps()) {
            for (var entry : StepCatalogue.methods(step).entrySet()) {
                var messages = new java.util.ArrayList<InvalidMethodologyException.Message>();
                Record method = entry.getValue().defaults();
                JsonNode written = StepCodec.write(step, method);
                Record read = StepCodec.read(step, written, "step", messages);
                assertThat(messages).as(entry.getKey()).isEmpty();
                assertThat(read).isEqualTo(method);
                if (entry.getKey().equals("ahp")) continue; // its judgements have no default
                String field =
                        switch (step.getSimpleName()) {
                            case "Imputation" -> "impute";
                            case "Treatment" -> "treat";
                            case "Normalisation" -> "normalise";
                            case "Weighting" -> "weighting";
                            default -> "aggregate";
                        };
                String document =
                        "{\"code\":\"m\",\"defaults\":{\"%s\":%s},\"pillars\":[{\"code\":\"p\",\"indicators\":[\"a\"]}]}"
                                .formatted(field, written);
                assertThat(schema().validate(YAML.readTree(document))).as(entry.getKey()).isEmpty();
            }
        }
    }
}
