package org.provindex.indicator.catalogue;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Faults;

/** Looks codes up inside the transaction that writes. */
public final class Entries {
    private Entries() {}

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
            faults.add(pointer, "unknown-" + table, "There is no %s '%s'".formatted(table, code));
        }
        return id.orElse(null);
    }
}
