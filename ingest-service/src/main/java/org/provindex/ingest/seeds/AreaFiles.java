package org.provindex.ingest.seeds;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Turns the three CSV files of areas into the catalogue document that the indicator service reads.
 */
final class AreaFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AreaFiles() {}

    /** Columns code_iso, code_gb, name_en, name_zh, name_zh_short, name_pinyin, region, aliases. */
    static ObjectNode provinces(Path file) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode areas = document.putArray("areas");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                ObjectNode area = areas.addObject();
                area.put("code", row.getField("code_iso"))
                        .put("level", "province")
                        .put("parent", "CN");
                // Tables and people say 山西; the full name 山西省 stays as an alias.
                area.putObject("names")
                        .put("en", row.getField("name_en"))
                        .put("zh", row.getField("name_zh_short"))
                        .put("pinyin", row.getField("name_pinyin"));
                area.putArray("codes").add(row.getField("code_gb"));
                aliases(area, row.getField("name_zh"), row.getField("aliases"));
            }
        }
        return document;
    }

    /** Columns code_gb, province_iso, name_en, name_zh, kind, aliases. */
    static ObjectNode prefectures(Path file) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode areas = document.putArray("areas");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                ObjectNode area = areas.addObject();
                area.put("code", row.getField("code_gb"))
                        .put("level", "prefecture")
                        .put("parent", row.getField("province_iso"));
                area.putObject("names")
                        .put("en", row.getField("name_en"))
                        .put("zh", row.getField("name_zh"));
                aliases(area, "", row.getField("aliases"));
            }
        }
        return document;
    }

    /** Columns area and neighbours (codes separated by blanks). */
    static ObjectNode neighbours(Path file) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode all = document.putArray("neighbours");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                ObjectNode entry = all.addObject().put("area", row.getField("area"));
                ArrayNode codes = entry.putArray("neighbours");
                Arrays.stream(row.getField("neighbours").split(" "))
                        .filter(c -> !c.isBlank())
                        .forEach(codes::add);
            }
        }
        return document;
    }

    private static void aliases(ObjectNode area, String first, String others) {
        Set<String> aliases = new LinkedHashSet<>();
        aliases.add(first);
        aliases.addAll(Arrays.asList(others.split(";")));
        ArrayNode texts = area.putArray("aliases");
        aliases.stream().map(String::strip).filter(a -> !a.isEmpty()).forEach(texts::add);
    }
}
