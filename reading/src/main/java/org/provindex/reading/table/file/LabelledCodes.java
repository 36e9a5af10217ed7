package org.provindex.reading.table.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet of SDMX-CSV with codes and words in one cell, {@code CN-BJ: Beijing}: codes are kept
 * where they tell areas, units and states, words where they name something.
 */
public final class LabelledCodes implements SheetSource {
    private static final Pattern BOTH = Pattern.compile("([A-Za-z0-9_@.()+:-]+?):\\s+(.+)");
    private static final Set<String> CODED =
            Set.of(
                    "REF_AREA",
                    "GEO",
                    "FREQ",
                    "UNIT_MEASURE",
                    "UNIT_MULT",
                    "OBS_STATUS",
                    "TIME_PERIOD",
                    "UNIT");
    private static final int FEWEST = 3;

    private final SheetSource sheet;
    private final List<String> ids;

    private LabelledCodes(SheetSource sheet, List<String> ids) {
        this.sheet = sheet;
        this.ids = ids;
    }

    /**
     * The sheet with one of both in each cell, or the sheet itself where it is not of this form.
     */
    public static SheetSource of(SheetSource sheet) throws IOException {
        List<String> ids = new ArrayList<>();
        sheet.read(
                row -> {
                    for (Cell cell : row.cells()) {
                        Matcher both = BOTH.matcher(cell.text().strip());
                        ids.add(both.matches() ? both.group(1) : "");
                    }
                    return false;
                });
        long told = ids.stream().filter(id -> !id.isEmpty()).count();
        boolean sdmx = ids.contains("OBS_VALUE") && ids.contains("TIME_PERIOD");
        return sdmx && told >= FEWEST ? new LabelledCodes(sheet, ids) : sheet;
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public String address(int row, int column) {
        return sheet.address(row, column);
    }

    @Override
    public void read(RowReader reader) throws IOException {
        boolean[] first = {true};
        sheet.read(
                row -> {
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 0; i < row.width(); i++) {
                        Cell cell = row.cell(i);
                        String id = i < ids.size() ? ids.get(i) : "";
                        if (id.isEmpty()) cells.add(cell);
                        else cells.add(first[0] ? Cell.text(id) : told(cell, id));
                    }
                    first[0] = false;
                    return reader.take(new Row(row.number(), cells));
                });
    }

    private static Cell told(Cell cell, String id) {
        Matcher both = BOTH.matcher(cell.text().strip());
        if (!both.matches()) return cell;
        return Cell.text(both.group(CODED.contains(id.toUpperCase(java.util.Locale.ROOT)) ? 1 : 2));
    }
}
