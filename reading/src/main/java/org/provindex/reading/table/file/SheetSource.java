package org.provindex.reading.table.file;

import java.io.IOException;
import java.util.List;

/** A sheet whose rows can be read, more than once, from the first to the last. */
public interface SheetSource {
    /** Its name; empty where the format has none. */
    String name();

    /** Whether the file hides it from its reader. */
    default boolean hidden() {
        return false;
    }

    /** Ranges of cells that are shown as one. */
    default List<Merge> merges() throws IOException {
        return List.of();
    }

    /** The address of a cell in the file, of a row from 1 and a column from 0. */
    default String address(int row, int column) {
        return Address.of(row, column);
    }

    /**
     * Hands over the rows that are not empty, in their order.
     *
     * @throws UnreadableTableException if the rest of the sheet cannot be read
     */
    void read(RowReader reader) throws IOException;

    /** Takes rows. */
    interface RowReader {
        /** Takes a row; false ends the reading. */
        boolean take(Row row);
    }
}
