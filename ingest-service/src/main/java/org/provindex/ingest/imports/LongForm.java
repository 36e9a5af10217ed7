package org.provindex.ingest.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Staging;

/**
 * Reads a table in long form ({@code indicator,area,period,value,unit} and optional columns) row by
 * row in flat memory. Each good row is staged; each bad one is a fault with row and column.
 */
final class LongForm {
    private static final int PROGRESS_ROWS = 5_000;

    private final Lookup lookup;
    private final Releases releases;
    private final RowFaults faults;
    private final int longestCell;
    private @Nullable RowReader reader;
    private long rows;

    LongForm(Lookup lookup, Releases releases, RowFaults faults, int longestCell) {
        this.lookup = lookup;
        this.releases = releases;
        this.faults = faults;
        this.longestCell = longestCell;
    }

    /** Rows read so far, without the header. */
    long rows() {
        return rows;
    }

    /** Rows whose value was empty: no observation, never 0. */
    long emptyCells() {
        return reader == null ? 0 : reader.emptyCells();
    }

    /**
     * @param progress told the number of rows now and then
     */
    void read(Reader text, long importId, Staging staging, LongConsumer progress)
            throws IOException {
        QuoteCount quotes = new QuoteCount(text);
        long line = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .maxBufferSize(longestCell)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(quotes)) {
            // One record behind, as the last one tells only at the end whether its quote was
            // closed.
            CsvRecord last = null;
            for (CsvRecord record : csv) {
                if (last != null && !take(last, importId, staging, progress)) {
                    return;
                }
                last = record;
                line = record.getStartingLineNumber();
            }
            if (last == null) {
                faults.add(1, null, "empty", "the table is empty");
            } else if (quotes.isOdd()) {
                faults.add(
                        last.getStartingLineNumber(), null, "malformed", "a quote is not closed");
            } else if (take(last, importId, staging, progress) && rows == 0) {
                faults.add(1, null, "empty", "the table has a header and no rows");
            }
        } catch (CsvParseException e) {
            faults.add(
                    line + 1,
                    null,
                    "malformed",
                    "a cell is longer than %d characters or a quote is not closed"
                            .formatted(longestCell));
        }
    }

    /** Whether reading on makes sense. */
    private boolean take(CsvRecord record, long importId, Staging staging, LongConsumer progress) {
        if (reader == null) {
            Header header = Header.of(record.getFields(), record.getStartingLineNumber(), faults);
            reader = new RowReader(header, lookup, releases, faults);
            return faults.isEmpty();
        }
        rows++;
        reader.read(record.getFields(), record.getStartingLineNumber(), importId, staging);
        if (rows % PROGRESS_ROWS == 0) {
            progress.accept(rows);
        }
        return !faults.areTooMany();
    }
}
