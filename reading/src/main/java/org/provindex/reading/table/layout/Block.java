package org.provindex.reading.table.layout;

import java.util.List;
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
    }

    /** The columns of a role. */
    public List<ColumnPlan> of(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }
}
