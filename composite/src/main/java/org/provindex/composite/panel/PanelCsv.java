package org.provindex.composite.panel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.panel.UnreadableTableException.Fault;

/**
 * Reads a panel from comma-separated values (RFC 4180, UTF-8) with a header row, in one of two
 * forms.
 *
 * <p>Long: columns {@code indicator}, {@code area}, {@code period} and {@code value}; {@code unit},
 * {@code status} and {@code source} may stand beside them and are not looked at.
 *
 * <p>Wide: columns {@code area} and perhaps {@code period}, and a column for each indicator.
 * Without a period column all rows are of the one period {@code all}.
 *
 * <p>In both, a column {@code group:NAME} puts areas into the groups of a grouping. An empty cell
 * is no measurement. Numbers have a decimal point and no thousands separators.
 */
public final class PanelCsv {
    /** The period of a wide table that has none. */
    public static final String ONLY_PERIOD = "all";

    private static final Set<String> LONG = Set.of("indicator", "area", "period", "value");
    private static final Set<String> BESIDE = Set.of("unit", "status", "source");
    private static final String GROUP = "group:";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int MOST_FAULTS = 1000;

    private final PanelBuilder panel = Panel.builder();
    private final List<Fault> faults = new ArrayList<>();

    private PanelCsv() {}

    /**
     * @throws UnreadableTableException with every bad row
     */
    public static Panel read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new UnreadableTableException(
                    List.of(new Fault(1, "", "the file is not in UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws UnreadableTableException with every bad row
     */
    public static Panel read(Reader reader) {
        PanelCsv table = new PanelCsv();
        try {
            CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder()
                            .allowMissingFields(true)
                            .allowExtraFields(true)
                            .ofNamedCsvRecord(reader);
            table.rows(rows);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof java.nio.charset.CharacterCodingException) {
                table.fault(1, "", "the file is not in UTF-8");
            } else {
                table.fault(1, "", "is no CSV: " + e.getMessage());
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof java.nio.charset.CharacterCodingException)) throw e;
            table.fault(1, "", "the file is not in UTF-8");
        }
        if (!table.faults.isEmpty()) throw new UnreadableTableException(table.faults);
        return table.panel.build();
    }

    private void rows(Iterable<NamedCsvRecord> rows) {
        boolean headerRead = false;
        boolean isLong = false;
        for (NamedCsvRecord row : rows) {
            if (!headerRead) {
                headerRead = true;
                isLong = Set.copyOf(header(row)).containsAll(LONG);
                if (!checkHeader(header(row), isLong)) return;
            }
            if (faults.size() >= MOST_FAULTS) {
                fault(row.getStartingLineNumber(), "", "and so on: too many bad rows");
                return;
            }
            if (row.getFieldCount() != row.getHeader().size()) {
                fault(
                        row.getStartingLineNumber(),
                        "",
                        "has %d cells, the header has %d"
                                .formatted(row.getFieldCount(), row.getHeader().size()));
            } else if (isLong) {
                longRow(row);
            } else {
                wideRow(row);
            }
        }
        if (!headerRead) fault(1, "", "there is no row of data");
    }

    /** A byte order mark belongs to no name. */
    private static List<String> header(NamedCsvRecord row) {
        return row.getHeader().stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private boolean checkHeader(List<String> header, boolean isLong) {
        if (!header.contains("area")) {
            fault(
                    1,
                    "",
                    "needs the columns indicator, area, period, value (long form), or area, period"
                            + " and a column for each indicator (wide form)");
            return false;
        }
        if (Set.copyOf(header).size() < header.size()) fault(1, "", "has two columns of one name");
        for (String column : header) {
            if (column.isEmpty()) fault(1, "", "has a column without a name");
            else if (isLong && !isOfLongForm(column)) {
                fault(
                        1,
                        column,
                        "is no column of the long form; it may have %s%s and %sNAME"
                                .formatted(LONG, BESIDE, GROUP));
            }
        }
        return faults.isEmpty();
    }

    private static boolean isOfLongForm(String column) {
        return LONG.contains(column) || BESIDE.contains(column) || column.startsWith(GROUP);
    }

    private void longRow(NamedCsvRecord row) {
        List<String> header = header(row);
        String area = row.getField(header.indexOf("area")).strip();
        add(
                row,
                "value",
                row.getField(header.indexOf("indicator")).strip(),
                area,
                row.getField(header.indexOf("period")).strip(),
                row.getField(header.indexOf("value")).strip());
        for (int k = 0; k < header.size(); k++) group(row, header.get(k), area, row.getField(k));
    }

    private void wideRow(NamedCsvRecord row) {
        List<String> header = header(row);
        String area = row.getField(header.indexOf("area")).strip();
        int periodColumn = header.indexOf("period");
        String period = periodColumn < 0 ? ONLY_PERIOD : row.getField(periodColumn).strip();
        for (int k = 0; k < header.size(); k++) {
            String column = header.get(k);
            if (column.equals("area") || column.equals("period")) continue;
            String cell = row.getField(k).strip();
            if (column.startsWith(GROUP)) group(row, column, area, cell);
            else add(row, column, column, area, period, cell);
        }
    }

    /**
     * Puts the area of a row into a group, if the column is one of groups and the cell not empty.
     */
    private void group(NamedCsvRecord row, String column, String area, String cell) {
        if (!column.startsWith(GROUP) || cell.isBlank()) return;
        try {
            panel.group(column.substring(GROUP.length()), area, cell.strip());
        } catch (CompositeException e) {
            fault(row.getStartingLineNumber(), column, e.getMessage());
        }
    }

    private void add(
            NamedCsvRecord row,
            String column,
            String indicator,
            String area,
            String period,
            String cell) {
        long line = row.getStartingLineNumber();
        if (indicator.isEmpty()) fault(line, "indicator", "is empty");
        if (area.isEmpty()) fault(line, "area", "is empty");
        if (period.isEmpty()) fault(line, "period", "is empty");
        if (indicator.isEmpty() || area.isEmpty() || period.isEmpty()) return;
        panel.area(area).period(period).indicator(indicator);
        if (cell.isEmpty()) return;
        if (!NUMBER.matcher(cell).matches()) {
            fault(line, column, "'%s' is no number; leave a missing value empty".formatted(cell));
            return;
        }
        try {
            panel.value(indicator, area, period, Double.parseDouble(cell));
        } catch (CompositeException e) {
            fault(line, column, e.getMessage());
        }
    }

    private void fault(long row, String column, String message) {
        faults.add(new Fault(row, column, message));
    }
}
