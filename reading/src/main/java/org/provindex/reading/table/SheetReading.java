package org.provindex.reading.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.file.SheetSource;
import org.provindex.reading.table.layout.Block;
import org.provindex.reading.table.layout.BlockPlanner;
import org.provindex.reading.table.layout.Facts;
import org.provindex.reading.table.layout.Region;
import org.provindex.reading.table.layout.SheetNames;
import org.provindex.reading.table.layout.Words;

/** Reads one sheet: its first rows to understand it, then all of them. */
final class SheetReading {
    private static final int LOOKED_AT = 5_000;
    private static final int LOOKED_AT_CELLS = 1_000_000;

    private final Words words;
    private final Mapping.SheetMapping mapping;
    private final SheetSource sheet;
    private final String stem;
    private final Reading reading;

    SheetReading(
            Words words,
            Mapping.SheetMapping mapping,
            SheetSource sheet,
            String stem,
            Reading reading) {
        this.words = words;
        this.mapping = mapping;
        this.sheet = sheet;
        this.stem = stem;
        this.reading = reading;
    }

    List<TableReport.SheetReport> read() throws IOException {
        List<Row> rows = new ArrayList<>();
        int[] cells = {0};
        sheet.read(
                row -> {
                    rows.add(row);
                    cells[0] += row.width();
                    return rows.size() < LOOKED_AT && cells[0] < LOOKED_AT_CELLS;
                });
        BlockPlanner planner = new BlockPlanner(words, mapping, sheet.merges(), sheet.name(), stem);
        List<Region> regions = planner.regions(rows);
        if (regions.isEmpty()) {
            String what = rows.isEmpty() ? "the sheet is empty" : "the sheet holds no figures";
            reading.remark(Remark.Kind.NOTE, sheet.name(), "", what);
            return List.of();
        }
        Facts around = SheetNames.facts(sheet.name(), stem, words);
        Facts before = Facts.NONE;
        List<SheetPart> parts = new ArrayList<>();
        int last = rows.get(rows.size() - 1).number();
        for (Region region : regions) {
            Block block = planner.plan(region, around, before);
            before = block.facts();
            parts.add(new SheetPart(words, mapping, sheet, reading, region, block, last));
        }
        for (SheetPart part : parts) part.refusals();
        int[] at = {0};
        sheet.read(
                row -> {
                    while (at[0] + 1 < parts.size()
                            && row.number() >= parts.get(at[0] + 1).first()) {
                        at[0]++;
                    }
                    parts.get(at[0]).read(row);
                    return true;
                });
        return parts.stream().map(SheetPart::report).toList();
    }
}
