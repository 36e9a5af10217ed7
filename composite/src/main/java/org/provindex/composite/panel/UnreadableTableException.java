package org.provindex.composite.panel;

import java.util.List;
import java.util.stream.Collectors;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.fault.Place;

/** A table that is no panel; carries every bad cell at once. */
public final class UnreadableTableException extends CompositeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param row line of the file, counted from 1 (the header)
     * @param column name of the column; empty for the row as a whole
     */
    public record Fault(long row, String column, String message) {
        @Override
        public String toString() {
            return "row %d%s: %s".formatted(row, column.isEmpty() ? "" : ", " + column, message);
        }
    }

    private final transient List<Fault> faults;

    public UnreadableTableException(List<Fault> faults) {
        super(
                Place.nowhere(),
                faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
