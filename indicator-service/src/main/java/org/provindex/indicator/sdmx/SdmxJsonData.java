package org.provindex.indicator.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes SDMX-JSON 2.0.0 data messages. The data come first and the structure that says what their
 * indexes mean last, so that only the values that occur are kept, and no data.
 */
final class SdmxJsonData {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .configure(
                            com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN,
                            true)
                    .build();

    private final DataMessage message;
    private final Map<String, Codelist> codelists;
    private final JsonGenerator json;

    /** By component: the place of each value in the order of first use. */
    private final Map<String, Map<String, Integer>> values = new LinkedHashMap<>();

    private @Nullable String openSeries;

    private SdmxJsonData(DataMessage message, Map<String, Codelist> codelists, JsonGenerator json) {
        this.message = message;
        this.codelists = codelists;
        this.json = json;
        message.components().forEach(c -> values.put(c.id(), new LinkedHashMap<>()));
    }

    /** Series by series where the message is not flat: rows of one series must come together. */
    static void write(
            DataMessage message, Map<String, Codelist> codelists, RowSource rows, OutputStream out)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new SdmxJsonData(message, codelists, json).write(rows);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(RowSource rows) throws IOException {
        json.writeStartObject();
        meta();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
        int dataSets = 0;
        // A set of data has one action: what is deleted stands in a set of its own.
        for (boolean deleted :
                message.isDelta() ? new boolean[] {false, true} : new boolean[] {false}) {
            dataSet(rows, deleted);
            dataSets++;
        }
        json.writeEndArray();
        json.writeArrayFieldStart("structures");
        new SdmxJsonDataStructure(message, codelists, json, values).write(dataSets);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void meta() throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField(
                "schema",
                "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json");
        json.writeStringField(
                "id",
                UUID.nameUUIDFromBytes(
                                (message.urn() + message.prepared())
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        json.writeStringField("prepared", message.prepared().toString());
        json.writeBooleanField("test", false);
        json.writeArrayFieldStart("contentLanguages");
        json.writeString("en");
        json.writeString("zh");
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Urn.AGENCY);
        json.writeStringField("name", "Provindex");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void dataSet(RowSource rows, boolean deleted) throws IOException {
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField(
                "action", deleted ? "Delete" : message.isDelta() ? "Replace" : "Information");
        SdmxJsonDataStructure.links(message, json);
        json.writeObjectFieldStart(message.flat() ? "observations" : "series");
        openSeries = null;
        int measure = message.dsd().measureIndex();
        rows.forEach(
                row -> {
                    if (!message.isDelta() || (row[measure] == null) == deleted) {
                        observation(row);
                    }
                    return true;
                });
        closeSeries();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void observation(@Nullable String[] row) {
        try {
            int dimensions = message.dsd().timeIndex() + (message.flat() ? 1 : 0);
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < dimensions; i++) {
                key.append(i == 0 ? "" : ":").append(index(i, row[i]));
            }
            String time =
                    Integer.toString(
                            index(message.dsd().timeIndex(), row[message.dsd().timeIndex()]));
            if (message.flat()) {
                json.writeArrayFieldStart(key.toString());
            } else {
                if (!key.toString().equals(openSeries)) {
                    closeSeries();
                    openSeries = key.toString();
                    json.writeObjectFieldStart(openSeries);
                    json.writeObjectFieldStart("observations");
                }
                json.writeArrayFieldStart(time);
            }
            measureAndAttributes(row);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeSeries() {
        if (openSeries != null) {
            try {
                json.writeEndObject();
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            openSeries = null;
        }
    }

    private void measureAndAttributes(@Nullable String[] row) throws IOException {
        for (Component component : message.components()) {
            switch (component.role()) {
                case MEASURE, ATTRIBUTE -> {
                    int place = message.dsd().indexOf(component.id());
                    String value = row[place];
                    if (value == null) {
                        json.writeNull();
                    } else if (component.codelist() != null) {
                        json.writeNumber(index(place, value));
                    } else if (component.isNumber()) {
                        json.writeNumber(new BigDecimal(value));
                    } else {
                        json.writeString(value);
                    }
                }
                default -> {
                    // stands in the key
                }
            }
        }
    }

    private int index(int place, @Nullable String value) {
        Map<String, Integer> known = values.get(message.dsd().components().get(place).id());
        return known.computeIfAbsent(String.valueOf(value), v -> known.size());
    }
}
