package org.provindex.reading.table;

import java.util.List;

/**
 * What a person says about a file and files of its kind: answers to what was asked, and corrections
 * of what was proposed.
 *
 * <p>Whatever is empty is left to the proposal. Columns are found by their heading, so that a
 * mapping serves for the next file of the kind, also where its columns stand elsewhere.
 *
 * @param version version of this form, 1
 * @param encoding encoding of a text file, empty to detect it
 * @param sheets what is said of single sheets
 */
public record Mapping(int version, String encoding, List<SheetMapping> sheets) {
    /** A mapping that says nothing. */
    public static final Mapping NONE = new Mapping(1, "", List.of());

    /** Copies the sheets. */
    public Mapping {
        if (version != 1) {
            throw new IllegalArgumentException(
                    "Version %d of the mapping is not known; 1 is.".formatted(version));
        }
        sheets = List.copyOf(sheets);
    }

    /** What is said of a sheet: the first entry with its name, or with the name {@code *}. */
    public SheetMapping sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.sheet().equals(name))
                .findFirst()
                .or(() -> sheets.stream().filter(s -> s.sheet().equals("*")).findFirst())
                .orElse(SheetMapping.NONE);
    }

    /**
     * What is said of a sheet.
     *
     * @param sheet its name, {@code *} for every other
     * @param take whether it is read at all
     * @param area code or name of the area that all its figures are of
     * @param indicator code or name of the indicator
     * @param period period of all its figures
     * @param unit unit of the figures that have none of their own
     * @param fiscalYearStart month in which years such as 2019-20 begin, 0 where it is not told
     * @param columns what is said of columns
     * @param rows what is said of labels of indicators that stand in rows
     */
    public record SheetMapping(
            String sheet,
            boolean take,
            String area,
            String indicator,
            String period,
            String unit,
            int fiscalYearStart,
            List<ColumnMapping> columns,
            List<ColumnMapping> rows) {
        static final SheetMapping NONE =
                new SheetMapping("*", true, "", "", "", "", 0, List.of(), List.of());

        /** Copies the lists. */
        public SheetMapping {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** What is said of a heading. */
        public ColumnMapping column(String heading) {
            return find(columns, heading);
        }

        /**
         * What is said of an indicator that a row names; a word on columns of its name counts too.
         */
        public ColumnMapping row(String label) {
            ColumnMapping row = find(rows, label);
            return row.heading().isEmpty() ? column(label) : row;
        }

        private static ColumnMapping find(List<ColumnMapping> all, String heading) {
            return all.stream()
                    .filter(column -> column.heading().equals(heading))
                    .findFirst()
                    .orElse(ColumnMapping.NONE);
        }
    }

    /**
     * What is said of a column or a label.
     *
     * @param heading its heading
     * @param role {@code area}, {@code code}, {@code period}, {@code indicator}, {@code unit},
     *     {@code status}, {@code value}, {@code ignored}; empty to leave it
     * @param area code or name of the area of its figures
     * @param indicator code or name of their indicator
     * @param period their period
     * @param unit their unit
     */
    public record ColumnMapping(
            String heading,
            String role,
            String area,
            String indicator,
            String period,
            String unit) {
        static final ColumnMapping NONE = new ColumnMapping("", "", "", "", "", "");
    }
}
