package org.provindex.ranking.disparity;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** Which areas touch. */
@Singleton
class Neighbours {
    private final Jdbi jdbi;

    Neighbours(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Codes of the land neighbours of each area; symmetric. */
    Map<String, Set<String>> all() {
        Map<String, Set<String>> neighbours = new HashMap<>();
        jdbi.useHandle(
                h ->
                        h.createQuery(
                                        "select a.code, b.code from area_neighbour n join area a on a.id = n.area_id join area b on b.id = n.neighbour_id")
                                .map((rs, c) -> Map.entry(rs.getString(1), rs.getString(2)))
                                .forEach(
                                        e -> {
                                            add(neighbours, e.getKey(), e.getValue());
                                            add(neighbours, e.getValue(), e.getKey());
                                        }));
        return neighbours;
    }

    private static void add(Map<String, Set<String>> neighbours, String area, String other) {
        neighbours.computeIfAbsent(area, a -> new TreeSet<>()).add(other);
    }
}
