package org.provindex.ingest.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Problem;

/** What is wrong with a table, by row and column. */
final class RowFaults {
    private final List<Problem.Fault> listed = new ArrayList<>();
    private final int most;
    private long count;

    RowFaults(int most) {
        this.most = most;
    }

    void add(long row, @Nullable Integer column, String code, String message) {
        count++;
        if (listed.size() < most) {
            listed.add(Problem.Fault.inCell(row, column, code, message));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Reading on would only find more of the same. */
    boolean areTooMany() {
        return count >= 100L * most;
    }

    Problem problem() {
        Problem.Fault first = listed.get(0);
        String where =
                first.column() == null
                        ? "Row %d".formatted(first.row())
                        : "Row %d, column %d".formatted(first.row(), first.column());
        return Problem.of(
                        422,
                        "invalid-table",
                        "The table was not imported",
                        "%s: %s.%s Nothing was stored."
                                .formatted(
                                        where,
                                        first.message(),
                                        count > 1 ? " %d more faults.".formatted(count - 1) : ""))
                .with("faultCount", count)
                .with(listed);
    }
}
