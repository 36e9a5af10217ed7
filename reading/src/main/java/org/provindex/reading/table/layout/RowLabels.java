package org.provindex.reading.table.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;

/** The labels of a row, those that are filled down among them. */
final class RowLabels {
    private final Block block;
    private final Map<Integer, Boolean> filledDown;
    private final Map<Integer, String> above = new HashMap<>();
    private final Map<Role, List<ColumnPlan>> columns = new EnumMap<>(Role.class);

    RowLabels(Block block, Map<Integer, Boolean> filledDown) {
        this.block = block;
        this.filledDown = filledDown;
    }

    void remember(Row row) {
        for (ColumnPlan column : block.columns()) {
            boolean label =
                    column.role() == Role.AREA
                            || column.role() == Role.PERIOD
                            || column.role() == Role.INDICATOR;
            Cell cell = row.cell(column.column());
            if (label && !cell.isEmpty()) above.put(column.column(), cell.text());
        }
    }

    /** The label of a column in a row, or where labels are filled down the one above it. */
    String label(Row row, ColumnPlan column) {
        Cell cell = row.cell(column.column());
        if (!cell.isEmpty()) return cell.text();
        return filledDown.getOrDefault(column.column(), false)
                ? above.getOrDefault(column.column(), "")
                : "";
    }

    List<ColumnPlan> of(Role role) {
        return columns.computeIfAbsent(role, block::of);
    }
}
