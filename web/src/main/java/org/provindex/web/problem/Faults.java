package org.provindex.web.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a body, so that the sender hears all at once. */
public final class Faults {
    /** More would help nobody; the count still tells. */
    public static final int MOST = 100;

    private final List<Problem.Fault> faults = new ArrayList<>();
    private int count;

    public void add(String pointer, String code, String message) {
        count++;
        if (faults.size() < MOST) {
            faults.add(Problem.Fault.inBody(pointer, code, message));
        }
    }

    /** Those that are kept. */
    public List<Problem.Fault> all() {
        return List.copyOf(faults);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** How many there are, also beyond those that are kept. */
    public int count() {
        return count;
    }

    /**
     * @throws ProblemException 422 with all faults, if there are any
     */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw Problems.invalidBody(faults, count).asException();
        }
    }
}
