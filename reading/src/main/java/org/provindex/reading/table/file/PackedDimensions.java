package org.provindex.reading.table.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet of Eurostat's bulk form, whose first column packs several dimensions, {@code
 * unit,geo\time}: each becomes a column of its own, and a column names the dataset and what else is
 * told of the indicator.
 */
public final class PackedDimensions implements SheetSource {
    private static final Pattern HEAD =
            Pattern.compile(
                    "([A-Za-z_0-9]+(?:,[A-Za-z_0-9]+)*)\\\\(time|time_period)",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> PLACE_AND_TIME = Set.of("geo", "freq", "unit");

    private final SheetSource packed;
    private final String dataset;
    private final List<String> dimensions;

    private PackedDimensions(SheetSource packed, String dataset, List<String> dimensions) {
        this.packed = packed;
        this.dataset = dataset;
        this.dimensions = dimensions;
    }

    /**
     * The sheet with its dimensions apart, or the sheet itself where nothing is packed.
     *
     * @param dataset code of the dataset, which the file itself does not tell
     */
    public static SheetSource of(SheetSource sheet, String dataset) throws IOException {
        List<String> heads = new ArrayList<>();
        sheet.read(
                row -> {
                    heads.add(row.cell(0).text().strip());
                    return false;
                });
        Matcher matcher = HEAD.matcher(heads.isEmpty() ? "" : heads.get(0));
        if (!matcher.matches()) return sheet;
        return new PackedDimensions(sheet, dataset, List.of(matcher.group(1).split(",")));
    }

    @Override
    public String name() {
        return packed.name();
    }

    @Override
    public String address(int row, int column) {
        return packed.address(row, Math.max(0, column - dimensions.size()));
    }

    @Override
    public void read(RowReader reader) throws IOException {
        packed.read(
                row -> {
                    boolean header = HEAD.matcher(row.cell(0).text().strip()).matches();
                    List<Cell> cells = new ArrayList<>();
                    List<String> codes =
                            header ? dimensions : List.of(row.cell(0).text().strip().split(","));
                    StringBuilder indicator = new StringBuilder(dataset);
                    for (int i = 0; i < dimensions.size(); i++) {
                        String code = i < codes.size() ? codes.get(i).strip() : "";
                        String dimension = dimensions.get(i).toLowerCase(Locale.ROOT);
                        cells.add(
                                Cell.text(
                                        header && !PLACE_AND_TIME.contains(dimension)
                                                ? "freq"
                                                : code));
                        if (!dimension.equals("geo") && !dimension.equals("freq")) {
                            indicator.append(' ').append(code);
                        }
                    }
                    cells.add(Cell.text(header ? "indicator" : indicator.toString()));
                    for (int i = 1; i < row.width(); i++) cells.add(row.cell(i));
                    return reader.take(new Row(row.number(), cells));
                });
    }
}
