package org.provindex.indicator.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.web.language.Names;

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
    private @Nullable String openAction;

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
        structure(dataSets);
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
        links();
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

    private void links() throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", message.structureType());
        json.writeStringField("urn", message.urn());
        json.writeEndObject();
        json.writeEndArray();
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

    private void structure(int dataSets) throws IOException {
        json.writeStartObject();
        links();
        name(message.names());
        json.writeArrayFieldStart("dataSets");
        for (int i = 0; i < dataSets; i++) {
            json.writeNumber(i);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("dimensions");
        List<Component> all = new ArrayList<>(message.dsd().keyDimensions());
        if (message.flat()) {
            all.add(message.dsd().components().get(message.dsd().timeIndex()));
            dimensions("observation", all, 0);
        } else {
            dimensions("series", all, 0);
            dimensions(
                    "observation",
                    List.of(message.dsd().components().get(message.dsd().timeIndex())),
                    message.dsd().timeIndex());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        if (message.hasMeasure()) {
            json.writeArrayFieldStart("observation");
            for (Component c : message.dsd().of(Component.Role.MEASURE)) {
                json.writeStartObject();
                json.writeStringField("id", c.id());
                name(c.names());
                format(c);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        attributes();
        json.writeEndObject();
    }

    private void dimensions(String level, List<Component> components, int first)
            throws IOException {
        json.writeArrayFieldStart(level);
        int position = first;
        for (Component c : components) {
            if (values.getOrDefault(c.id(), Map.of()).isEmpty()) {
                position++;
                continue; // nothing came: a dimension needs a value
            }
            json.writeStartObject();
            json.writeStringField("id", c.id());
            name(c.names());
            json.writeNumberField("keyPosition", position++);
            if (c.role() == Component.Role.TIME) {
                json.writeArrayFieldStart("roles");
                json.writeString("TIME_PERIOD");
                json.writeEndArray();
            }
            values(c);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void attributes() throws IOException {
        json.writeObjectFieldStart("attributes");
        if (!message.attributes().isEmpty()) {
            json.writeArrayFieldStart("observation");
            for (Component c : message.attributes()) {
                json.writeStartObject();
                json.writeStringField("id", c.id());
                name(c.names());
                json.writeObjectFieldStart("relationship");
                json.writeObjectFieldStart("observation");
                json.writeEndObject();
                json.writeEndObject();
                if (c.codelist() == null) {
                    format(c);
                } else if (!values.get(c.id()).isEmpty()) {
                    values(c);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void format(Component c) throws IOException {
        json.writeObjectFieldStart("format");
        json.writeStringField("dataType", c.type().word);
        json.writeEndObject();
    }

    private void values(Component c) throws IOException {
        json.writeArrayFieldStart("values");
        for (String value : values.get(c.id()).keySet()) {
            json.writeStartObject();
            if (c.role() == Component.Role.TIME) {
                time(value);
            } else {
                json.writeStringField("id", value);
                name(codelists.get(c.codelist()).nameOf(value));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A range has a slash, which no id may have. */
    private void time(String value) throws IOException {
        Period period = Period.parse(value);
        if (value.contains("/")) {
            json.writeStringField("value", value);
        } else {
            json.writeStringField("id", value);
            json.writeStringField("name", value);
        }
        json.writeStringField("start", period.start() + "T00:00:00Z");
        json.writeStringField("end", period.end() + "T23:59:59Z");
    }

    private void name(Names names) throws IOException {
        json.writeStringField("name", message.language().pick(names.en(), names.zh()));
        json.writeObjectFieldStart("names");
        json.writeStringField("en", names.en());
        if (names.zh() != null) {
            json.writeStringField("zh", names.zh());
        }
        json.writeEndObject();
    }
}
