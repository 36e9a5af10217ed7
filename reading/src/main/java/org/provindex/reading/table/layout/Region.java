package org.provindex.reading.table.layout;

import java.util.List;
import org.provindex.reading.table.file.Row;

/**
 * A part of a sheet with one header.
 *
 * @param preamble rows of single texts above the header
 * @param header rows of the header, the lowest last
 * @param body rows below it that were looked at
 */
public record Region(List<Row> preamble, List<Row> header, List<Row> body) {
    /** Copies the lists. */
    public Region {
        preamble = List.copyOf(preamble);
        header = List.copyOf(header);
        body = List.copyOf(body);
    }
}
