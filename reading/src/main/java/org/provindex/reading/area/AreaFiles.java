package org.provindex.reading.area;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of areas in a folder of seeds. */
final class AreaFiles {
    private AreaFiles() {}

    static List<AreaName> read(Path folder) throws IOException {
        List<AreaName> areas = new ArrayList<>();
        areas.addAll(provinces(folder.resolve("provinces.csv")));
        areas.addAll(prefectures(folder.resolve("prefectures.csv")));
        areas.addAll(GroupFile.read(folder.resolve("groups.yaml")));
        return areas;
    }

    private static List<AreaName> provinces(Path file) throws IOException {
        List<AreaName> areas = new ArrayList<>();
        if (Files.exists(file)) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord row : rows) {
                    List<String> names =
                            new ArrayList<>(
                                    List.of(
                                            row.getField("name_en"),
                                            row.getField("name_zh"),
                                            row.getField("name_zh_short"),
                                            row.getField("name_pinyin")));
                    names.addAll(List.of(row.getField("aliases").split(";")));
                    areas.add(
                            new AreaName(
                                    row.getField("code_iso"),
                                    AreaName.Level.PROVINCE,
                                    "CN",
                                    named(names)));
                }
            }
        }
        return areas;
    }

    private static List<AreaName> prefectures(Path file) throws IOException {
        List<AreaName> areas = new ArrayList<>();
        if (Files.exists(file)) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord row : rows) {
                    String zh = row.getField("name_zh");
                    List<String> names = new ArrayList<>(List.of(row.getField("name_en"), zh));
                    if (zh.endsWith("市") && zh.length() > 2) {
                        names.add(zh.substring(0, zh.length() - 1));
                    }
                    shortName(row.getField("name_en")).ifPresent(names::add);
                    names.addAll(List.of(row.getField("aliases").split(";")));
                    areas.add(
                            new AreaName(
                                    row.getField("code_gb"),
                                    AreaName.Level.PREFECTURE,
                                    row.getField("province_iso"),
                                    named(names)));
                }
            }
        }
        return areas;
    }

    /**
     * {@code Linxia} for Linxia Hui Autonomous Prefecture; Hainan is left to the province of that
     * name.
     */
    private static Optional<String> shortName(String name) {
        boolean prefecture = name.endsWith(" Prefecture") || name.endsWith(" League");
        return prefecture && name.indexOf(' ') > 2 && !name.startsWith("Hainan ")
                ? Optional.of(name.substring(0, name.indexOf(' ')))
                : Optional.empty();
    }

    private static List<String> named(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).distinct().toList();
    }
}
