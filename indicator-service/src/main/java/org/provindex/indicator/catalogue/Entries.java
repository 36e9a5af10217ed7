package org.provindex.indicator.catalogue;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;

/** Looks codes up inside the transaction that writes. */
public final class Entries {
    private Entries() {}

    /**
     * Makes other writers of the catalogue wait until this transaction ends, so that what was
     * looked up stays true. Such writes are rare and short.
     */
    public static void lock(Handle handle) {
        handle.createQuery("select pg_advisory_xact_lock(7102, 0)::text").mapTo(String.class).one();
    }

    /**
     * Surrogate key of an entry of {@code area}, {@code unit}, {@code topic}, {@code indicator} or
     * {@code source}.
     */
    public static Optional<Integer> id(Handle handle, String table, String code) {
        return handle.createQuery("select id from %s where code = :code".formatted(table))
                .bind("code", code)
                .mapTo(Integer.class)
                .findOne();
    }

    /** The same for a reference; notes a fault and gives null where there is no such entry. */
    public static @Nullable Integer reference(
            Handle handle, String table, @Nullable String code, Faults faults, String pointer) {
        if (code == null) {
            return null;
        }
        Optional<Integer> id = id(handle, table, code);
        if (id.isEmpty()) {
            faults.add(
                    pointer,
                    "unknown-" + table,
                    "There is no %s '%s'".formatted(table, Problems.shorten(code)));
        }
        return id.orElse(null);
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 409 if there is an entry with this code
     */
    public static void refuseIfKnown(Handle handle, String table, String code) {
        if (id(handle, table, code).isPresent()) {
            throw Problems.conflict(
                            "There is the %s '%s' already; change it with PUT."
                                    .formatted(table, code))
                    .asException();
        }
    }
}
