package org.provindex.model.observation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Which indicators were merged into which: observations stay where they are, and are read as those
 * of the indicator that remains.
 *
 * @param into the indicator that remains by the one that went into it; one step always
 */
public record Merges(Map<Integer, Integer> into) {
    public Merges {
        into = Map.copyOf(into);
    }

    /** As they are now. */
    public static Merges read(Jdbi jdbi) {
        return jdbi.withHandle(Merges::of);
    }

    static Merges of(Handle handle) {
        Map<Integer, Integer> into = new HashMap<>();
        handle.createQuery("select id, merged_into from indicator where merged_into is not null")
                .map((rs, ctx) -> Map.entry(rs.getInt(1), rs.getInt(2)))
                .forEach(e -> into.put(e.getKey(), e.getValue()));
        return new Merges(into);
    }

    boolean isEmpty() {
        return into.isEmpty();
    }

    boolean concern(Collection<Integer> indicators) {
        return !isEmpty() && expand(indicators).stream().anyMatch(into::containsKey);
    }

    /** The indicators that remain, with all that went into them. */
    Set<Integer> expand(Collection<Integer> indicators) {
        Set<Integer> all = new TreeSet<>();
        for (Integer id : indicators) {
            all.add(into.getOrDefault(id, id));
        }
        into.forEach(
                (from, to) -> {
                    if (all.contains(to)) {
                        all.add(from);
                    }
                });
        return all;
    }
}
