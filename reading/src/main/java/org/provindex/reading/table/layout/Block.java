package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaName;

/**
 * How a part of a sheet is read.
 *
 * @param headerRows numbers of the rows of its header
 * @param signatures words of its header rows, by which repeated ones are known
 * @param columns what its columns hold
 * @param facts what the sheet says of all its figures
 * @param level the level that most of its areas have, empty where they are not in rows
 * @param levels by column of areas, the level of most of them, where most are known
 * @param country country of most of its areas, empty if unknown
 * @param refusal why nothing of it is taken, empty if it is read
 * @param decimalComma whether a comma stands before the decimals
 * @param nested whether the rows of cities stand below the row of their province
 * @param monthly whether labels such as {@code 2011-12} are months
 */
public record Block(
        List<Integer> headerRows,
        Set<String> signatures,
        List<ColumnPlan> columns,
        Facts facts,
        Optional<AreaName.Level> level,
        Map<Integer, AreaName.Level> levels,
        String country,
        String refusal,
        boolean decimalComma,
        boolean nested,
        boolean monthly) {
    /** Copies the lists. */
    public Block {
        headerRows = List.copyOf(headerRows);
        signatures = Set.copyOf(signatures);
        columns = List.copyOf(columns);
        levels = Map.copyOf(levels);
    }

    /**
     * The block itself, or its halves where a long list stands in two or more side by side: each
     * begins with a column of areas under the same heading.
     */
    public List<Block> halves() {
        List<Integer> starts = new ArrayList<>();
        String heading = "";
        boolean figures = true;
        for (int i = 0; i < columns.size(); i++) {
            ColumnPlan column = columns.get(i);
            if (column.role() == Role.VALUE) figures = true;
            if (column.role() != Role.AREA || !figures) continue;
            String words = column.heading().replaceAll("\\s", "");
            if (starts.isEmpty()) heading = words;
            if (words.equals(heading)) starts.add(i);
            figures = false;
        }
        if (starts.size() < 2 || of(Role.VALUE).get(0).column() < starts.get(0)) {
            return List.of(this);
        }
        List<Block> halves = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : columns.size();
            halves.add(of(columns.subList(from, to)));
        }
        return halves;
    }

    private Block of(List<ColumnPlan> some) {
        return new Block(
                headerRows,
                signatures,
                some,
                facts,
                level,
                levels,
                country,
                refusal,
                decimalComma,
                nested,
                monthly);
    }

    /** The columns of a role. */
    public List<ColumnPlan> of(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }
}
