package org.provindex.reading.table.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.AreaLabels;
import org.provindex.reading.table.label.AreaReading;

/** What the areas of all rows together tell: their country, and whether cities follow provinces. */
record RowPlaces(AreaLabels areas) {
    /** The country of most provinces of a column, empty if it names none. */
    String country(ColumnCount count) {
        Map<String, Integer> countries = new HashMap<>();
        for (String text : count.texts) {
            AreaReading area = areas.of(text);
            if (area.isArea() && area.area().level() == Level.PROVINCE) {
                countries.merge(area.area().parent(), 1, Integer::sum);
            }
        }
        return countries.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether each city that is known by its name alone stands below its own province. */
    boolean isNested(List<ColumnPlan> columns, List<Row> body) {
        AreaReading province = null;
        int inside = 0;
        for (Row row : body) {
            Optional<AreaReading> area =
                    columns.stream()
                            .filter(column -> column.role() == Role.AREA)
                            .map(column -> areas.of(row.cell(column.column()).text()))
                            .filter(AreaReading::isArea)
                            .findFirst();
            if (area.isEmpty()) continue;
            switch (area.get().area().level()) {
                case PROVINCE -> province = area.get();
                case PREFECTURE -> {
                    if (province == null) return false;
                    if (!area.get().area().parent().equals(province.area().code())) return false;
                    inside++;
                }
                default -> {}
            }
        }
        return inside > 0;
    }
}
