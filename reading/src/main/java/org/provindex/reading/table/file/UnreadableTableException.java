package org.provindex.reading.table.file;

/** A file or sheet that cannot be read as a table; the message says where, why and what to do. */
public final class UnreadableTableException extends RuntimeException {
    public UnreadableTableException(String message) {
        super(message);
    }

    public UnreadableTableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the place at which it came to light. */
    public static UnreadableTableException at(String sheet, int row, int column, String message) {
        String where = sheet.isEmpty() ? "" : "sheet '%s', ".formatted(sheet);
        return new UnreadableTableException(
                "%srow %d, column %s: %s".formatted(where, row, Address.column(column), message));
    }
}
