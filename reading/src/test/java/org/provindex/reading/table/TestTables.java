package org.provindex.reading.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.provindex.reading.Repository;
import org.provindex.reading.indicator.Catalogue;
import org.provindex.reading.indicator.IndicatorName;
import org.provindex.reading.table.label.Units;

/** Reads tables made for a test, with the areas and indicators of the seeds. */
final class TestTables {
    private static final TableReader READER =
            TableReader.of(Repository.gazetteer(), catalogue(), Units.common());

    private TestTables() {}

    /** What was read: figures as lines {@code area indicator period value unit status}. */
    record Read(TableReport report, List<TableCell> cells) {
        List<String> lines() {
            return cells.stream().map(Read::line).toList();
        }

        private static String line(TableCell cell) {
            String status = cell.status().equals("A") ? "" : " " + cell.status();
            return "%s %s %s %s %s%s"
                    .formatted(
                            cell.area(),
                            cell.indicator(),
                            cell.period(),
                            cell.value().toPlainString(),
                            cell.unit(),
                            status);
        }

        /** The value of a cell by its address. */
        String at(String address) {
            return cells.stream()
                    .filter(cell -> cell.cell().equals(address))
                    .map(Read::line)
                    .findFirst()
                    .orElse("");
        }

        /** All that was said, one remark a line. */
        String said() {
            StringBuilder said = new StringBuilder();
            for (Remark remark : report.remarks()) {
                said.append(remark.kind())
                        .append(' ')
                        .append(remark.cell())
                        .append(": ")
                        .append(remark.text())
                        .append('\n');
            }
            return said.toString();
        }
    }

    static Read read(String text) {
        return read("table.csv", text, StandardCharsets.UTF_8, Mapping.NONE);
    }

    static Read read(String name, String text) {
        return read(name, text, StandardCharsets.UTF_8, Mapping.NONE);
    }

    static Read read(String text, Mapping mapping) {
        return read("table.csv", text, StandardCharsets.UTF_8, mapping);
    }

    static Read read(String name, String text, Charset charset, Mapping mapping) {
        return read(name, text.getBytes(charset), mapping);
    }

    static Read read(String name, byte[] bytes, Mapping mapping) {
        try {
            Path file = Files.createTempFile("table", ".tmp");
            try {
                Files.write(file, bytes);
                return read(file, name, mapping);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read read(Path file, String name, Mapping mapping) {
        List<TableCell> cells = new ArrayList<>();
        try {
            return new Read(READER.read(file, name, mapping, cells::add), cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue catalogue() {
        try {
            JsonNode file =
                    new YAMLMapper()
                            .readTree(
                                    Repository.root()
                                            .resolve("seeds/catalogue/indicators.yaml")
                                            .toFile());
            List<IndicatorName> names = new ArrayList<>();
            for (JsonNode each : file.path("indicators")) {
                names.add(
                        new IndicatorName(
                                each.path("code").asText(),
                                texts(each.path("names")),
                                texts(each.path("aliases")),
                                each.path("unit").asText()));
            }
            return Catalogue.of(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
