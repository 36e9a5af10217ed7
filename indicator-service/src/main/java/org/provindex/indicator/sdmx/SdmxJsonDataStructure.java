package org.provindex.indicator.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.provindex.model.period.Period;
import org.provindex.web.language.Names;

/** Writes the structure that says what the indexes of a data message mean. */
final class SdmxJsonDataStructure {
    private final DataMessage message;
    private final Map<String, Codelist> codelists;
    private final JsonGenerator json;
    private final Map<String, Map<String, Integer>> values;

    /**
     * @param values by component: the place of each value that occurs
     */
    SdmxJsonDataStructure(
            DataMessage message,
            Map<String, Codelist> codelists,
            JsonGenerator json,
            Map<String, Map<String, Integer>> values) {
        this.message = message;
        this.codelists = codelists;
        this.json = json;
        this.values = values;
    }

    /** What the message is of. */
    static void links(DataMessage message, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", message.structureType());
        json.writeStringField("urn", message.urn());
        json.writeEndObject();
        json.writeEndArray();
    }

    void write(int dataSets) throws IOException {
        json.writeStartObject();
        links(message, json);
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
