package org.provindex.ingest.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a long-form table: which field stands in which column (0-based). */
final class Header {
    static final List<String> NEEDED = List.of("indicator", "area", "period", "value", "unit");
    static final List<String> OPTIONAL =
            List.of(
                    "status",
                    "source",
                    "release",
                    "measure",
                    "kind",
                    "comparator",
                    "scope",
                    "plan");

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final int width;

    private Header(int width) {
        this.width = width;
    }

    static Header of(List<String> fields, long row, RowFaults faults) {
        Header header = new Header(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.get(i).strip().toLowerCase(Locale.ROOT);
            if (!NEEDED.contains(name) && !OPTIONAL.contains(name)) {
                faults.add(
                        row,
                        i + 1,
                        "unknown-column",
                        "the column '%s' is not known; known are %s"
                                .formatted(
                                        name.length() > 40 ? name.substring(0, 40) + "…" : name,
                                        all()));
            } else if (header.columns.put(name, i) != null) {
                faults.add(
                        row,
                        i + 1,
                        "duplicate-column",
                        "the column '%s' stands twice".formatted(name));
            }
            if (i > 100) {
                break;
            }
        }
        for (String name : NEEDED) {
            if (!header.columns.containsKey(name)) {
                faults.add(
                        row,
                        null,
                        "missing-column",
                        "the column '%s' is missing; a table begins with a header row such as indicator,area,period,value,unit"
                                .formatted(name));
            }
        }
        return header;
    }

    private static String all() {
        List<String> all = new ArrayList<>(NEEDED);
        all.addAll(OPTIONAL);
        return String.join(", ", all);
    }

    int width() {
        return width;
    }

    /** Column for messages, 1-based. */
    int column(String name) {
        return columns.getOrDefault(name, -1) + 1;
    }

    /** The stripped text of a field; empty where the table has no such column. */
    String text(List<String> fields, String name) {
        Integer column = columns.get(name);
        return column == null ? "" : fields.get(column).strip();
    }
}
