package org.provindex.indicator.sdmx;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.FormulaGuard;
import org.provindex.web.language.Language;

/** Writes SDMX-CSV 2.0 messages. */
final class SdmxCsv {
    /** What is shown of components and codes. */
    enum Labels {
        ID,
        NAME,
        BOTH
    }

    private final DataMessage message;
    private final Labels labels;
    private final Map<String, Codelist> codelists;

    SdmxCsv(DataMessage message, Labels labels, Map<String, Codelist> codelists) {
        this.message = message;
        this.labels = labels;
        this.codelists = codelists;
    }

    void write(RowSource rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header());
        List<String> fields = new ArrayList<>();
        try {
            rows.forEach(
                    row -> {
                        fields.clear();
                        fill(row, fields);
                        csv.writeRecord(fields);
                        return true;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
        text.flush();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID"));
        if (labels == Labels.NAME) {
            header.add("STRUCTURE_NAME");
        }
        header.add("ACTION");
        for (Component component : message.components()) {
            String name = message.language().pick(component.names().en(), component.names().zh());
            header.add(labels == Labels.BOTH ? component.id() + ": " + name : component.id());
            if (labels == Labels.NAME) {
                header.add(name);
            }
        }
        return header;
    }

    private void fill(@Nullable String[] row, List<String> fields) {
        String id = "%s:%s(%s)".formatted(Urn.AGENCY, message.structureId(), Urn.VERSION);
        Language language = message.language();
        String name = language.pick(message.names().en(), message.names().zh());
        fields.add(message.structureType());
        fields.add(labels == Labels.BOTH ? id + ": " + name : id);
        if (labels == Labels.NAME) {
            fields.add(FormulaGuard.text(name));
        }
        fields.add(row[message.dsd().measureIndex()] == null ? "D" : message.isDelta() ? "M" : "I");
        for (Component component : message.components()) {
            String value = row[message.dsd().indexOf(component.id())];
            String shown = component.isNumber() && value != null ? value : FormulaGuard.text(value);
            String label = label(component, value, language);
            fields.add(labels == Labels.BOTH && !label.isEmpty() ? shown + ": " + label : shown);
            if (labels == Labels.NAME) {
                fields.add(FormulaGuard.text(label));
            }
        }
    }

    private String label(Component component, @Nullable String value, Language language) {
        if (labels == Labels.ID || value == null || component.codelist() == null) {
            return "";
        }
        var names = codelists.get(component.codelist()).nameOf(value);
        return language.pick(names.en(), names.zh());
    }
}
