package org.provindex.composite.frozen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.MethodologyFormat;

/** Writes the members of a frozen document in their order. */
final class FrozenWriter {
    private FrozenWriter() {}

    static void basis(FrozenIndex index, JsonGenerator json) throws IOException {
        json.writeFieldName("methodology");
        json.writeTree(MethodologyFormat.toJson(index.methodology()));
        json.writeStringField("universe", index.universe());
        texts(json, "periods", index.periods());
        texts(json, "basis", index.basis());
        json.writeObjectFieldStart("members");
        for (var entry : index.members().entrySet()) texts(json, entry.getKey(), entry.getValue());
        json.writeEndObject();
        json.writeObjectFieldStart("groupings");
        for (var entry : index.groupings().entrySet()) {
            json.writeObjectFieldStart(entry.getKey());
            for (Map.Entry<String, String> group : entry.getValue().entrySet()) {
                json.writeStringField(group.getKey(), group.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("indicators");
        for (FrozenIndicator indicator : index.indicators()) {
            json.writeStartObject();
            json.writeStringField("code", indicator.code());
            json.writeNumberField("direction", indicator.direction().sign());
            json.writeStringField("unit", indicator.unit());
            json.writeNumberField("decimals", indicator.decimals());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("releases");
        for (FrozenRelease release : index.releases()) {
            json.writeStartObject();
            json.writeStringField("source", release.source());
            json.writeStringField("release", release.release());
            json.writeStringField("released", release.released());
            json.writeNumberField("place", release.place());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("inputs");
        for (FrozenInput input : index.inputs()) {
            json.writeStartArray();
            json.writeString(input.indicator());
            json.writeString(input.period());
            json.writeString(input.area());
            json.writeString(input.value().toPlainString());
            json.writeString(input.source());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static void results(List<FrozenResults.Period> periods, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("results");
        for (FrozenResults.Period period : periods) {
            json.writeStartObject();
            json.writeStringField("period", period.period());
            json.writeArrayFieldStart("rows");
            for (FrozenResults.Row row : period.rows()) {
                json.writeStartArray();
                json.writeString(row.node());
                json.writeString(row.area());
                number(json, row.score());
                number(json, row.rank());
                number(json, row.coverage());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("imputed");
            for (FrozenResults.Imputed cell : period.imputed()) {
                json.writeStartArray();
                json.writeString(cell.leaf());
                json.writeString(cell.area());
                number(json, cell.value());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("marks");
            for (Mark mark : period.marks()) {
                json.writeStartArray();
                json.writeString(mark.kind().name());
                json.writeString(mark.node());
                json.writeString(mark.area().orElse(""));
                json.writeString(mark.detail());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) json.writeNumber((long) value);
        else json.writeNumber(value);
    }

    private static void texts(JsonGenerator json, String field, List<String> texts)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) json.writeString(text);
        json.writeEndArray();
    }
}
