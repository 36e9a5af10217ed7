package org.provindex.reading.table;

import java.util.List;
import java.util.Map;

/**
 * What a reading of a file found.
 *
 * @param format format of the file
 * @param encoding encoding of a text file, empty for others
 * @param separator separator of a text file, empty for others
 * @param sheets what each sheet is
 * @param remarks what was asked, refused and noticed, at most {@value #MOST_REMARKS} of them
 * @param taken figures that are taken
 * @param refused figures that are left out, empty cells and missing marks not counted
 */
public record TableReport(
        String format,
        String encoding,
        String separator,
        List<SheetReport> sheets,
        List<Remark> remarks,
        long taken,
        long refused) {
    /** More remarks help nobody; all are counted. */
    public static final int MOST_REMARKS = 1_000;

    /** Copies the lists. */
    public TableReport {
        sheets = List.copyOf(sheets);
        remarks = List.copyOf(remarks);
    }

    /** Whether something is to be answered before the file is read whole. */
    public boolean hasQuestions() {
        return remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.QUESTION);
    }

    /**
     * What a part of a sheet is.
     *
     * @param sheet its name, empty in a text file
     * @param headerRows numbers of the rows of its header
     * @param area what tells the area: {@code rows}, {@code columns}, or the code for all
     * @param period what tells the period, likewise
     * @param indicator what tells the indicator, likewise
     * @param unit unit of all figures, empty where columns or rows have their own
     * @param columns its columns
     * @param taken figures that are taken
     * @param sample a few of the figures
     * @param rows labels of indicators in rows, with the unit that each has
     */
    public record SheetReport(
            String sheet,
            List<Integer> headerRows,
            String area,
            String period,
            String indicator,
            String unit,
            List<ColumnReport> columns,
            long taken,
            List<TableCell> sample,
            Map<String, String> rows) {
        /** Copies the lists. */
        public SheetReport {
            headerRows = List.copyOf(headerRows);
            columns = List.copyOf(columns);
            sample = List.copyOf(sample);
            rows = Map.copyOf(rows);
        }
    }

    /**
     * What a column is.
     *
     * @param column its letters
     * @param heading its heading
     * @param role what it holds
     * @param area area of its figures, empty where rows or the sheet tell it
     * @param indicator indicator of its figures
     * @param score 1 where a curated name of the catalogue fits, below 1 for the likeliest one, 0
     *     if none
     * @param likeliest the likeliest indicator of the catalogue where the name is no curated one
     * @param period period of its figures
     * @param unit base unit of its figures
     * @param factor what its figures are multiplied by
     * @param unitText the words of the table for its unit
     * @param refusal why its figures are left out, empty if they are taken
     */
    public record ColumnReport(
            String column,
            String heading,
            String role,
            String area,
            String indicator,
            double score,
            String likeliest,
            String period,
            String unit,
            String factor,
            String unitText,
            String refusal) {}
}
