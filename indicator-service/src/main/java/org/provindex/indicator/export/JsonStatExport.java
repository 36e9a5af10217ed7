package org.provindex.indicator.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;

/**
 * A JSON-stat 2.0 dataset: indicator, area and period, and of measure, kind and scope those that
 * have more than one value. It reads twice, first for the sizes, so that memory holds no data; but
 * a small cube is written dense, with null where there is nothing.
 */
final class JsonStatExport {
    /** Cells up to which a cube is dense. */
    private static final long DENSE = 100_000;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final Observations.Snapshot snapshot;
    private final ObservationFilter filter;
    private final ExportedNames names;
    private final JsonGenerator json;
    private final List<Axis> axes = new ArrayList<>();
    private final Map<String, String> status = new LinkedHashMap<>();
    private final Map<String, String> comparator = new LinkedHashMap<>();

    private JsonStatExport(
            Observations.Snapshot snapshot,
            ObservationFilter filter,
            ExportedNames names,
            JsonGenerator json) {
        this.snapshot = snapshot;
        this.filter = filter;
        this.names = names;
        this.json = json;
    }

    static void write(
            Observations.Snapshot snapshot,
            ObservationFilter filter,
            ExportedNames names,
            Revision revision,
            OutputStream out)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new JsonStatExport(snapshot, filter, names, json).write(revision);
        }
    }

    private void write(Revision revision) throws IOException {
        measure();
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("label", "Provindex observations");
        json.writeStringField("source", "Provindex");
        json.writeStringField("updated", revision.recordedAt().toString());
        json.writeArrayFieldStart("id");
        for (Axis axis : axes) {
            json.writeString(axis.id());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("size");
        for (Axis axis : axes) {
            json.writeNumber(axis.index().size());
        }
        json.writeEndArray();
        roles();
        dimensions();
        values();
        sparse("status", status);
        json.writeObjectFieldStart("extension");
        json.writeNumberField("revision", revision.id());
        sparse("comparator", comparator);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void measure() {
        axes.add(
                Axis.of(
                        "indicator",
                        "Indicator",
                        "metric",
                        String::compareTo,
                        o -> o.indicator().value()));
        axes.add(Axis.of("area", "Area", "geo", String::compareTo, o -> o.area().value()));
        axes.add(
                Axis.of(
                        "period",
                        "Period",
                        "time",
                        java.util.Comparator.comparing(Period::parse),
                        o -> o.period().code()));
        axes.add(Axis.of("measure", "Measure", null, String::compareTo, o -> o.measure().word()));
        axes.add(Axis.of("kind", "Kind", null, String::compareTo, o -> o.kind().word()));
        axes.add(
                Axis.of(
                        "scope",
                        "Scope",
                        null,
                        String::compareTo,
                        o -> o.scope().isEmpty() ? "none" : o.scope()));
        snapshot.forEach(
                filter,
                Observations.Order.CELL,
                o -> {
                    axes.forEach(axis -> axis.seen().add(axis.value().apply(o)));
                    return true;
                });
        axes.removeIf(axis -> axis.role() == null && isPlain(axis));
        axes.forEach(Axis::number);
    }

    /** Only actual levels of areas themselves: nobody needs to be told. */
    private static boolean isPlain(Axis axis) {
        return axis.seen().isEmpty()
                || axis.seen().size() == 1
                        && List.of("level", "actual", "none").contains(axis.seen().first());
    }

    private void roles() throws IOException {
        json.writeObjectFieldStart("role");
        for (Axis axis : axes) {
            if (axis.role() != null) {
                json.writeArrayFieldStart(axis.role());
                json.writeString(axis.id());
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private void dimensions() throws IOException {
        json.writeObjectFieldStart("dimension");
        for (Axis axis : axes) {
            json.writeObjectFieldStart(axis.id());
            json.writeStringField("label", axis.label());
            json.writeObjectFieldStart("category");
            json.writeArrayFieldStart("index");
            for (String value : axis.index().keySet()) {
                json.writeString(value);
            }
            json.writeEndArray();
            if (!axis.index().isEmpty()) {
                json.writeObjectFieldStart("label");
                for (String value : axis.index().keySet()) {
                    json.writeStringField(value, label(axis, value));
                }
                json.writeEndObject();
            }
            if (axis.id().equals("indicator") && !axis.index().isEmpty() && hasLevelsOnly()) {
                units(axis);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private boolean hasLevelsOnly() {
        return axes.stream().noneMatch(a -> a.id().equals("measure"));
    }

    private String label(Axis axis, String value) {
        String name =
                switch (axis.id()) {
                    case "indicator" -> names.indicator(value);
                    case "area", "scope" -> names.area(value);
                    default -> null;
                };
        return name == null ? value : name;
    }

    private void units(Axis axis) throws IOException {
        json.writeObjectFieldStart("unit");
        for (String code : axis.index().keySet()) {
            IndicatorEntry entry = names.entry(code);
            if (entry != null) {
                json.writeObjectFieldStart(code);
                json.writeStringField("label", entry.unit());
                json.writeNumberField("decimals", decimals(entry));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    /** Decimals are of the display unit; they hold for the base unit where it is the same. */
    private static int decimals(IndicatorEntry entry) {
        return entry.unit().equals(entry.displayUnit()) ? entry.decimals() : 0;
    }

    private long position(Observation o) {
        long position = 0;
        for (Axis axis : axes) {
            position = position * axis.index().size() + axis.index().get(axis.value().apply(o));
        }
        return position;
    }

    private void values() throws IOException {
        long cells = 1;
        for (Axis axis : axes) {
            cells = Math.multiplyExact(cells, Math.max(0, axis.index().size()));
        }
        if (cells > DENSE) {
            json.writeObjectFieldStart("value");
            each(
                    (position, o) -> {
                        json.writeNumberField(Long.toString(position), o.value().value());
                    });
            json.writeEndObject();
            return;
        }
        BigDecimal[] dense = new BigDecimal[(int) cells];
        each((position, o) -> dense[(int) position] = o.value().value());
        json.writeArrayFieldStart("value");
        for (BigDecimal value : dense) {
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        }
        json.writeEndArray();
    }

    private interface Each {
        void accept(long position, Observation o) throws IOException;
    }

    private void each(Each each) {
        snapshot.forEach(
                filter,
                Observations.Order.CELL,
                o -> {
                    try {
                        if (o.value().value() != null) {
                            long position = position(o);
                            each.accept(position, o);
                            note(position, o);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return true;
                });
    }

    /**
     * Unusual statuses and inexact values are few; more than some are left to the other formats.
     */
    private void note(long position, Observation o) {
        if (!o.value().status().equals("A") && status.size() < DENSE) {
            status.put(Long.toString(position), o.value().status());
        }
        String word = o.value().comparator().word();
        if (!word.equals("eq") && comparator.size() < DENSE && o.measure() != Measure.RANK) {
            comparator.put(Long.toString(position), word);
        }
    }

    private void sparse(String field, Map<String, String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }
}
