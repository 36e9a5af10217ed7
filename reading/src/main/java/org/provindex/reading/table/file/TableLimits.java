package org.provindex.reading.table.file;

/**
 * How much of a file is read before it is refused.
 *
 * @param columns most columns of a row
 * @param characters most characters of a cell; spreadsheets themselves hold 32,767
 * @param sheets most sheets
 * @param bytes largest file that has to be held in memory (XLS, JSON-stat)
 * @param unpacked most bytes that one part of a zip may grow to
 * @param rows most rows of a sheet in a spreadsheet; text files have no limit
 */
public record TableLimits(
        int columns, int characters, int sheets, long bytes, long unpacked, int rows) {
    /** What spreadsheet programs themselves allow, and what a small server bears. */
    public static final TableLimits USUAL =
            new TableLimits(16_384, 32_767, 1_000, 64L << 20, 4L << 30, 1_048_576);
}
