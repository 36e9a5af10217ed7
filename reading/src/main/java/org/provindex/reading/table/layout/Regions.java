package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;

/** Cuts a sheet into parts that each have a header of their own. */
final class Regions {
    private static final int MOST_HEADER_ROWS = 6;

    private Regions() {}

    static List<Region> of(List<Row> rows, Words words) {
        List<RowKind> kinds = new ArrayList<>();
        for (Row row : rows) kinds.add(RowKind.of(row, words));
        List<Region> regions = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int body = next(kinds, at, RowKind.BODY);
            if (body < 0) break;
            while (body > at
                    && (kinds.get(body - 1) == RowKind.LABEL
                            || isSection(rows, kinds, at, body - 1))
                    && hasHeaderAbove(kinds, at, body - 1)) {
                body--;
            }
            int header = headerStart(rows, kinds, at, body, words);
            Set<String> signatures = new HashSet<>();
            for (Row row : rows.subList(header, body)) signatures.add(signature(row));
            Set<String> above = new HashSet<>();
            for (Row row : rows.subList(at, header)) above.add(signature(row));
            int end = end(rows, kinds, body, signatures, above, words);
            regions.add(
                    new Region(
                            rows.subList(at, header),
                            rows.subList(header, body),
                            rows.subList(body, end)));
            at = end;
        }
        return regions;
    }

    /** A line of words at the left between the header and the figures, such as North China. */
    private static boolean isSection(List<Row> rows, List<RowKind> kinds, int from, int at) {
        return at > from
                && kinds.get(at) == RowKind.SINGLE
                && kinds.get(at - 1) == RowKind.HEADER
                && rows.get(at - 1).filled() > 1
                && !rows.get(at).cell(0).isEmpty();
    }

    private static boolean hasHeaderAbove(List<RowKind> kinds, int from, int to) {
        return kinds.subList(from, to).contains(RowKind.HEADER);
    }

    private static int next(List<RowKind> kinds, int from, RowKind kind) {
        for (int i = from; i < kinds.size(); i++) {
            if (kinds.get(i) == kind) return i;
        }
        return -1;
    }

    /** Upwards from the body as far as rows are headings, or single ones over columns of it. */
    private static int headerStart(
            List<Row> rows, List<RowKind> kinds, int from, int body, Words words) {
        int start = body;
        while (start > from && body - start < MOST_HEADER_ROWS) {
            RowKind kind = kinds.get(start - 1);
            Row row = rows.get(start - 1);
            // a unit above the headings is that of the sheet
            boolean over =
                    kind == RowKind.SINGLE
                            && start < body
                            && isOver(row)
                            && words.units().parse(row.cell(row.width() - 1).text()).isEmpty();
            boolean units = kind == RowKind.SINGLE && start == body && isOver(row);
            if (kind != RowKind.HEADER && !over && !units) break;
            start--;
        }
        return start;
    }

    /** A single text that stands to the right, and is no unit of the whole sheet. */
    private static boolean isOver(Row row) {
        return row.cell(0).isEmpty()
                && row.filled() == 1
                && !RowKind.UNIT_LINE.matcher(row.cells().get(row.width() - 1).text()).find()
                && !row.cells().get(row.width() - 1).text().toLowerCase().startsWith("unit");
    }

    /** Where a heading of another kind, with figures below it, begins a new part. */
    private static int end(
            List<Row> rows,
            List<RowKind> kinds,
            int body,
            Set<String> signatures,
            Set<String> above,
            Words words) {
        for (int i = body; i < rows.size(); i++) {
            if (kinds.get(i) != RowKind.HEADER) continue;
            if (signatures.contains(signature(rows.get(i)))) {
                int title = otherTitle(rows, kinds, body, i, above);
                if (title < i) return title;
                continue;
            }
            int next = next(kinds, i, RowKind.BODY);
            if (next < 0) return rows.size();
            // a line of words between figures is a heading only if it reaches over their columns
            int reach = rows.get(next).width();
            if (rows.get(i).filled() < 2 || rows.get(i).width() * 2 < reach) continue;
            if (!isLikeHeader(rows.get(i), words)) continue;
            int start = i;
            while (start > body
                    && (kinds.get(start - 1) == RowKind.SINGLE
                            || kinds.get(start - 1) == RowKind.HEADER)) {
                start--;
            }
            return start;
        }
        return rows.size();
    }

    /**
     * The first of the lines above a repeated header, where they tell of another table: not the
     * lines of the first one, nor that it is continued.
     *
     * @return the header itself where nothing else is told
     */
    private static int otherTitle(
            List<Row> rows, List<RowKind> kinds, int body, int header, Set<String> above) {
        int start = header;
        boolean other = false;
        while (start > body && kinds.get(start - 1) == RowKind.SINGLE) {
            Row row = rows.get(--start);
            boolean continued = false;
            for (Cell cell : row.cells()) continued |= Preamble.isContinued(cell.text());
            if (continued) return header;
            other |= !above.contains(signature(row));
        }
        return other ? start : header;
    }

    /**
     * Among rows of figures, a heading has a word for a role, is empty at its corner or names
     * areas.
     */
    private static boolean isLikeHeader(Row row, Words words) {
        if (row.cell(0).isEmpty()) return true;
        int areas = 0;
        for (Cell cell : row.cells()) {
            if (cell.isEmpty()) continue;
            if (words.role(cell.text()).isPresent()) return true;
            if (cell.text().length() < 40 && words.areas().of(cell.text()).names()) areas++;
        }
        return areas >= 3;
    }

    /** The words of a row, by which a repeated header is known. */
    static String signature(Row row) {
        StringBuilder words = new StringBuilder();
        for (Cell cell : row.cells()) {
            String text = cell.text();
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) words.append(text.charAt(i));
            }
            words.append('|');
        }
        return words.toString();
    }
}
