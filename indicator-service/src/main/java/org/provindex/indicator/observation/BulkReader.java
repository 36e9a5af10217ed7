package org.provindex.indicator.observation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** Reads many observations from JSON or CSV; one that is wrong does not hide the others' faults. */
@Singleton
class BulkReader {
    /** Larger tables belong to the ingest service, which streams them. */
    static final int MOST = 100_000;

    private final ObjectMapper json;
    private final ObjectReader entries;

    BulkReader(ObjectMapper json) {
        this.json = json;
        // Behind an entry of a list comes the next.
        this.entries = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Takes what was read, in order. */
    @FunctionalInterface
    interface Sink {
        void add(BulkFaults.Place place, BulkForm.Item item);
    }

    void readJson(InputStream body, BulkFaults faults, Sink sink) throws IOException {
        try (JsonParser parser = json.getFactory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw invalid("", "invalid", "The body must be an object with the list 'items'.");
            }
            boolean listed = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                if (!"items".equals(field)) {
                    throw invalid(
                            "/" + field,
                            "unknown-field",
                            "The field '%s' is not known here. Known are: items."
                                    .formatted(Problems.shorten(String.valueOf(field))));
                }
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw invalid("/items", "invalid", "'items' must be a list.");
                }
                listed = readItems(parser, faults, sink);
            }
            if (parser.nextToken() != null) {
                throw invalid("", "invalid", "Something stands behind the end of the body.");
            }
            if (!listed) {
                throw invalid("/items", "invalid", "'items' is needed and must not be empty.");
            }
        }
    }

    private boolean readItems(JsonParser parser, BulkFaults faults, Sink sink) throws IOException {
        int ordinal = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            checkCount(ordinal + 1);
            JsonNode node = entries.readTree(parser);
            item(BulkFaults.Place.entry(ordinal++), node, faults, sink);
        }
        return ordinal > 0;
    }

    void readCsv(InputStream body, BulkFaults faults, Sink sink) throws IOException {
        Reader text =
                new InputStreamReader(
                        body, StandardCharsets.UTF_8.newDecoder()); // a decoder of its own reports
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(withoutMark(text))) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> columns =
                    records.hasNext() ? BulkHeader.read(records.next(), faults) : List.of();
            if (columns.isEmpty()) {
                throw invalid(
                        "", "invalid", "The table is empty; its first row names the columns.");
            }
            faults.throwIfAny(); // without a header no row can be understood
            int ordinal = 0;
            while (records.hasNext()) {
                checkCount(ordinal + 1);
                row(ordinal++, records.next(), columns, faults, sink);
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? encoding()
                    : invalid("", "malformed-csv", "The body cannot be read as CSV.");
        } catch (CharacterCodingException e) {
            throw encoding();
        }
    }

    private static RuntimeException encoding() {
        return Problem.of(
                        400,
                        "encoding",
                        "The encoding is broken",
                        "The body is not UTF-8. Save the table as CSV in UTF-8.")
                .asException();
    }

    /** Spreadsheets put a byte order mark first. */
    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text, 1);
        int first = reader.read();
        if (first >= 0 && first != 0xFEFF) {
            reader.unread(first);
        }
        return reader;
    }

    private void row(
            int ordinal, CsvRecord record, List<String> columns, BulkFaults faults, Sink sink) {
        var place = new BulkFaults.Place(ordinal, record.getStartingLineNumber(), columns);
        if (record.getFieldCount() != columns.size()) {
            faults.add(
                    place,
                    "",
                    "width",
                    "The row has %d fields, the header %d"
                            .formatted(record.getFieldCount(), columns.size()));
            faults.refuse();
            return;
        }
        ObjectNode node = json.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            String text = record.getField(i).strip();
            if (text.isEmpty()) {
                continue;
            }
            switch (columns.get(i)) {
                case "value" -> {
                    try {
                        node.put("value", new BigDecimal(text));
                    } catch (NumberFormatException e) {
                        faults.add(
                                place,
                                "value",
                                "no-number",
                                "'%s' is no number".formatted(Problems.shorten(text)));
                        faults.refuse();
                        return;
                    }
                }
                case "seriesBreak" -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        faults.add(place, "seriesBreak", "invalid", "must be true or false");
                        faults.refuse();
                        return;
                    }
                    node.put("seriesBreak", text.equals("true"));
                }
                default -> node.put(columns.get(i), text);
            }
        }
        item(place, node, faults, sink);
    }

    private void item(BulkFaults.Place place, JsonNode node, BulkFaults faults, Sink sink) {
        try {
            BulkForm.Item item = json.treeToValue(node, BulkForm.Item.class);
            if (item == null) {
                faults.add(place, "", "invalid", "An entry is null");
                faults.refuse();
                return;
            }
            item.form(); // its checks name the field
            sink.add(place, item);
        } catch (InvalidFieldException e) {
            faults.add(place, e.field(), "invalid", message(e));
            faults.refuse();
        } catch (JsonMappingException e) {
            mismatch(place, e, faults);
            faults.refuse();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            faults.add(place, "", "invalid", "The entry cannot be read");
            faults.refuse();
        }
    }

    private static void mismatch(
            BulkFaults.Place place, JsonMappingException e, BulkFaults faults) {
        String field = e.getPath().isEmpty() ? "" : e.getPath().get(0).getFieldName();
        if (e instanceof UnrecognizedPropertyException unknown) {
            faults.add(
                    place,
                    unknown.getPropertyName(),
                    "unknown-field",
                    "The field '%s' is not known here"
                            .formatted(Problems.shorten(unknown.getPropertyName())));
            return;
        }
        for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
            if (t instanceof InvalidFieldException invalid) {
                faults.add(place, invalid.field(), "invalid", message(invalid));
                return;
            }
            if (t instanceof IllegalArgumentException refused) {
                faults.add(place, field == null ? "" : field, "invalid", message(refused));
                return;
            }
        }
        faults.add(
                place,
                field == null ? "" : field,
                "invalid",
                "The value has not the type that is expected there");
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? "The value cannot be used" : e.getMessage();
    }

    private static void checkCount(int count) {
        if (count > MOST) {
            throw Problem.of(
                            413,
                            "too-large",
                            "The body is too large",
                            "At most %d observations go in at once; larger tables go to POST /api/v1/imports."
                                    .formatted(MOST))
                    .with("limit", MOST)
                    .asException();
        }
    }

    private static RuntimeException invalid(String pointer, String code, String message) {
        return Problems.invalidBody(List.of(Problem.Fault.inBody(pointer, code, message)))
                .asException();
    }
}
