package org.provindex.indicator.observation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problem;

/** What is wrong with which of many observations. */
final class BulkFaults {
    private final List<Problem.Fault> listed = new ArrayList<>();
    private long count;
    private long refused;

    /** Where one of them stands: the entry of a list, or the row of a table. */
    record Place(int ordinal, @Nullable Long row, List<String> columns) {
        static Place entry(int ordinal) {
            return new Place(ordinal, null, List.of());
        }

        private Problem.Fault fault(String field, String code, String message) {
            if (row == null) {
                String pointer = "/items/" + ordinal + (field.isEmpty() ? "" : "/" + field);
                return Problem.Fault.inBody(pointer, code, message);
            }
            int column = columns.indexOf(field) + 1;
            return Problem.Fault.inCell(row, column == 0 ? null : column, code, message);
        }
    }

    /**
     * @param field empty for the whole
     */
    void add(Place place, String field, String code, String message) {
        add(place.fault(field, code, message));
    }

    void add(Problem.Fault fault) {
        count++;
        if (listed.size() < Faults.MOST) {
            listed.add(fault);
        }
    }

    /** One more that will not be recorded, for whatever it has. */
    void refuse() {
        refused++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long refused() {
        return refused;
    }

    List<Problem.Fault> listed() {
        return List.copyOf(listed);
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 422 if anything is wrong
     */
    void throwIfAny() {
        if (isEmpty()) {
            return;
        }
        Problem.Fault first = listed.get(0);
        throw Problem.of(
                        422,
                        "invalid-body",
                        "The body is not valid",
                        "%s.%s Nothing was recorded; atomic=false records what is right."
                                .formatted(
                                        first.message(),
                                        count > 1 ? " %d more faults.".formatted(count - 1) : ""))
                .with("faultCount", count)
                .with(listed)
                .asException();
    }
}
